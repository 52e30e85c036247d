import { isNumber, isText, membersOf } from '../../../lib/annotation/read-answer';
import type { TextRange } from '../../../lib/annotation/text-range';
import { type Locale, locales } from '../../../lib/language/locales';
import { type Kind, kinds } from './kind';
import type { Passage } from './note';

/** What is being written, and the id under which it will be saved: once, however often it is sent. */
export interface Draft {
  id: string;
  /** The state of the note it was begun on; `null` for a new one. */
  etag: string | null;
  text: string;
  tags: string;
  /** The name under which others are to see it, if that was asked for. */
  name: string;
  kind: Kind;
  /** `null` as long as it is told by the text. */
  language: Locale | null;
  public: boolean;
}

/** What is not saved yet, with what is needed to offer it where its place has changed. */
export interface KeptDraft extends Draft {
  /** Names what it is about (`placeKey`). */
  place: string;
  /** The address of the note that it changes. */
  over: string | null;
  /** The address of the note that it answers. */
  answers: string | null;
  /** The words it is about; of a reply, those of the note at the head of its thread. */
  passages: Passage[];
  /** When it was written last, in milliseconds. */
  at: number;
}

const prefix = 'jolma-jol:draft:';
/** What a browser that keeps nothing has, as long as the page is open. */
const unkept = new Map<string, string>();
const changed = new EventTarget();

/** Keeps what is being written until it is saved or given up: through a reload and in a tab that is closed. */
export function keepDraft(slug: string, draft: KeptDraft) {
  const key = keyOf(slug, draft.id);
  const text = JSON.stringify(draft);
  try {
    localStorage.setItem(key, text);
  } catch {
    if (unkept.size === 0) addEventListener('beforeunload', askToStay);
    unkept.set(key, text);
  }
  changed.dispatchEvent(new Event('change'));
}

export function dropDraft(slug: string, id: string) {
  const key = keyOf(slug, id);
  unkept.delete(key);
  if (unkept.size === 0) removeEventListener('beforeunload', askToStay);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
  changed.dispatchEvent(new Event('change'));
}

/** Gives what is not saved yet of an edition, the latest first. */
export function keptDrafts(slug: string): KeptDraft[] {
  return [...storedTexts(`${prefix}${slug}:`), ...unkept.values()]
    .flatMap((text) => readDraft(text) ?? [])
    .sort((a, b) => b.at - a.at);
}

/** Calls whenever a draft is kept or dropped, in other tabs too. */
export function whenDraftsChange(act: () => void, signal: AbortSignal) {
  changed.addEventListener('change', act, { signal });
  addEventListener('storage', act, { signal });
  document.addEventListener('visibilitychange', act, { signal });
}

/** The drafts that were open in this tab; its own holds are no reason to hide them. */
const own = new Set<string>();

/**
 * Holds a draft as long as it is being written, so that no other tab offers it.
 *
 * @param taken is called where another tab is writing it
 * @returns what lets go of it
 */
export function holdDraft(id: string, taken: () => void): () => void {
  const locks = navigator.locks;
  if (!locks) return () => {};
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  own.add(id);
  locks
    .request(prefix + id, { ifAvailable: true }, (lock) => {
      if (lock) return released;
      taken();
    })
    .catch(() => {});
  return release;
}

/** Gives what is not saved yet, without what another tab is writing just now. */
export async function waitingDrafts(slug: string): Promise<KeptDraft[]> {
  const drafts = keptDrafts(slug);
  if (drafts.length === 0 || !navigator.locks) return drafts;
  const { held = [] } = await navigator.locks.query();
  const elsewhere = new Set(held.map(({ name }) => name));
  return drafts.filter(({ id }) => own.has(id) || !elsewhere.has(prefix + id));
}

function keyOf(slug: string, id: string): string {
  return `${prefix}${slug}:${id}`;
}

function storedTexts(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => localStorage.getItem(key) ?? []);
  } catch {
    return [];
  }
}

/** Reads what this browser kept, in an earlier version too, which may have kept less; `null` of what was not written here. */
function readDraft(kept: string): KeptDraft | null {
  const draft = membersOf(parse(kept));
  const { id, text, passages } = draft;
  if (!isText(id) || !isText(text) || !Array.isArray(passages)) return null;
  return {
    id,
    text,
    passages: passages.filter(isPassage),
    etag: textOf(draft.etag),
    tags: textOf(draft.tags) ?? '',
    name: textOf(draft.name) ?? '',
    kind: kinds.find((one) => one === draft.kind) ?? 'commenting',
    language: locales.find((one) => one === draft.language) ?? null,
    public: draft.public === true,
    place: textOf(draft.place) ?? '',
    over: textOf(draft.over),
    answers: textOf(draft.answers),
    at: isNumber(draft.at) ? draft.at : 0,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(value: unknown): string | null {
  return isText(value) ? value : null;
}

function isPassage(value: unknown): value is Passage {
  const { version, segment, range } = membersOf(value);
  return (
    isText(segment) && locales.some((locale) => locale === version) && (range === null || isRange(range))
  );
}

function isRange(value: unknown): value is TextRange {
  const { start, end, exact, prefix, suffix } = membersOf(value);
  return [start, end].every(isNumber) && [exact, prefix, suffix].every(isText);
}

function askToStay(event: Event) {
  event.preventDefault();
}
