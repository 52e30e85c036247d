import { cleanupSemantic, makeDiff, xIndex } from '@sanity/diff-match-patch';
import search from 'approx-string-match';
import { Anchorer } from '../lib/annotation/anchor';
import type { TextRange } from '../lib/annotation/text-range';
import type { Segment } from '../lib/edition/edition';
import type { Shown } from './anchoring-truth';

/** A note as a way of anchoring is given it. */
export interface Given {
  segment: string;
  range: TextRange;
  /** The segment's earlier text. */
  text: string;
}

/** A way of finding a note in an edited version; `null` is an orphan. */
export interface Way {
  name: string;
  prepare(segments: readonly Segment[]): (note: Given) => Shown | null;
}

/** Ours, and what others do. */
export const ways: Way[] = [
  { name: 'ours', prepare: (segments) => ours(segments, true) },
  { name: 'ours, earlier text not to be had', prepare: (segments) => ours(segments, false) },
  { name: 'difference (diff-match-patch, cleaned up)', prepare: byDifference },
  { name: 'Hypothesis-like: quote, approximate', prepare: likeHypothesis },
  { name: 'exact quote with its context', prepare: byQuote },
  { name: 'position only', prepare: byPosition },
];

function ours(segments: readonly Segment[], hasText: boolean) {
  const anchorer = new Anchorer(segments);
  const index = new Map(segments.flatMap(({ ids }, at) => ids.map((id) => [id, at])));
  return ({ segment, range, text }: Given): Shown | null => {
    const found = anchorer.place({ segment, range, text: hasText ? text : null });
    if (found.state === 'orphan') return null;
    return { paragraph: index.get(found.segment) ?? -1, start: found.start, end: found.end };
  };
}

function byPosition(segments: readonly Segment[]) {
  return ({ segment, range: { start, end } }: Given): Shown | null => {
    const paragraph = segments.findIndex(({ ids }) => ids.includes(segment));
    return end <= (segments[paragraph]?.text.length ?? 0) ? { paragraph, start, end } : null;
  };
}

/** The exact words, in the note's segment or else anywhere, where the most of the context around them is the same. */
function byQuote(segments: readonly Segment[]) {
  return ({ segment, range: { exact, prefix, suffix } }: Given): Shown | null => {
    let best: Shown | null = null;
    let most = -1;
    segments.forEach(({ text, ids }, paragraph) => {
      for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
        const end = at + exact.length;
        const same = commonEnd(text.slice(0, at), prefix) + commonStart(text.slice(end), suffix);
        const context = same + (ids.includes(segment) ? 0.5 : 0);
        if (context > most) [best, most] = [{ paragraph, start: at, end }, context];
      }
    });
    return best;
  };
}

function byDifference(segments: readonly Segment[]) {
  const diffs = new Map<string, ReturnType<typeof makeDiff>>();
  return ({ segment, range, text }: Given): Shown | null => {
    const paragraph = segments.findIndex(({ ids }) => ids.includes(segment));
    const now = segments[paragraph]?.text;
    if (now === undefined) return null;
    const diff = diffs.get(segment) ?? cleanupSemantic(makeDiff(text, now));
    diffs.set(segment, diff);
    const start = xIndex(diff, range.start);
    const end = xIndex(diff, range.end - 1) + 1;
    let at = 0;
    let kept = 0;
    for (const [kind, { length }] of diff) {
      if (kind === 1) continue;
      if (kind === 0) kept += Math.max(0, Math.min(range.end, at + length) - Math.max(range.start, at));
      at += length;
    }
    return kept >= (range.end - range.start) / 2 ? { paragraph, start, end } : null;
  };
}

/** As Hypothesis' client does it in `match-quote.ts`, over the text of the whole document, with its weights. */
function likeHypothesis(segments: readonly Segment[]) {
  const whole = segments.map(({ text }) => text).join('\n');
  const starts = segments.map((_, at) =>
    segments.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0),
  );
  const likeness = (part: string, wanted: string) => {
    if (wanted === '' || part === '') return 0;
    const [first] = search(part, wanted, wanted.length).sort((a, b) => a.errors - b.errors);
    return first === undefined ? 0 : 1 - first.errors / wanted.length;
  };
  return ({ segment, range: { exact, prefix, suffix, start: offset } }: Given): Shown | null => {
    const hint = (starts[segments.findIndex(({ ids }) => ids.includes(segment))] ?? 0) + offset;
    const exactly = [];
    for (let at = whole.indexOf(exact); at >= 0; at = whole.indexOf(exact, at + 1))
      exactly.push({ start: at, end: at + exact.length, errors: 0 });
    const found =
      exactly.length > 0 ? exactly : search(whole, exact, Math.min(256, Math.floor(exact.length / 2)));
    const scored = found.map(({ start, end, errors }) => {
      const quote = 1 - errors / exact.length;
      const before = likeness(whole.slice(Math.max(0, start - prefix.length), start), prefix);
      const after = likeness(whole.slice(end, end + suffix.length), suffix);
      const near = 1 - Math.abs(start - hint) / whole.length;
      const score = (50 * quote + (prefix ? 20 * before : 20) + (suffix ? 20 * after : 20) + 2 * near) / 92;
      return { start, end, score };
    });
    const [best] = scored.sort((a, b) => b.score - a.score);
    if (best === undefined) return null;
    const paragraph = starts.findLastIndex((start) => start <= best.start);
    const at = starts[paragraph] ?? 0;
    return { paragraph, start: best.start - at, end: best.end - at };
  };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
