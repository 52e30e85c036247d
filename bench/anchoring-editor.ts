import type { Locale } from '../lib/language/locales';
import { sentences } from '../lib/language/sentences';
import { type Paragraph, text, type Unit } from './anchoring-text';

export const kinds = [
  'rewording',
  'typing mistakes',
  'quotation marks and spaces',
  'duplicated paragraph',
  'duplicated sentence',
  'moved paragraph',
  'moved sentence',
  'split',
  'merged',
  'deletion of words',
  'deletion of a sentence',
  'deletion of the paragraph',
  'insertion of words',
  'insertion of a sentence',
] as const;
export type Kind = (typeof kinds)[number];

/** An editor at work on a version, who remembers where each character went. */
export class Editor {
  readonly paragraphs: Paragraph[];
  /** What was done in each paragraph, by the ids it had before. */
  readonly done = new Map<string, Kind>();
  private readonly vocabulary: string[];
  private counter = 0;

  constructor(
    segments: readonly { ids: [string, ...string[]]; text: string }[],
    private readonly locale: Locale,
    private readonly chance: () => number,
  ) {
    let at = 0;
    this.paragraphs = segments.map(({ ids, text }) => {
      const units = [...text.split('')].map(
        (sign): Unit => ({ sign, from: at++, isCopy: false, insteadOf: null }),
      );
      return { ids, succeeds: [], units };
    });
    this.vocabulary = segments.flatMap(({ text }) => text.match(/[\p{L}\p{M}]+/gu) ?? []);
  }

  /** Edits a share of the paragraphs, each with one to `most` edits. */
  edit(share: number, most: number): void {
    const chosen = this.paragraphs.filter(() => this.chance() < share);
    for (const paragraph of chosen) {
      const times = 1 + Math.floor(this.chance() * most);
      for (let time = 0; time < times; time++) {
        const kind = this.pick(kinds);
        if (!this.paragraphs.includes(paragraph)) break;
        for (const id of paragraph.ids) this.done.set(id, kind);
        this.apply(kind, paragraph);
      }
    }
    this.normalize();
  }

  private apply(kind: Kind, paragraph: Paragraph): void {
    const at = this.paragraphs.indexOf(paragraph);
    switch (kind) {
      case 'rewording':
        this.reword(paragraph);
        return;
      case 'typing mistakes':
        for (let time = 0; time < 3; time++) this.mistype(paragraph);
        return;
      case 'quotation marks and spaces':
        this.changeSigns(paragraph);
        return;
      case 'duplicated paragraph': {
        const units = paragraph.units.map((unit) => ({ ...unit, isCopy: true }));
        this.paragraphs.splice(at + Math.round(this.chance()), 0, {
          ids: [this.newId()],
          succeeds: [],
          units,
        });
        return;
      }
      case 'duplicated sentence': {
        const [start, end] = this.sentence(paragraph);
        const copy = paragraph.units.slice(start, end).map((unit) => ({ ...unit, isCopy: true }));
        paragraph.units.splice(end, 0, ...this.fresh(' '), ...copy);
        return;
      }
      case 'moved paragraph': {
        this.paragraphs.splice(at, 1);
        const to = Math.floor(this.chance() * (this.paragraphs.length + 1));
        const way = this.chance();
        const [id] = paragraph.ids;
        if (way > 1 / 3) paragraph.ids = [this.newId()];
        if (way > 2 / 3) paragraph.succeeds = [...paragraph.succeeds, id];
        this.paragraphs.splice(to, 0, paragraph);
        return;
      }
      case 'moved sentence': {
        const [start, end] = this.sentence(paragraph);
        const taken = paragraph.units.splice(start, end - start);
        const to = this.chance() < 0.5 ? paragraph : this.pick(this.paragraphs);
        const border = this.pick([0, ...this.spans(to).map(([, last]) => last)]);
        to.units.splice(border, 0, ...this.fresh(' '), ...taken, ...this.fresh(' '));
        return;
      }
      case 'split': {
        const borders =
          this.chance() < 0.7
            ? this.spans(paragraph).map(([first]) => first)
            : this.words(paragraph).map(([first]) => first);
        const inner = borders.filter((border) => border > 0);
        if (inner.length === 0) return;
        const border = this.pick(inner);
        const units = paragraph.units.splice(border);
        const succeeds = this.chance() < 0.5 ? [paragraph.ids[0]] : [];
        this.paragraphs.splice(at + 1, 0, { ids: [this.newId()], succeeds, units });
        return;
      }
      case 'merged': {
        const next = this.paragraphs[at + 1];
        if (next === undefined) return;
        this.paragraphs.splice(at + 1, 1);
        paragraph.units.push(...this.fresh(' '), ...next.units);
        const way = this.chance();
        if (way < 1 / 3) paragraph.ids = [...paragraph.ids, ...next.ids];
        else if (way < 2 / 3) paragraph.succeeds = [...paragraph.succeeds, ...next.ids];
        return;
      }
      case 'deletion of words': {
        const [start, end] = this.run(paragraph);
        paragraph.units.splice(start, end - start);
        return;
      }
      case 'deletion of a sentence': {
        const [start, end] = this.sentence(paragraph);
        paragraph.units.splice(start, end - start);
        return;
      }
      case 'deletion of the paragraph':
        this.paragraphs.splice(at, 1);
        return;
      case 'insertion of words': {
        const words = this.words(paragraph);
        if (words.length === 0) return;
        const [start] = this.pick(words);
        paragraph.units.splice(
          start,
          0,
          ...this.fresh(`${this.someWords(1 + Math.floor(this.chance() * 4))} `),
        );
        return;
      }
      case 'insertion of a sentence': {
        const border = this.pick([0, ...this.spans(paragraph).map(([, last]) => last)]);
        const words = this.someWords(5 + Math.floor(this.chance() * 12));
        const sentence = ` ${words.charAt(0).toUpperCase()}${words.slice(1)}. `;
        paragraph.units.splice(border, 0, ...this.fresh(sentence));
        return;
      }
    }
  }

  /** Replaces one to five words by as many others, more or less. */
  private reword(paragraph: Paragraph): void {
    const [start, end] = this.run(paragraph);
    const old = paragraph.units.slice(start, end);
    const count = Math.max(1, text(old).split(' ').length + Math.floor(this.chance() * 3) - 1);
    const known = old.map(({ from }) => from).filter((from) => from >= 0);
    const insteadOf: Unit['insteadOf'] = known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
    const gone = new Set(
      text(old)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu),
    );
    let words: string;
    // By chance the same word may come again, which is then no edit of it.
    do words = this.someWords(count);
    while (words.split(' ').some((word) => gone.has(word)));
    const units = this.fresh(words).map((unit) => ({ ...unit, insteadOf }));
    paragraph.units.splice(start, end - start, ...units);
  }

  private mistype(paragraph: Paragraph): void {
    const long = this.words(paragraph).filter(([start, end]) => end - start >= 4);
    if (long.length === 0) return;
    const [start, end] = this.pick(long);
    const at = start + 1 + Math.floor(this.chance() * (end - start - 2));
    const { units } = paragraph;
    const here = units[at];
    const next = units[at + 1];
    if (here === undefined || next === undefined) return;
    switch (Math.floor(this.chance() * 4)) {
      case 0:
        units.splice(at, 2, next, here);
        return;
      case 1:
        units.splice(at, 1);
        return;
      case 2:
        units.splice(at, 0, ...this.fresh(here.sign));
        return;
      default:
        units.splice(at, 1, { ...here, sign: this.pick(this.vocabulary).charAt(0).toLowerCase() });
    }
  }

  private changeSigns(paragraph: Paragraph): void {
    const others: Record<string, string> = {
      '«': '“',
      '»': '”',
      '“': '«',
      '”': '»',
      '"': '“',
      '–': '—',
      '—': '–',
      "'": '’',
      '’': "'",
    };
    const { units } = paragraph;
    units.forEach((unit, index) => {
      const other = others[unit.sign];
      if (other !== undefined) units[index] = { ...unit, sign: other };
    });
    for (let at = units.length - 1; at > 0; at--)
      if (units[at]?.sign === '-' && this.chance() < 0.5) units.splice(at, 1, ...this.fresh(' — '));
      else if (units[at]?.sign === ',' && units[at + 1]?.sign === ' ' && this.chance() < 0.2)
        units.splice(at + 1, 1);
  }

  /** White space is folded and trimmed, as everywhere in the product; paragraphs without words go. */
  private normalize(): void {
    for (const paragraph of this.paragraphs)
      paragraph.units = paragraph.units.filter(({ sign }, index, all) => {
        const isLast = all.slice(index).every((unit) => unit.sign === ' ');
        return sign !== ' ' || (index > 0 && all[index - 1]?.sign !== ' ' && !isLast);
      });
    const kept = this.paragraphs.filter(({ units }) => /[\p{L}\p{N}]/u.test(text(units)));
    this.paragraphs.splice(0, this.paragraphs.length, ...kept);
  }

  private spans(paragraph: Paragraph): [number, number][] {
    return sentences(text(paragraph.units), this.locale).map(({ start, end }) => [start, end]);
  }

  private words(paragraph: Paragraph): [number, number][] {
    return [...text(paragraph.units).matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => [
      index,
      index + word.length,
    ]);
  }

  private sentence(paragraph: Paragraph): [number, number] {
    const spans = this.spans(paragraph);
    return spans.length === 0 ? [0, 0] : this.pick(spans);
  }

  private run(paragraph: Paragraph): [number, number] {
    const words = this.words(paragraph);
    const at = Math.floor(this.chance() * words.length);
    const last = Math.min(words.length - 1, at + Math.floor(this.chance() * 5));
    return [words[at]?.[0] ?? 0, words[last]?.[1] ?? 0];
  }

  private someWords(count: number): string {
    return Array.from({ length: count }, () => this.pick(this.vocabulary).toLowerCase()).join(' ');
  }

  private fresh(signs: string): Unit[] {
    return signs.split('').map((sign) => ({ sign, from: -1, isCopy: false, insteadOf: null }));
  }

  private newId(): string {
    return `new-${this.counter++}`;
  }

  private pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.chance() * from.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  }
}
