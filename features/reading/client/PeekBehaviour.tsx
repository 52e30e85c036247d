'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PageLocale } from '../../../lib/language/page-locales';
import { whenIdle } from '../../shell/client/when-idle';
import { ask } from '../../text/client/asks';
import { linkedTexts } from '../../text/client/linked-texts';
import { followClicks } from '../../text/client/plain-clicks';
import { letterOf } from '../../text/client/segments';
import { bindWalk, focusSentence, sentenceAt } from '../../text/client/sentences';
import { Peek, type PeekLabels, type PeekPlace } from './Peek';

interface PeekBehaviourProps {
  labels: PeekLabels;
  locale: PageLocale;
  slug: string;
  /** The comparison of all versions, which opens at the same place. */
  comparison: string;
}

/** Shows the counterpart of a sentence, by click, tap or the letter p, without leaving the page. */
export function PeekBehaviour(props: PeekBehaviourProps) {
  const [place, setPlace] = useState<PeekPlace | null>(null);
  const { slug } = props;
  useEffect(() => {
    const stop = new AbortController();
    // So that the first tap answers where there is no connection; what fails now is asked for again then.
    whenIdle(() => linkedTexts(slug).catch(() => {}), stop.signal);
    return () => stop.abort();
  }, [slug]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const toggle = (sentence: HTMLElement | null, byKey: boolean) =>
      setPlace((open) => (!sentence || open?.sentence === sentence ? null : { sentence, byKey }));
    const kindOf = followClicks(signal);
    document.addEventListener(
      'click',
      (event) => {
        const aside =
          event.target instanceof Element &&
          event.target.closest('.peek, a, button, dialog, .notes, .offers, [popover], .said');
        if (aside) return;
        const kind = kindOf(event);
        if (kind === 'plain') toggle(sentenceAt(event.target), false);
        // What the first of two clicks opened was not meant.
        if (kind === 'second') setPlace(null);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const target = event.target instanceof HTMLElement ? event.target : null;
        if (event.key === 'Escape') setPlace(null);
        if (letterOf(event) !== 'p' || target?.closest('input, textarea, select, dialog, .peek')) return;
        const sentence =
          target?.closest<HTMLElement>('.s') ?? target?.closest('.seg')?.querySelector<HTMLElement>('.s');
        if (sentence) toggle(sentence, true);
      },
      { signal },
    );
    bindWalk((sentence) => setPlace((open) => open && { sentence, byKey: false }), signal);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    place?.sentence.classList.add('lit');
    return () => place?.sentence.classList.remove('lit');
  }, [place]);
  const host = place?.sentence.closest('.seg');
  if (!place || !host) return null;
  const close = () => {
    setPlace(null);
    // Who has moved on meanwhile stays where she is.
    if (document.activeElement?.closest('.peek')) focusSentence(place.sentence, { preventScroll: true });
  };
  return createPortal(
    <Peek
      {...props}
      place={place}
      close={close}
      note={() => {
        setPlace(null);
        ask({ do: 'offer', at: place.sentence });
      }}
    />,
    host,
  );
}
