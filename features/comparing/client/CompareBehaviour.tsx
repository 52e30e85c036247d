'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { inLanguage } from '../../../lib/language/in-language';
import type { Locale } from '../../../lib/language/locales';
import { type PageLocale, languageOf as storedLanguage } from '../../../lib/language/page-locales';
import { Apart } from '../../shell/client/Apart';
import { languageOfSentence } from '../../shell/client/linked-sentences';
import { keepingPlace } from '../../shell/client/place';
import { arrange, type Layout } from '../../text/client/layout';
import { bindMetTerms } from '../../text/client/met-terms';
import { counterparts } from '../../text/client/sentences';
import { bindLinking } from './linking';
import { bindQuotes } from './quotes';
import { clearThreads } from './threads';

interface CompareBehaviourProps {
  columns: PageLocale[];
  labels: {
    pair: string;
    /** What is said of a language that lacks the sentence. */
    absent: Record<Locale, string>;
    close: string;
    quoteCopied: string;
    linkCopied: string;
    notCopied: string;
  };
  /** The neutral address of this comparison: `/compare/{slug}/{columns}`. */
  neutral: string;
}

/** Makes a comparison act: layouts, linked sentences, quotes and the link to share. */
export function CompareBehaviour({ columns, labels, neutral }: CompareBehaviourProps) {
  const [spoken, speak] = useState<{ column: PageLocale; text: string }[]>([]);
  const [under, setUnder] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    arrange();
    measureBar(signal);
    const pairing = (sentence: HTMLElement) => {
      const linked = counterparts(sentence);
      const texts = (column: PageLocale) =>
        linked.filter((other) => languageOfSentence(other) === column).map(({ textContent }) => textContent);
      const others = columns.filter((column) => column !== languageOfSentence(sentence));
      speak(others.map((column) => ({ column, text: texts(column).join(' ') })));
    };
    bindLinking({ pairing, opened: setUnder }, signal);
    bindMetTerms(signal);
    bindQuotes(neutral, labels, signal);
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
    const rearrange = () => {
      // On paper stands what one sees.
      if (!matchMedia('print').matches) keepingPlace(() => arrange());
    };
    matchMedia('(max-width: 62rem)').addEventListener('change', rearrange, { signal });
    return () => stop.abort();
  }, [columns, labels, neutral]);
  const [before, after] = labels.pair.split('{text}');
  return (
    <>
      <Apart>
        <p className="unseen" aria-live="polite">
          {spoken.map(({ column, text }) => (
            <span key={column}>
              {text ? (
                <>
                  {before}
                  <span {...inLanguage(column)}>{text}</span>
                  {after}{' '}
                </>
              ) : (
                `${labels.absent[storedLanguage(column)]}. `
              )}
            </span>
          ))}
        </p>
      </Apart>
      {under && createPortal(<Close label={labels.close} />, under)}
    </>
  );
}

/** The button that closes what is peeked at (`bindLinking`); shown where that is a sheet. */
function Close({ label }: { label: string }) {
  return (
    <button type="button" className="close" aria-label={label}>
      <svg className="i" aria-hidden="true">
        <use href="#_i-close" />
      </svg>
    </button>
  );
}

/** Says how high the bar is, which differs by language and width, so that the heads can stand below it. */
function measureBar(signal: AbortSignal) {
  const bar = document.querySelector<HTMLElement>('.bar');
  const heads = document.querySelector<HTMLElement>('.heads');
  if (!bar || !heads) return;
  // On the heads alone: set on the root it would have every element of the page styled anew.
  const observer = new ResizeObserver(() => heads.style.setProperty('--bar', `${bar.offsetHeight}px`));
  observer.observe(bar);
  signal.addEventListener('abort', () => observer.disconnect());
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
