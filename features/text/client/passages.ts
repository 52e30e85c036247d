import { textSum } from '../../../lib/edition/text-sum';
import { isPageLocale, type PageLocale } from '../../../lib/language/page-locales';
import { pageTag } from '../../shell/client/keep-page';
import type { Grid } from './layout';
import { PlainText } from './plain-text';
import { storedText, toShown, toStored } from './stored-texts';

/** A range of a segment's plain text as it is stored, where the page shows it: UTF-16 units, end exclusive. */
export interface Span {
  /** The version, and its script. */
  locale: PageLocale;
  segment: string;
  start: number;
  end: number;
}

const texts = new WeakMap<Element, PlainText<Text>>();
const passages = new Map<string, HTMLElement>();

/**
 * Finds the element that holds a segment of a version, and in a comparison keeps holding it when its sentences are
 * set out line by line; `null` where the page does not show it.
 */
export function passageOf(locale: PageLocale, segment: string): HTMLElement | null {
  const key = `${locale} ${segment}`;
  if (!passages.get(key)?.isConnected) findPassages();
  return passages.get(key) ?? null;
}

function findPassages() {
  passages.clear();
  for (const passage of document.querySelectorAll<HTMLElement>('[data-segment]:not(.line)')) {
    const { segment, also } = passage.dataset;
    for (const id of [segment, ...(also?.split(' ') ?? [])]) {
      const key = `${passage.lang} ${id}`;
      if (!passages.has(key)) passages.set(key, passage);
    }
  }
}

/** Finds the segment's element around a node, wherever its sentences are shown. */
export function passageAround(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const shown = element?.closest<HTMLElement>('[data-segment]');
  if (!shown?.dataset.segment || !isPageLocale(shown.lang)) return null;
  return shown.matches('.line') ? passageOf(shown.lang, shown.dataset.segment) : shown;
}

/**
 * Tells whether a segment's element shows the words that the server sent. Translators and extensions change them, and then
 * no place in them can be told.
 */
export function isAsSent(passage: HTMLElement): boolean {
  const { sum } = passage.dataset;
  return sum === undefined || sum === textSum(shownText(passage).text);
}

/** Calls, until the signal, when words of the text were changed or wrapped by others, at most once a frame. */
export function whenWordsChange(act: () => void, signal: AbortSignal) {
  watchWords();
  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      if (!signal.aborted) act();
    });
  };
  listeners.add(soon);
  signal.addEventListener('abort', () => listeners.delete(soon));
}

const listeners = new Set<() => void>();
let watcher: MutationObserver | null = null;

function watchWords() {
  if (watcher) return;
  watcher = new MutationObserver(readAgain);
  const page = document.querySelector(pageTag) ?? document.body;
  watcher.observe(page, { subtree: true, childList: true, characterData: true });
}

/** Forgets what was read of the segments in which something has changed. */
function readAgain(records: readonly MutationRecord[]) {
  const changed = new Set(records.map(({ target }) => passageAround(target)));
  changed.delete(null);
  if (changed.size === 0) return;
  for (const passage of changed) if (passage) texts.delete(passage);
  for (const tell of listeners) tell();
}

/** Gives the plain text of a segment's element as it is stored. */
export function textOf(passage: HTMLElement): string {
  return storedText(passage) ?? shownText(passage).text;
}

/** Gives the words of a span as the page shows them. */
export function wordsOf(span: Span): string {
  const passage = passageOf(span.locale, span.segment);
  if (!passage || !isAsSent(passage)) return '';
  const { start, end } = toShown(passage, span);
  return shownText(passage).text.slice(start, end);
}

/** Gives the plain text that a segment's element shows, in its text nodes. */
function shownText(passage: HTMLElement): PlainText<Text> {
  watchWords();
  readAgain(watcher?.takeRecords() ?? []);
  let text = texts.get(passage);
  if (!text) {
    text = new PlainText((setOutOf(passage) ?? [passage]).flatMap(textNodes));
    texts.set(passage, text);
  }
  return text;
}

/** Gives what a segment's element held before its sentences were set out line by line; `undefined` unless they are. */
function setOutOf(passage: HTMLElement): ChildNode[] | undefined {
  return passage.closest<Grid>('.grid')?.home?.get(passage);
}

function textNodes(node: Node): Text[] {
  if (node instanceof Text) return [node];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) found.push(text as Text);
  return found;
}

/** A sentence of a segment, and where it stands in the stored plain text. */
export interface SentenceSpan {
  element: HTMLElement;
  start: number;
  end: number;
}

/** Finds the sentences of a segment, in the order of its text; none where others have changed its words. */
export function sentencesOf(passage: HTMLElement): SentenceSpan[] {
  if (!isAsSent(passage)) return [];
  const text = shownText(passage);
  const sentences: SentenceSpan[] = [];
  for (const piece of text.pieces) {
    const element = piece.parentElement?.closest<HTMLElement>('.s');
    const extent = text.extent(piece);
    if (!element || !extent) continue;
    const last = sentences.at(-1);
    if (last?.element === element) last.end = extent.end;
    else sentences.push({ element, ...extent });
  }
  return sentences.map((sentence) => ({ ...sentence, ...toStored(passage, sentence) }));
}

/**
 * Gives the ranges of the document that show a span, one for each block that its sentences stand in; none where others
 * have changed the words.
 */
export function rangesOf(span: Span): StaticRange[] {
  const passage = passageOf(span.locale, span.segment);
  if (!passage || !isAsSent(passage)) return [];
  const shown = toShown(passage, span);
  const text = shownText(passage);
  if (!setOutOf(passage)) {
    const ends = text.ends(shown.start, shown.end);
    return ends ? [new StaticRange(ends)] : [];
  }
  const ranges: (StaticRangeInit & { block: Element | null })[] = [];
  for (const { piece, start, end } of text.parts(shown.start, shown.end)) {
    if (!piece.isConnected) continue;
    const block = piece.parentElement?.closest('[data-segment]') ?? null;
    const last = ranges.at(-1);
    if (last && last.block === block) Object.assign(last, { endContainer: piece, endOffset: end });
    else
      ranges.push({ block, startContainer: piece, startOffset: start, endContainer: piece, endOffset: end });
  }
  return ranges.map((range) => new StaticRange(range));
}

/**
 * Gives the spans that a range of the document covers, in reading order and in the version it begins in. White
 * space at the ends is left out.
 */
export function spansOf(range: Range): Span[] {
  const locale = passageAround(range.startContainer)?.lang ?? firstWithin(range)?.lang;
  const spans: Span[] = [];
  for (const passage of document.querySelectorAll<HTMLElement>(
    `[data-segment][lang="${locale}"]:not(.line)`,
  )) {
    const { segment } = passage.dataset;
    const text = shownText(passage);
    if (!isAsSent(passage)) continue;
    let [start, end] = [text.text.length, 0];
    for (const piece of text.pieces) {
      if (!piece.isConnected || !range.intersectsNode(piece)) continue;
      const from = piece === range.startContainer ? range.startOffset : 0;
      const to = piece === range.endContainer ? range.endOffset : piece.length;
      start = Math.min(start, text.offset(piece, from));
      end = Math.max(end, text.offset(piece, to));
    }
    const covered = text.text.slice(start, end);
    start += covered.length - covered.trimStart().length;
    end -= covered.length - covered.trimEnd().length;
    if (start < end && segment && isPageLocale(passage.lang)) {
      const place = toStored(passage, wholeCharacters(text.text, start, end));
      spans.push({ locale: passage.lang, segment, ...place });
    }
  }
  return spans;
}

function firstWithin(range: Range): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-segment]')].find((element) =>
    range.intersectsNode(element),
  );
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Widens a range so that it splits no grapheme cluster. */
function wholeCharacters(text: string, start: number, end: number): { start: number; end: number } {
  const characters = graphemes.segment(text);
  const last = characters.containing(end);
  return {
    start: characters.containing(start)?.index ?? start,
    end: last && last.index < end ? last.index + last.segment.length : end,
  };
}
