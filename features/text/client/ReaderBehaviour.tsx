'use client';

import { useEffect, useReducer, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PageLocale } from '../../../lib/language/page-locales';
import { NotesLoader } from '../../notes/client/NotesLoader';
import { Apart } from '../../shell/client/Apart';
import { unfold } from '../../shell/client/folding';
import { hear, type Said, say } from '../../shell/client/say';
import type { ReaderLabels } from '../view/labels';
import { followContents } from './contents-current';
import { SaidLine } from './SaidLine';
import { bindSegments } from './segments';
import { bindTermPopovers } from './term-popovers';

interface ReaderBehaviourProps {
  labels: ReaderLabels;
  locale: PageLocale;
  slug: string;
  /** The versions the page shows, in their order. */
  shown: PageLocale[];
  /** The address under which a quote of this page is shared. */
  share: string;
}

/** Makes a page of text act: contents, keys, links, terms and notes. */
export function ReaderBehaviour({ labels, locale, slug, shown, share }: ReaderBehaviourProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const [, seen] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const stop = new AbortController();
    const takenBack = (past: Said) => setSaid((now) => (now === past ? null : now));
    hear({ said: setSaid, takenBack, seen }, stop.signal);
    followContents(stop.signal);
    unfold(stop.signal);
    bindTermPopovers(stop.signal);
    bindSegments({ copied: () => say(labels.linkCopied), refused: () => say(labels.notCopied) }, stop.signal);
    return () => stop.abort();
  }, [labels]);
  const line = (
    <SaidLine
      said={said}
      labels={{ close: labels.close, retry: labels.loading.retry }}
      close={() => setSaid(null)}
    />
  );
  // A sheet lies over the page, and takes all of it out of reach.
  const sheet = said && document.querySelector('dialog[open]');
  return (
    <Apart>
      <NotesLoader labels={labels} locale={locale} slug={slug} shown={shown} share={share} />
      {sheet ? createPortal(line, sheet) : line}
    </Apart>
  );
}
