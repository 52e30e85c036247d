'use client';

import { useEffect, useState } from 'react';
import type { PageLocale } from '../../lib/language/page-locales';
import { bindTermPopovers } from '../_glossary/term-popovers';
import { Notes } from '../_notes/Notes';
import type { NotePlace } from '../_notes/store';
import { hear, type Said, say } from '../_site/say';
import { followContents } from './contents-current';
import type { ReaderLabels } from './labels';
import { bindSegments } from './segments';

interface ReaderBehaviourProps {
  labels: ReaderLabels;
  locale: PageLocale;
  slug: string;
}

/** Makes a page of text act: contents, keys, links, terms and notes. */
export function ReaderBehaviour({ labels, locale, slug }: ReaderBehaviourProps) {
  const [writing, setWriting] = useState<NotePlace | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    hear(setSaid, stop.signal);
    followContents(stop.signal);
    bindTermPopovers(stop.signal);
    bindSegments({ note: setWriting, linkCopied: () => say(labels.linkCopied) }, stop.signal);
    return () => stop.abort();
  }, [labels]);
  return (
    <>
      <Notes labels={labels} locale={locale} slug={slug} writing={writing} setWriting={setWriting} />
      <div className="said" role="status">
        {said?.text}
        {said?.undo && (
          <button type="button" className="link" onClick={said.undo}>
            {labels.undo}
          </button>
        )}
        {said && (
          <button type="button" className="close" aria-label={labels.close} onClick={() => setSaid(null)}>
            <svg className="i" aria-hidden="true">
              <use href="#_i-close" />
            </svg>
          </button>
        )}
      </div>
    </>
  );
}
