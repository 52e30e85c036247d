import { isPageLocale } from '../../lib/language/page-locales';
import type { NotePlace } from '../_notes/store';

interface SegmentActions {
  /** Opens the editor of a note on the segment. */
  note(place: NotePlace): void;
  linkCopied(): void;
}

/**
 * Makes the tools of the segments act, by pointer, touch and key. Where there is no margin for the tools, or no
 * pointer to hover, a tap on a paragraph shows them, unless it peeks; letters act only while the focus is within a segment.
 */
export function bindSegments(actions: SegmentActions, signal: AbortSignal) {
  const act = (what: string | undefined, segment: Element) => {
    // In a comparison the first column that has the segment is the one a note is made on.
    const text = segment.querySelector<HTMLElement>('[data-segment]');
    const id = text?.dataset.segment;
    if (!id) return;
    if (what === 'note' && isPageLocale(text.lang)) actions.note({ version: text.lang, segment: id });
    if (what === 'link') copyLink(segment.id || id).then(actions.linkCopied, () => location.assign(`#${id}`));
  };
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const segment = target?.closest('.seg, .row:not(.heads)') ?? null;
      const tool = target?.closest<HTMLElement>('[data-do]');
      if (tool && segment) act(tool.dataset.do, segment);
      const plain =
        segment && !target?.closest('a, button, textarea, .notes') && getSelection()?.isCollapsed !== false;
      for (const open of document.querySelectorAll('.touched'))
        if (open !== segment) open.classList.remove('touched');
      const tools = segment?.matches('.row') || !document.querySelector('[data-peek]');
      if (plain && tools && matchMedia('(max-width: 62rem), (hover: none)').matches)
        segment.classList.toggle('touched');
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : null;
      const segment = target?.closest('.seg, .row:not(.heads)');
      if (!segment || target?.closest('input, textarea, select, .notes, dialog')) return;
      const step = { j: 1, k: -1 }[event.key];
      if (step) neighbour(segment, step)?.querySelector<HTMLElement>('.no')?.focus();
      else if (event.key === 'n') act('note', segment);
      else if (event.key === 'l') act('link', segment);
      else return;
      event.preventDefault();
    },
    { signal },
  );
}

function neighbour(segment: Element, step: number): Element | undefined {
  const all = [...document.querySelectorAll('.seg, .row:not(.heads)')];
  return all[all.indexOf(segment) + step];
}

async function copyLink(id: string) {
  const url = new URL(location.href);
  url.hash = id;
  await navigator.clipboard.writeText(url.href);
}
