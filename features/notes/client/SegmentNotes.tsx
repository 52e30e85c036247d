import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { inLanguage } from '../../../lib/language/in-language';
import type { PageLocale } from '../../../lib/language/page-locales';
import type { NoteLabels } from '../view/labels';
import { useIsNear } from './hosts';

interface SegmentNotesProps {
  labels: NoteLabels;
  locale: PageLocale;
  /** Names the notes of the segment to a screen reader. */
  name: string;
  count: number;
  inMargin: boolean;
  /** Whether there are more than stand in the margin. */
  more: boolean;
  /** Opens the sheet with all of them. */
  open(): void;
  /** What they stand at. */
  host: Element;
  /** Whether its cards exist though it is not near the window. */
  needed: boolean;
  /** Is told that it has come near the window. */
  near(): void;
  cards(): ReactNode;
}

/** The notes of a segment: in the margin its cards, and everywhere the control that leads to them. */
export function SegmentNotes({
  labels,
  locale,
  name,
  count,
  inMargin,
  more,
  open,
  host,
  needed,
  near,
  cards,
}: SegmentNotesProps) {
  const isNear = useIsNear(host);
  const comesNear = useEffectEvent(near);
  useEffect(() => {
    if (isNear) comesNear();
  }, [isNear]);
  const aside = useRef<HTMLElement>(null);
  // How often the cards were asked for; from the first time on they exist, near the window or not.
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) aside.current?.querySelector<HTMLElement>('[data-note]')?.focus();
  }, [asked]);
  const control = count > 0 && (
    <button
      type="button"
      className="note-count"
      onClick={() => (inMargin && !more ? setAsked(asked + 1) : open())}
    >
      <svg className="i" aria-hidden="true">
        <use href="#_i-talk" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{counted(labels, locale, count)}</span>
    </button>
  );
  if (!inMargin) return control;
  return (
    <aside
      ref={aside}
      className="notes"
      aria-label={name}
      {...inLanguage(locale)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') aside.current?.querySelector<HTMLElement>('.note-count')?.focus();
      }}
    >
      {control}
      {(isNear || needed || asked > 0) && cards()}
      {more && (
        <button type="button" className="link more" onClick={open}>
          {labels.more}
        </button>
      )}
    </aside>
  );
}

function counted(labels: NoteLabels, locale: PageLocale, count: number): string {
  const form = labels.count[new Intl.PluralRules(locale).select(count)] ?? labels.count.other ?? '#';
  return form.replace('#', `${count}`);
}
