import type { Segment } from '../edition/edition';
import { difference, isComparable } from './difference';
import { isSupported, supportElsewhere } from './evidence';
import { findRangeFault, type TextRange } from './text-range';
import { type Token, tokenize } from './tokens';
import { type Comparison, trace } from './trace';

/** What a note was made on. */
export interface Anchorable {
  segment: string;
  /** `null` is the whole segment. */
  range: TextRange | null;
  /** The segment's plain text when the note was made; `null` if it is not to be had. */
  text: string | null;
}

/** UTF-16 offsets, end exclusive. */
interface Span {
  start: number;
  end: number;
}

/** Where a note belongs in a text as it is now. */
export type Placement =
  | {
      /** `exact`: the same segment, offsets and words. */
      state: 'exact' | 'moved';
      /** How much of the words, and how little else, is there; 0 to 1. */
      score: number;
      segment: string;
      /** UTF-16 offsets in the segment's plain text; of a note on a whole segment those of its text. */
      start: number;
      end: number;
    }
  | { state: 'orphan'; score: number };

/** Raise it when notes on the same texts may be placed otherwise than before. */
export const anchoringVersion = 2;

/** The least share of a note's words that must be left. */
const leastShare = 0.5;
/** The greatest share of them of which it cannot be told where they are. */
const mostUnsure = 1 / 3;
/** A place with less of the words is compared with all others. */
const clearShare = 0.65;
/** Two places are about as good if the lesser has more than this of what the better has. */
const tooClose = 0.8;
/** The least number of words of a sentence that has changed places. */
const fewestMoved = 5;
/** The most segments looked at beside those that come from the note's own. */
const mostCandidates = 6;

/** Finds the places of notes in one version. */
export class Anchorer {
  private readonly segments: { segment: Segment; tokens: Token[] }[];
  private readonly passages = new Map<string, Set<number>>();
  private readonly sources = new Map<string, Source>();

  constructor(segments: readonly Segment[]) {
    this.segments = segments.map((segment) => ({
      segment,
      tokens: tokenize(segment.text),
    }));
    this.segments.forEach(({ tokens }, index) => {
      for (const passage of passagesOf(tokens)) {
        const known = this.passages.get(passage);
        if (known) known.add(index);
        else this.passages.set(passage, new Set([index]));
      }
    });
  }

  /**
   * Finds where a note belongs, if that can be told.
   *
   * The difference of the earlier and the present text is followed, in the note's segment, then in those that
   * succeed it, then in its neighbours, then anywhere; where the earlier text is not to be had, the quote with its
   * context stands in its place. Each step asks that half of the words be left, that what stands around them speak
   * for the place, the more the farther it is, and that no other be about as good.
   */
  place({ segment, range, text }: Anchorable): Placement {
    const own = this.segments.findIndex(({ segment: { ids } }) => ids.includes(segment));
    const present = this.segments[own]?.segment.text;
    const whole = text ?? range?.exact ?? '';
    const span = range ?? { start: 0, end: whole.length };
    const isHere =
      present !== undefined &&
      (text === null ? range !== null && findRangeFault(present, range) === null : text === present);
    if (isHere)
      return {
        state: 'exact',
        score: 1,
        segment,
        start: span.start,
        end: span.end,
      };

    const tokens = text === null ? null : tokenize(text);
    const isLong = tokens !== null && this.segments.some((other) => !isComparable(tokens, other.tokens));
    if (text !== null && !isLong) return this.follow(segment, own, text, span, span);
    const { prefix = '', exact, suffix = '' } = range ?? { exact: whole };
    const quoted = { start: prefix.length, end: prefix.length + exact.length };
    return this.follow(segment, own, prefix + exact + suffix, quoted, span);
  }

  /**
   * @param span where the note is in `text`
   * @param original where it was in its segment
   */
  private follow(id: string, own: number, text: string, span: Span, original: Span): Placement {
    const source = this.sourceOf(id, own, text);
    if (source.family.some((index) => this.isUnsure(source, index, span)))
      return { state: 'orphan', score: 0 };
    let score = 0;
    for (const step of source.steps) {
      const found = step.flatMap((index) => this.assess(source, index, span) ?? []);
      const [best, next] = found.sort((a, b) => b.support - a.support);
      if (best === undefined) {
        // What is left at home may be the note's words, or others; those elsewhere then cannot be told to be.
        if (step.some((index) => this.isHome(source, index, span))) break;
        continue;
      }
      score = Math.max(score, best.score);
      if (next !== undefined && next.support > tooClose * best.support) break;
      const { segment } = this.segments[best.index] ?? {};
      if (segment === undefined || this.isRivalled(source, best, span)) break;
      const { start, end } = best;
      const isSame =
        best.index === own &&
        start === original.start &&
        end === original.end &&
        segment.text.slice(start, end) === text.slice(span.start, span.end);
      const name = best.index === own ? id : segment.ids[0];
      return {
        state: isSame ? 'exact' : 'moved',
        score: best.score,
        segment: name,
        start,
        end,
      };
    }
    return { state: 'orphan', score };
  }

  /** Tells whether enough words of a span are in a segment that comes from its own, whatever speaks for them. */
  private isHome(source: Source, index: number, span: Span): boolean {
    if (!source.family.includes(index)) return false;
    return (trace(this.compare(source, index), span)?.share ?? 0) >= leastShare;
  }

  /** Tells whether a span is in a segment, but not where: too many of its words stand there twice. */
  private isUnsure(source: Source, index: number, span: Span): boolean {
    const { before, unsure } = this.compare(source, index);
    const inside = before.flatMap(({ isWord, start, end }, i) =>
      isWord && start < span.end && end > span.start ? [i] : [],
    );
    return inside.filter((i) => unsure[i]).length > mostUnsure * inside.length;
  }

  /** Tells whether a place that has not much more than half of the words has a rival in another segment. */
  private isRivalled(
    source: Source,
    { index, share }: { index: number; share: number },
    span: Span,
  ): boolean {
    if (share >= clearShare) return false;
    const rivals = source.steps.flat().filter((other) => other !== index);
    return rivals.some((other) => (trace(this.compare(source, other), span)?.share ?? 0) > tooClose * share);
  }

  /** Follows a span into one segment. @returns `null` if it cannot be said to be there */
  private assess(source: Source, index: number, span: Span) {
    const comparison = this.compare(source, index);
    const found = trace(comparison, span);
    if (found === null || found.share < leastShare) return null;
    if (source.family.includes(index))
      return isSupported(comparison, found, span) ? { ...found, index, support: found.share } : null;
    const family = source.family.map((member) => this.compare(source, member));
    const support = supportElsewhere(comparison, family, span);
    return support === null ? null : { ...found, index, support };
  }

  private compare(source: Source, index: number): Comparison {
    const known = source.comparisons.get(index);
    if (known) return known;
    const { segment, tokens } = this.segments[index] ?? {
      segment: { text: '' },
      tokens: [],
    };
    const { kept, unsure } = difference(source.tokens, tokens);
    if (index === source.own) addMoved(source.tokens, tokens, kept);
    const comparison = {
      before: source.tokens,
      after: tokens,
      kept,
      unsure,
      text: segment.text,
    };
    source.comparisons.set(index, comparison);
    return comparison;
  }

  /** Prepares the search for what a text has become. */
  private sourceOf(id: string, own: number, text: string): Source {
    const key = `${id} ${text}`;
    const known = this.sources.get(key);
    if (known) return known;
    const tokens = tokenize(text);
    const heirs = this.segments.flatMap(({ segment }, index) =>
      index !== own && segment.succeeds.includes(id) ? [index] : [],
    );
    const family = own < 0 ? heirs : [own, ...heirs];
    const others = this.sharing(tokens).filter((index) => !family.includes(index));
    const isNeighbour = (index: number) => own >= 0 && Math.abs(index - own) === 1;
    const steps = [
      own < 0 ? [] : [own],
      heirs,
      others.filter(isNeighbour),
      others.filter((index) => !isNeighbour(index)),
    ];
    const source = { own, tokens, family, steps, comparisons: new Map() };
    this.sources.set(key, source);
    return source;
  }

  /** Gives the segments that share passages with a text, those that share most first. */
  private sharing(tokens: readonly Token[]): number[] {
    const counts = new Map<number, number>();
    for (const passage of passagesOf(tokens))
      for (const index of this.passages.get(passage) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostCandidates)
      .map(([index]) => index);
  }
}

/** An earlier text, and where its words are looked for. */
interface Source {
  /** The index of the segment it was; -1 if that is no more. */
  own: number;
  tokens: Token[];
  /** That segment and those that succeed it. */
  family: number[];
  /** Segments, in the order in which they are asked. */
  steps: number[][];
  comparisons: Map<number, Comparison>;
}

/** Three words in a row, or a shorter text whole. */
function passagesOf(tokens: readonly Token[]): Set<string> {
  const words = tokens.filter(({ isWord }) => isWord).map(({ key }) => key);
  if (words.length < 3) return new Set(words.length === 0 ? [] : [words.join(' ')]);
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** Finds, among what the difference leaves on both sides, the sentences that have changed places. */
function addMoved(before: readonly Token[], after: readonly Token[], kept: (number | null)[]): void {
  const taken = new Set(kept);
  const gone = before.flatMap((_, i) => (kept[i] === null ? [i] : []));
  const added = after.flatMap((_, j) => (taken.has(j) ? [] : [j]));
  const pick = (tokens: readonly Token[], indices: number[]) => indices.flatMap((i) => tokens[i] ?? []);
  const { kept: found } = difference(pick(before, gone), pick(after, added));
  let run: [number, number][] = [];
  const close = () => {
    const words = run.filter(([i]) => before[i]?.isWord);
    if (words.length >= fewestMoved) for (const [i, j] of run) kept[i] = j;
    run = [];
  };
  found.forEach((to, index) => {
    const [i, j] = [gone[index] ?? 0, to === null ? null : (added[to] ?? null)];
    const [last] = run.slice(-1);
    if (last && (i - last[0] > 3 || (j !== null && Math.abs(j - last[1]) > 3))) close();
    if (j !== null) run.push([i, j]);
  });
  close();
}
