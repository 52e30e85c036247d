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
  const headwordsOf = (word: string): string[] => {
    const readings = [word, capitalised(word)].flatMap((spelling) => dictionary.readings(spelling));
    const headwords = readings.map((reading) => fold(reading.headword));
    const irregular = irregularForms.get(word);
    if (irregular) headwords.push(...irregular);
    else if (readings.length === 0) headwords.push(...nounHeadwords(word), ...adjectiveHeadwords(word));
    else if (readings.every((reading) => !reading.hasForms) && !unlikeNouns(word)) {
      headwords.push(...nounHeadwords(word));
    }
    return headwords;
  };
  return {
    fold,
    modifiersInflect: true,
    lemmasOf: (word) => {
      const headwords = headwordsOf(word);
      // Some plurals are words of their own in the dictionary: `братьям` is of `братья`, and that of `брат`.
      const plurals = headwords.filter((headword) => /(?:ья|мена)$/.test(headword) && headword !== word);
      headwords.push(...plurals.flatMap(headwordsOf));
      const lemmas = new Set([word, ...headwords]);
      for (const headword of headwords) for (const used of headwordsAsUsed(word, headword)) lemmas.add(used);
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

/** Tells infinitives, adjectives and the small words from forms of nouns that the dictionary only lists. */
function unlikeNouns(word: string): boolean {
  return /(?:т[ьи]|[оыи]й|ою)$/.test(word) || word.length < 3 || smallWords.has(word);
}

const smallWords: ReadonlySet<string> = new Set(
  [
    'более больше будь вам вами ведь весь вместе внутри все всего всей всем всеми всему всю вокруг вся вне где',
    'даже даром два две для ему если еще затем зато зачем идет изо или им именно ими иначе итак как когда кое',
    'кроме кругом лишь между меня мимо мне мной мое моего моей моем моему мои моим моими моих мою моя надо нам',
    'нами напротив наша наше нашей нашем нашему наши наших нашу нее ней нему ниже ними оба обе около она они',
    'оно очень очередной перед позже пока после потом потому почему почти прежде при причем пусть ради сам сама',
    'сами само свое своего своей своем своему свои своим своими своих свою своя свыше себе себя семь сквозь',
    'снова столь среди так такова таковы там тебе тебя тем теми тогда тоже только том тому тот той тоя три туда',
    'тут уже хотя чего чей через чем чему что чтобы чуть чьи чью чья эта эти этим этими этих это этого этой',
    'этом этому эту один одна одно одного одной одном одному одним одну восемь выше такси',
  ].flatMap((line) => line.split(' ')),
);
