'use client';

import { useEffect } from 'react';
import { bindHeader } from './header';
import { bindLanguageLinks } from './languages';
import { bindSettings } from './settings-choice';

/** The mark in the timeline of a page from which on it acts on what the reader does: the last effect of its start. */
const acting = 'acting';

/** Makes the header, its settings and its language links act; shows nothing itself. */
export function SiteBehaviour() {
  useEffect(() => {
    const stop = new AbortController();
    bindHeader(stop.signal);
    bindSettings(stop.signal);
    bindLanguageLinks(stop.signal);
    performance.mark(acting);
    return () => stop.abort();
  }, []);
  return null;
}
