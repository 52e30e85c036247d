import { type Locale, locales } from '../language/locales';
import { glossedLanguage } from './glosses';
import { type MentionPlace, type Passage, placeIn } from './mentions';
import { likeness, soundOf } from './sound';

/** A capitalised word, which may be a name or part of one. */
export interface NameMention {
  place: MentionPlace;
  sound: string;
  /** Its capital is not owed to the beginning of a sentence, a quotation or a heading. */
  inside: boolean;
  /** The language from which it says that a word comes; null of any other name. */
  glosses: Locale | null;
}

/** What a text has to show of names. */
export interface NamedText {
  names: NameMention[];
  /** All words, since an adjective or an abbreviation can answer a name: “Kazakh”, «каз.». */
  words: { place: MentionPlace; sound: string }[];
  /** How the words begin that stand in small letters. */
  common: string[];
}

/** The names of linked sentences. */
export type NamedTexts = Partial<Record<Locale, NamedText>>;

const shortestSound = 3;
/** Capitalised words of two languages are one name from this likeness on. */
export const sameName = 0.8;
/** Less is asked of a word that only has to show that a name is not missing. */
const answer = 0.7;
/** Words of one language are forms of one name. */
const sameForm = 0.9;

/**
 * Reads the names of passages. Latin words in a Cyrillic text are left out: whether “News” is kept or translated is no
 * difference of names.
 */
export function readNames(passages: readonly Passage[]): NamedText {
  const read: NamedText = { names: [], words: [], common: [] };
  for (const passage of passages) {
    const { text } = passage;
    const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
    for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const sound = soundOf(word);
      const place = placeIn(passage, index, index + word.length);
      read.words.push({ place, sound });
      if (/^\p{Ll}/u.test(word)) read.common.push(headOf(sound));
      if (!/^\p{Lu}\p{Ll}/u.test(word) || sound.length < shortestSound) continue;
      if (isCyrillic && /\p{Script=Latin}/u.test(word)) continue;
      const inside = /[\p{L}\p{N},;)»”]\s["«“„‘([]*$|\p{L}-$/u.test(text.slice(0, index));
      const glosses = glossedLanguage(word, text.slice(0, index), text.slice(index + word.length));
      read.names.push({ place, sound, inside, glosses });
    }
  }
  return read;
}

const headOf = (sound: string): string => sound.slice(0, 5);

function isSameName(a: NameMention, b: NameMention): boolean {
  return (a.inside || b.inside) && likeness(a.sound, b.sound, sameName) >= sameName;
}

/**
 * Finds the word of a text that sounds most like the name; null if none does enough.
 *
 * @param least how alike it must be, 0 to 1: little to say that nothing is missing, more to show it to readers
 */
export function answerTo({ sound }: NameMention, { words }: NamedText, least = answer): MentionPlace | null {
  let best: { place: MentionPlace; alike: number } | null = null;
  for (const word of words) {
    const alike = likeness(sound, word.sound, least);
    if (alike >= least && alike > (best?.alike ?? 0)) best = { place: word.place, alike };
  }
  return best?.place ?? null;
}

/** A name that stands in some versions of linked sentences, and in the others not. */
export interface MissingName {
  names: Partial<Record<Locale, NameMention[]>>;
  missingIn: Locale[];
}

/**
 * Knows the names of a whole edition, so that a name is only missed where it would stand if it were there: names that
 * are translated (“United States”) or said otherwise (“China”, «Қытай») mostly have no counterpart that sounds alike.
 */
export class NameIndex {
  private readonly common = new Map<Locale, Set<string>>();
  /** For two locales, how often each name of the first had a counterpart in the second, and how often none. */
  private readonly counts = new Map<string, Map<string, PairCount>>();
  private readonly sums = new Map<string, PairCount>();

  constructor(links: readonly NamedTexts[]) {
    for (const a of locales) {
      this.common.set(a, new Set(links.flatMap((link) => link[a]?.common ?? [])));
      for (const b of locales) if (a !== b) this.counts.set(a + b, countPairs(links, a, b));
    }
  }

  /** Lists the names that are in some of the texts and missing in others. */
  missing(link: NamedTexts): MissingName[] {
    const found: MissingName[] = [];
    for (const a of locales)
      for (const name of link[a]?.names ?? []) {
        if (this.common.get(a)?.has(headOf(name.sound))) continue;
        const same = found.find(({ names }) =>
          locales.some((b) => names[b]?.some((other) => (a === b ? isForm : isSameName)(name, other))),
        );
        if (same) {
          same.names[a] = [...(same.names[a] ?? []), name];
          continue;
        }
        const missingIn = locales.filter((b) => this.isMissing(name, a, b, link));
        if (missingIn.length > 0) found.push({ names: { [a]: [name] }, missingIn });
      }
    return found
      .map(({ names, missingIn }) => ({ names, missingIn: missingIn.filter((locale) => !names[locale]) }))
      .filter(({ missingIn }) => missingIn.length > 0);
  }

  /** A name is missed where its counterpart nearly always sounds alike, or where a third text has it too. */
  private isMissing(name: NameMention, a: Locale, b: Locale, link: NamedTexts): boolean {
    const text = link[b];
    if (a === b || !name.inside || name.glosses === b || !text || answerTo(name, text)) return false;
    const { paired, missed } = this.count(name.sound, a, b);
    if (paired > missed) return true;
    const isWitness = (other: NameMention) =>
      other.inside && isSameName(name, other) && !answerTo(other, text);
    // Kazakh and Russian share names that English says otherwise («Қытай», «Китай»), so they are one witness.
    return (
      (b !== 'en' || paired > 0) && locales.some((c) => c !== a && c !== b && link[c]?.names.some(isWitness))
    );
  }

  /** Adds up the forms of a name. */
  private count(sound: string, a: Locale, b: Locale): PairCount {
    const key = `${a} ${b} ${sound}`;
    let sum = this.sums.get(key);
    if (!sum) {
      sum = { paired: 0, missed: 0 };
      for (const [form, { paired, missed }] of this.counts.get(a + b) ?? []) {
        if (likeness(form, sound, sameForm) < sameForm) continue;
        sum.paired += paired;
        sum.missed += missed;
      }
      this.sums.set(key, sum);
    }
    return sum;
  }
}

interface PairCount {
  paired: number;
  missed: number;
}

function countPairs(links: readonly NamedTexts[], a: Locale, b: Locale): Map<string, PairCount> {
  const counts = new Map<string, PairCount>();
  for (const link of links) {
    const other = link[b];
    if (!other) continue;
    for (const name of link[a]?.names ?? []) {
      const count = counts.get(name.sound) ?? { paired: 0, missed: 0 };
      counts.set(name.sound, count);
      if (other.names.some((candidate) => isSameName(name, candidate))) count.paired += 1;
      else if (!answerTo(name, other)) count.missed += 1;
    }
  }
  return counts;
}

function isForm(a: NameMention, b: NameMention): boolean {
  return likeness(a.sound, b.sound, sameForm) >= sameForm;
}
