'use client';

import { type ReactNode, useEffect, useReducer, useState } from 'react';
import { createPortal } from 'react-dom';
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
  /** What readers add to the text. */
  children: ReactNode;
}

/** Makes a page of text act: contents, keys, links, terms and notes. */
export function ReaderBehaviour({ labels, children }: ReaderBehaviourProps) {
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
      {children}
      {sheet ? createPortal(line, sheet) : line}
    </Apart>
  );
}
