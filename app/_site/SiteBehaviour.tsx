'use client';

import { useEffect } from 'react';
import { bindLanguageLinks } from './languages';
import { bindSettings } from './settings-choice';

/** Makes the settings and the language links of the header act; shows nothing itself. */
export function SiteBehaviour() {
  useEffect(() => {
    const stop = new AbortController();
    bindSettings(stop.signal);
    bindLanguageLinks(stop.signal);
    return () => stop.abort();
  }, []);
  return null;
}
