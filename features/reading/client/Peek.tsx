'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inLanguage } from '../../../lib/language/in-language';
import type { Locale } from '../../../lib/language/locales';
import type { PageLocale } from '../../../lib/language/page-locales';
import { closeOnBack } from '../../shell/client/back';
import { loadAgain } from '../../shell/client/load-again';
import { type LoadingLabels, type Trouble, troubleOf } from '../../shell/client/loading';
import { untilDrawable } from '../../shell/client/until-drawable';
import { type LinkedTexts, linkedTexts } from '../../text/client/linked-texts';
import { letterOf } from '../../text/client/segments';
import { uncover } from '../../text/client/sentences';

/** What the peek says, ready in the language of the interface. */
export interface PeekLabels {
  title: string;
  close: string;
  compare: string;
  note: string;
  byMachine: string;
  byHand: string;
  loading: LoadingLabels;
  /** The sentence is not among those that were loaded. */
  failed: string;
  /** The other languages of the article, and what stands over and in place of their sentences. */
  others: { language: Locale; heading: string; absent: string }[];
}

/** A sentence whose counterparts are asked for. */
export interface PeekPlace {
  sentence: HTMLElement;
  /** Whether it was asked for by key: then the focus goes along. */
  byKey: boolean;
}

interface PeekProps {
  labels: PeekLabels;
  locale: PageLocale;
  slug: string;
  comparison: string;
  place: PeekPlace;
  close(): void;
  note(): void;
}

/** The counterparts of a sentence in the other languages: under its paragraph, or on phones in a sheet. */
export function Peek({ labels, locale, slug, comparison, place, close, note }: PeekProps) {
  const [texts, setTexts] = useState<LinkedTexts | Trouble | null>(null);
  const panel = useRef<HTMLElement>(null);
  const closing = useRef(close);
  useEffect(() => {
    closing.current = close;
  });
  const load = useCallback(() => {
    Promise.all([linkedTexts(slug), untilDrawable()])
      .then(([linked]) => linked, troubleOf)
      .then(setTexts);
  }, [slug]);
  useEffect(load, [load]);
  useEffect(() => {
    if (place.byKey && texts) panel.current?.focus();
    if (panel.current) uncover(place.sentence, panel.current);
  }, [place, texts]);
  const isOpen = texts !== null;
  useLayoutEffect(() => {
    if (!isOpen || !panel.current || getComputedStyle(panel.current).position !== 'fixed') return;
    return closeOnBack(() => {
      closing.current();
      return true;
    });
  }, [isOpen]);
  if (texts === null) return null;
  const segment = place.sentence.closest<HTMLElement>('[data-segment]')?.dataset.segment ?? '';
  const trouble = typeof texts === 'string' ? texts : null;
  const group = typeof texts === 'string' ? undefined : texts.find(({ ids }) => ids.includes(segment));
  const link = group?.links[Number(place.sentence.dataset.n)];
  return (
    <aside
      ref={panel}
      className="peek"
      {...inLanguage(locale)}
      tabIndex={-1}
      aria-label={labels.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || letterOf(event) === 'p') close();
      }}
    >
      <button type="button" className="close" aria-label={labels.close} onClick={close}>
        <svg className="i" aria-hidden="true">
          <use href="#_i-close" />
        </svg>
      </button>
      {!link && <p role="alert">{trouble ? labels.loading[trouble] : labels.failed}</p>}
      {trouble && (
        <p className="do">
          <button type="button" className="link" onClick={trouble === 'older' ? loadAgain : load}>
            {labels.loading[trouble === 'older' ? 'again' : 'retry']}
          </button>
        </p>
      )}
      {link &&
        labels.others.map(({ language, heading, absent }) => (
          <div key={language} data-hue={language}>
            <p className="tag">{heading}</p>
            {link.texts[language] ? (
              <blockquote {...inLanguage(language)}>{link.texts[language]}</blockquote>
            ) : (
              <p className="gap">
                <span>{absent}</span>
              </p>
            )}
          </div>
        ))}
      <p className="do">
        {link && <span>{link.by === 'hand' ? labels.byHand : labels.byMachine}.</span>}
        <a className="link" href={`${comparison}#${segment}`} data-keep-place="">
          {labels.compare}
        </a>
        <button type="button" className="link" onClick={note}>
          {labels.note}
        </button>
      </p>
    </aside>
  );
}
