'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inLanguage } from '../../../lib/language/in-language';
import { directionOf, type PageLocale } from '../../../lib/language/page-locales';
import { type Deed, deeds } from '../../text/client/asks';
import type { Span } from '../../text/client/passages';
import type { NoteLabels } from '../view/labels';
import { boxOf } from './picks';

interface OffersProps {
  labels: NoteLabels;
  locale: PageLocale;
  /** The words it is about; the bar stands beside them. */
  spans: Span[];
  /** Below the words, where a finger and the system's own bar leave room. */
  below: boolean;
  /** Whether it was asked for by key: then the focus goes along. */
  focused: boolean;
  /** What is offered instead while the reader chooses a place for a note that has lost its own. */
  placing: { put(): void; cancel(): void } | null;
  act(deed: Deed): void;
  close(): void;
}

const icons: Record<Deed, string> = {
  highlight: 'highlight',
  note: 'note',
  question: 'question',
  copy: 'quote',
  copyAll: 'compare',
};
/** Pixels between the words and the bar. */
const distance = 10;

/** The small bar of what can be done with words of the text. */
export default function Offers({ labels, locale, spans, below, focused, placing, act, close }: OffersProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  const stand = useCallback(() => {
    const box = boxOf(spans);
    const size = bar.current?.getBoundingClientRect();
    if (!box || !size) return;
    const fitsAbove = box.top - size.height - distance > 0;
    const top = below || !fitsAbove ? box.bottom + distance : box.top - size.height - distance;
    const width = document.documentElement.clientWidth;
    const highest = window.innerHeight - size.height - distance;
    setPlace({
      top: window.scrollY + Math.max(0, Math.min(top, Math.max(highest, 0))),
      left: Math.max(8, Math.min(box.left, width - size.width - 8)),
    });
  }, [spans, below]);
  useLayoutEffect(stand, [stand]);
  // The window is turned or resized, or the text set larger: the words are elsewhere.
  useEffect(() => {
    const observer = new ResizeObserver(stand);
    observer.observe(document.body);
    addEventListener('resize', stand);
    return () => {
      observer.disconnect();
      removeEventListener('resize', stand);
    };
  }, [stand]);
  useEffect(() => {
    const isThere = bar.current?.contains(document.activeElement);
    if (focused && place && !isThere) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [focused, place]);
  return (
    <div
      ref={bar}
      className="offers"
      role="toolbar"
      aria-label={labels.offers}
      {...inLanguage(locale)}
      style={place ?? { visibility: 'hidden' }}
      // The selection stays when a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const forward = directionOf(locale) === 'rtl' ? -1 : 1;
        if (!step || !(event.target instanceof HTMLElement)) return;
        event.preventDefault();
        const next = step === forward ? event.target.nextElementSibling : event.target.previousElementSibling;
        if (next instanceof HTMLElement) next.focus();
      }}
    >
      {placing && (
        <>
          <button type="button" onClick={placing.put}>
            <svg className="i" aria-hidden="true">
              <use href="#_i-note" />
            </svg>
            <span>{labels.putHere}</span>
          </button>
          <button type="button" onClick={placing.cancel}>
            {labels.cancel}
          </button>
        </>
      )}
      {(placing ? [] : deeds).map((deed) => (
        <button
          key={deed}
          type="button"
          aria-label={labels.deeds[deed]}
          title={labels.deeds[deed]}
          onClick={() => act(deed)}
        >
          <svg className="i" aria-hidden="true">
            <use href={`#_i-${icons[deed]}`} />
          </svg>
          {(deed === 'highlight' || deed === 'note' || deed === 'question') && (
            <span>{labels.deeds[deed]}</span>
          )}
        </button>
      ))}
    </div>
  );
}
