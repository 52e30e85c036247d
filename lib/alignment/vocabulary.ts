import type { Locale } from '../language/locales';
import { sentences } from '../language/sentences';
import type { Lexicon } from './lexicon';
import { soundOf } from './sound';
import { tokens } from './tokens';

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
  units: Int32Array[];
  /** Letters and digits of each unit, at least 1. */
  lengths: Float64Array;
  /** For each unit but the last: 1 where it goes on in the next, by its end or the next one's small letter. */
  continues: Uint8Array;
  /** How many sentences end in each unit. */
  sentences: Uint8Array;
  stems: number;
}

/** Reads a text's units into types. */
export function readVocabulary(texts: readonly string[], locale: Locale, lexicon: Lexicon): Vocabulary {
  const types: WordType[] = [];
  const ids = new Map<string, number>();
  const stems = new Map<string, number>();
  const capitals: number[] = [];
  const stemId = (key: string): number => {
    const known = stems.get(key) ?? stems.size;
    stems.set(key, known);
    return known;
  };
  const units = texts.map((text) => {
    const unit = new Set<number>();
    for (const token of tokens(text, locale)) {
      const key = `${token.kind} ${token.form}`;
      let id = ids.get(key);
      if (id === undefined) {
        id = types.length;
        ids.set(key, id);
        capitals.push(0);
        const word = token.kind === 'word';
        types.push({
          kind: token.kind,
          form: token.form,
          name: false,
          sound: word ? soundOf(token.form) : '',
          stem: stemId(word ? token.form.slice(0, 5) : key),
          concepts: lexicon.conceptsOf(token.form, locale),
          units: 0,
        });
      }
      if (token.name) capitals[id] = (capitals[id] ?? 0) + 1;
      if (!unit.has(id)) increase(types, id);
      unit.add(id);
    }
    return Int32Array.from(unit);
  });
  types.forEach((type, id) => {
    type.name = (capitals[id] ?? 0) * 2 >= type.units && (capitals[id] ?? 0) > 0;
  });
  const continues = Uint8Array.from(texts, (text, index) => (goesOn(text, texts[index + 1]) ? 1 : 0));
  return {
    locale,
    types,
    units,
    lengths: Float64Array.from(texts, (text) => Math.max(1, text.replace(/[^\p{L}\p{N}]/gu, '').length)),
    continues,
    sentences: Uint8Array.from(texts, (text, index) =>
      Math.min(60, sentences(text, locale).length - (continues[index] ?? 0)),
    ),
    stems: stems.size,
  };
}

function increase(types: WordType[], id: number): void {
  const type = types[id];
  if (type) type.units += 1;
}

function goesOn(text: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return /[,;–—-]\s*$/u.test(text) || /^[\s"«“„(]*\p{Ll}/u.test(next);
}
