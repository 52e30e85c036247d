'use client';

import { useEffect } from 'react';
import { bindBack } from './back';
import { bindHeader } from './header';
import { bindLanguageLinks } from './languages';
import { keepPlace } from './place-keeping';
import { bindSettings } from './settings-choice';
import { bindSkip } from './skip';

/** The mark in the timeline of a page from which on it acts on what the reader does: the last effect of its start. */
const acting = 'acting';

/** Makes the header, its settings and its language links act; shows nothing itself. */
export function SiteBehaviour() {
  useEffect(() => {
    const stop = new AbortController();
    keepPlace(stop.signal);
    bindHeader(stop.signal);
    bindSkip(stop.signal);
    bindSettings(stop.signal);
    bindLanguageLinks(stop.signal);
    bindBack(stop.signal);
    // It was taken away where a script failed, which then came after all.
    document.documentElement.dataset.js = '';
    performance.mark(acting);
    return () => stop.abort();
  }, []);
  return null;
}
