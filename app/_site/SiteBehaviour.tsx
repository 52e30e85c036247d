'use client';

import { useEffect } from 'react';
import { bindHeader } from './header';
import { bindLanguageLinks } from './languages';
import { bindSettings } from './settings-choice';

/** Makes the header, its settings and its language links act; shows nothing itself. */
export function SiteBehaviour() {
  useEffect(() => {
    const stop = new AbortController();
    bindHeader(stop.signal);
    bindSettings(stop.signal);
    bindLanguageLinks(stop.signal);
    return () => stop.abort();
  }, []);
  return null;
}
