import { createHunspellFromStrings } from 'hunspell-wasm';
import wink from 'wink-lemmatizer';
import wordnet from 'wink-lexicon/src/wn-words.js';
import { englishMorphology } from '../../lib/language/english-forms';
import { kazakhMorphology } from '../../lib/language/kazakh-forms';
import type { Locale } from '../../lib/language/locales';
import { type Morphology, remembered } from '../../lib/language/morphology';
import { russianMorphology } from '../../lib/language/russian-forms';

/**
 * Loads what is needed to recognise the forms of a language's words. The dictionaries are large (Russian:
 * a third of a second, 85 MB) and belong to the build and the command line, never to a page.
 */
export function loadMorphology(locale: Locale): Promise<Morphology> {
  loading[locale] ??= loaders[locale]().then(remembered);
  return loading[locale];
}

const loading: Partial<Record<Locale, Promise<Morphology>>> = {};

const loaders: Record<Locale, () => Promise<Morphology>> = {
  kk: async () => kazakhMorphology,
  ru: async () => {
    const { default: dictionary } = await import('dictionary-ru');
    const decoder = new TextDecoder();
    const hunspell = await createHunspellFromStrings(
      decoder.decode(dictionary.aff),
      decoder.decode(dictionary.dic),
    );
    return russianMorphology({ readings: (word) => hunspell.analyzeWord(word).flatMap(reading) });
  },
  en: async () =>
    englishMorphology({
      has: (word) => Object.hasOwn(wordnet, word),
      noun: (word) => wink.noun(word),
      adjective: (word) => wink.adjective(word),
    }),
};

/** Reads a line of Hunspell's analysis, ` st:суд fl:K`; without flags the dictionary knows no forms. */
function reading(line: string): { headword: string; hasForms: boolean }[] {
  const headword = /st:(\S+)/.exec(line)?.[1];
  return headword === undefined ? [] : [{ headword, hasForms: line.includes(' fl:') }];
}
