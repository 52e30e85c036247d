import type { Locale } from '../language/locales';
import { sentences } from '../language/sentences';
import type { Lexicon } from './lexicon';
import { soundOf } from './sound';
import { tokens, type WordToken } from './tokens';

/** A distinct number, word or sign of one text. */
export interface WordType {
  kind: 'number' | 'word' | 'sign';
  form: string;
  /** Stands with a capital in at least half of its places. */
  name: boolean;
  sound: string;
  /** What is left when suffixes are cut off roughly, as the key for learning. */
  stem: number;
  concepts: readonly number[];
  /** In how many units it occurs. */
  units: number;
}

/** One text made ready for comparison. */
export interface Vocabulary {
  locale: Locale;
  types: WordType[];
  /** For each unit the types in it, each once. */
  units: number[][];
  /** Letters and digits of each unit, at least 1. */
  lengths: Float64Array;
  /** For each unit but the last: 1 where it goes on in the next, by its end or the next one's small letter. */
  continues: Uint8Array;
  /** How many sentences end in each unit. */
  sentences: Uint8Array;
  stems: number;
  /** What each unit is, where the text says so; null where it does not tell headings from paragraphs. */
  roles: readonly UnitRole[] | null;
}

/** A heading that is marked as one, text that is not, or what may be a heading that nobody marked. */
export type UnitRole = 'heading' | 'text' | 'either';

/** Reads a text's units into types. */
export function readVocabulary(
  texts: readonly string[],
  locale: Locale,
  lexicon: Lexicon,
  roles: readonly UnitRole[] | null = null,
): Vocabulary {
  const types: WordType[] = [];
  // No form is that of two kinds.
  const ids = new Map<string, number>();
  const stems = new Map<string, number>();
  const capitals: number[] = [];
  const lastUnits: number[] = [];
  const stemId = (key: string): number => {
    const known = stems.get(key) ?? stems.size;
    stems.set(key, known);
    return known;
  };
  const add = ({ kind, form }: WordToken): number => {
    const isWord = kind === 'word';
    const id = types.length;
    ids.set(form, id);
    types.push({
      kind,
      form,
      name: false,
      sound: isWord ? soundOf(form) : '',
      stem: stemId(isWord ? form.slice(0, 5) : `${kind} ${form}`),
      concepts: lexicon.conceptsOf(form, locale),
      units: 0,
    });
    capitals.push(0);
    lastUnits.push(-1);
    return id;
  };
  const lengths = new Float64Array(texts.length);
  const units = texts.map((text, index) => {
    const unit: number[] = [];
    let letters = 0;
    for (const token of tokens(text, locale)) {
      letters += token.letters;
      const id = ids.get(token.form) ?? add(token);
      if (token.name) capitals[id] = (capitals[id] ?? 0) + 1;
      if (lastUnits[id] === index) continue;
      lastUnits[id] = index;
      unit.push(id);
    }
    lengths[index] = Math.max(1, letters);
    return unit;
  });
  for (const unit of units)
    for (const id of unit) {
      const type = types[id];
      if (type) type.units += 1;
    }
  types.forEach((type, id) => {
    type.name = (capitals[id] ?? 0) * 2 >= type.units && (capitals[id] ?? 0) > 0;
  });
  const continues = Uint8Array.from(texts, (text, index) => (goesOn(text, texts[index + 1]) ? 1 : 0));
  return {
    locale,
    types,
    units,
    lengths,
    continues,
    sentences: Uint8Array.from(texts, (text, index) =>
      Math.min(60, sentences(text, locale).length - (continues[index] ?? 0)),
    ),
    stems: stems.size,
    roles,
  };
}

const openEnd = /[,;–—-]\s*$/u;
const smallHead = /^[\s"«“„(]*\p{Ll}/u;

function goesOn(text: string, next: string | undefined): boolean {
  return next !== undefined && (openEnd.test(text) || smallHead.test(next));
}
