import type { Morphology } from './morphology';
import { adjectiveHeadwords, headwordsAsUsed, nounHeadwords } from './russian-declension';
import { irregularForms } from './russian-irregulars';
import { foldWord } from './words';

/** A dictionary of Russian; `hunspell-wasm` with `dictionary-ru` is one. */
export interface RussianDictionary {
  /** The readings of a word spelled as given, capitals and all; none for a word it does not have. */
  readings(word: string): { headword: string; hasForms: boolean }[];
}

/**
 * Looks words up in the dictionary; what it lacks, or lists as a word without forms, goes by irregular
 * forms and by endings. `ё` counts as `е`, and marks of stress do not count.
 */
export function russianMorphology(dictionary: RussianDictionary): Morphology {
  return {
    fold,
    modifiersInflect: true,
    lemmasOf: (word) => {
      const readings = [word, capitalised(word)].flatMap((spelling) => dictionary.readings(spelling));
      const headwords = readings.map((reading) => fold(reading.headword));
      const lemmas = new Set([word, ...(irregularForms.get(word) ?? [])]);
      if (readings.every((reading) => !reading.hasForms) && !indeclinable.has(word)) {
        for (const headword of nounHeadwords(word)) lemmas.add(headword);
      }
      if (readings.length === 0) headwords.push(...adjectiveHeadwords(word));
      for (const headword of headwords) {
        for (const used of [headword, ...headwordsAsUsed(word, headword)]) lemmas.add(used);
      }
      return lemmas;
    },
  };
}

function fold(text: string): string {
  return foldWord(text).replaceAll('ё', 'е');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Adverbs, conjunctions and prepositions that end like the forms of a noun. */
const indeclinable: ReadonlySet<string> = new Set(
  [
    'вокруг даже даром если еще затем зато или иначе итак как когда кроме кругом лишь между мимо надо',
    'накануне напротив около они опять очень перед пока после потом почти почему прежде при пусть сам свыше',
    'сквозь снова среди тем там тогда тоже только том тому тот туда тут уже хотя чего через чем чему чуть эти',
  ].flatMap((line) => line.split(' ')),
);
