'use client';

import { useEffect, useState } from 'react';
import { bindMetTerms } from '../_glossary/met-terms';
import { keepingPlace } from '../_site/place';
import { say } from '../_site/say';
import { arrange, type Layout } from './layout';
import { bindLinking } from './linking';
import { bindQuotes } from './quotes';
import { clearThreads } from './threads';

interface CompareBehaviourProps {
  labels: { pair: string; noPair: string; quoteCopied: string; linkCopied: string };
  /** The neutral address of this comparison: `/compare/{slug}/{columns}`. */
  neutral: string;
}

/** Makes a comparison act: layouts, linked sentences, quotes and the link to share. */
export function CompareBehaviour({ labels, neutral }: CompareBehaviourProps) {
  const [spoken, speak] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    arrange();
    const pairing = (others: HTMLElement[]) =>
      speak(
        others.length === 0
          ? labels.noPair
          : others.map(({ textContent }) => labels.pair.replace('{text}', textContent ?? '')).join(' '),
      );
    bindLinking({ pairing }, signal);
    bindMetTerms(signal);
    bindQuotes(neutral, { quote: () => say(labels.quoteCopied), link: () => say(labels.linkCopied) }, signal);
    document.addEventListener(
      'click',
      (event) => {
        const button =
          event.target instanceof Element && event.target.closest<HTMLElement>('[data-layout-choice]');
        if (button) choose(button.dataset.layoutChoice as Layout);
        const toggle = event.target instanceof Element && event.target.closest('[data-do="differences"]');
        if (toggle) showDifferences(toggle);
      },
      { signal },
    );
    matchMedia('(max-width: 62rem)').addEventListener('change', () => keepingPlace(() => arrange()), {
      signal,
    });
    return () => stop.abort();
  }, [labels, neutral]);
  return (
    <p className="unseen" aria-live="polite">
      {spoken}
    </p>
  );
}

/** Shows a layout at the same place, and names it in the address. */
function choose(layout: Layout) {
  clearThreads();
  keepingPlace(() => arrange(layout));
  const url = new URL(location.href);
  url.searchParams.set('layout', layout);
  history.replaceState(history.state, '', url);
}

/** Shows or hides the marks of differences, at the same place. */
function showDifferences(toggle: Element) {
  const shown = toggle.getAttribute('aria-pressed') !== 'true';
  toggle.setAttribute('aria-pressed', `${shown}`);
  keepingPlace(() => document.querySelector('.grid')?.toggleAttribute('data-differences', shown));
}
