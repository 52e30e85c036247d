import type { Locale } from './locales';
import {
  englishWords,
  kazakhLatinWords,
  kazakhWords,
  otherCyrillicWords,
  otherLatinWords,
  plainKazakhWords,
  russianWords,
} from './telling-words';

/**
 * Tells that a text is plainly not in the language it is said to be in, and which of ours it is in; null where it
 * may be, or where there is too little text to tell. Script decides between English and the others, the nine
 * letters that only Kazakh has (about an eighth of Kazakh text) between Kazakh and Russian; where a text given as
 * Kazakh has none of them, its words.
 */
export function detectOther(text: string, claimed: Locale): Locale | null {
  const latin = count(text, /[a-z]+/giu);
  const cyrillic = count(text, /\p{Script=Cyrillic}+/gu);
  const letters = latin + cyrillic;
  if (letters < 30) return null;
  const kazakh = count(text, /[әғқңөұүһі]+/giu) / Math.max(1, cyrillic);
  if (claimed === 'en') return cyrillic / letters < 0.9 ? null : kazakh > 0.03 ? 'kk' : 'ru';
  if (latin / letters > 0.9) return 'en';
  if (claimed === 'ru') return kazakh > 0.06 ? 'kk' : null;
  return cyrillic >= 70 && kazakh < 0.004 && best(weigh(text))?.language !== 'kk' ? 'ru' : null;
}

/**
 * Names the letters of a Kazakh text that is not in Cyrillic, in which Kazakh is stored; null for any other text.
 */
export function detectKazakhScript(text: string): 'Arabic' | 'Latin' | null {
  const [cyrillic, latin, arabic] = [
    /\p{Script=Cyrillic}+/gu,
    /\p{Script=Latin}+/gu,
    /\p{Script=Arabic}+/gu,
  ].map((runs) => count(text, runs));
  if ((arabic ?? 0) > ((cyrillic ?? 0) + (latin ?? 0)) * 2) return isArabicKazakh(text) ? 'Arabic' : null;
  if ((latin ?? 0) < (cyrillic ?? 0) * 2) return null;
  return best(weigh(text))?.language === 'kk' ? 'Latin' : null;
}

/** Counts the letters in the runs that a pattern finds. */
function count(text: string, runs: RegExp): number {
  return text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}

/**
 * Tells the language of something short that a person wrote, such as a note, by its words; addresses, code and tags in
 * it are in none. Kazakh may be in any of its scripts, or in Russian letters.
 *
 * @param likely the answer where the words do not tell, or tell of a language that is none of ours
 */
export function detectWritten(text: string, likely: Locale): Locale {
  const words = text.replace(/`[^`]*`|<[^<>]*>|\b(?:https?:\/\/|www\.)\S+|\S+@\S+/giu, ' ');
  if (count(words, /\p{L}+/gu) < 4) return likely;
  const arabic = count(words, /\p{Script=Arabic}+/gu);
  if (arabic > count(words, /[\p{Script=Cyrillic}\p{Script=Latin}]+/gu))
    return isArabicKazakh(words) ? 'kk' : likely;
  const isCyrillic = count(words, /\p{Script=Cyrillic}+/gu) > count(words, /\p{Script=Latin}+/gu);
  // What is written in other letters than the version is hardly in its language: little is enough to tell.
  const least = isCyrillic === (likely === 'en') ? 0.2 : 0.6;
  const found = best(weigh(words, likely), least);
  return found === null || found.language === 'other' ? likely : found.language;
}

/** Letters that Kazakh has in the Arabic script and Arabic, Persian and Uyghur have not, or mean otherwise. */
function isArabicKazakh(text: string): boolean {
  const letters = count(text, /\p{Script=Arabic}+/gu);
  const own = count(text, /[ەۇڭۆ]+|ء(?=\p{L})|ٴ|ى(?=\p{L})/gu);
  return own > letters * 0.05 && !/[ېۈئةضظصث]/u.test(text);
}

type Language = Locale | 'other';
type Weights = Record<Language, number>;

const languages: readonly Language[] = ['kk', 'ru', 'en', 'other'];

/** Takes the language that has most, if it has enough and the next has plainly less. */
function best(weights: Weights, least = 1): { language: Language; weight: number } | null {
  const [first, second] = languages
    .map((language) => ({ language, weight: weights[language] }))
    .sort((a, b) => b.weight - a.weight);
  if (!first || first.weight < least || first.weight < (second?.weight ?? 0) * 1.2) return null;
  return first;
}

/** Adds up what the words of a text say of its language. */
function weigh(text: string, likely?: Locale): Weights {
  const weights: Weights = { kk: 0, ru: 0, en: 0, other: 0 };
  const plain = text.normalize('NFC').replaceAll('\u00AD', '');
  for (const { 0: word, index } of plain.matchAll(/[\p{L}\p{M}’']+/gu)) {
    const own: Weights = { kk: 0, ru: 0, en: 0, other: 0 };
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (/\p{Script=Cyrillic}/u.test(lower)) weighCyrillic(lower, own, likely);
    else if (/\p{Script=Latin}/u.test(lower)) weighLatin(lower, own);
    // A name or a word that is spoken of may stand in a text of any language.
    const [before, after] = [plain.slice(0, index), plain.charAt(index + word.length)];
    const isName = /^\p{Lu}/u.test(word) && /[\p{L},;–—-]\s*$/u.test(before);
    const isCited = /[«“„"‘'(]$/.test(before) && /[»”“"’')]/.test(after) && before.length > 1;
    for (const language of languages) weights[language] += own[language] * (isName || isCited ? 0.3 : 1);
  }
  // Kindred languages share many words with ours; where some are not ours and no letter says that others are, none is.
  if (weights.other >= 1 && /\p{Script=Cyrillic}/u.test(plain)) {
    const { kk, ru, other } = weights;
    if (!/[ұқғі]/iu.test(plain) && other > kk * 0.3) moveTo('other', 'kk', weights);
    if (!/[ыэёъ]/iu.test(plain) && other > ru * 0.3) moveTo('other', 'ru', weights);
  }
  return weights;
}

function moveTo(to: Language, from: Language, weights: Weights): void {
  weights[to] += weights[from];
  weights[from] = 0;
}

const kazakhEnding =
  /(?:[лдт](?:ар|ер)|[нд](?:ың|ің)|т(?:ың|ің)|[гғкқ](?:ан|ен|а|е)|(?:м|с)(?:ыз|із)|(?:ад|ед|йд)(?:ы|і))$/u;
const plainKazakhEnding =
  /(?:[лдт](?:ар|ер)(?:ы|и|ды|ди|га|ге|дын|дин|дан|ден|да|де)?|(?:ы|и)(?:мыз|миз)|(?:сыз|сиз|мыз|миз)(?:ба|бе)?|[аеиуоы][гк](?:ан|ен)|(?:ад|ед|йд)(?:ы|и)|[нд](?:ын|ин)|[аеыиурлзйнм]га|[еизлрнм]ге)$/u;
const russianEnding =
  /(?:[оеё]го|[оеё]му|[аяы]ми|[ыи]х|[ыи]й|[аяо]я|[оеы]е|ться|тся|[аеиоя]ть|[аеуюя]т|ешь|ишь|ение|ание|ость|ости|ия|ии|ов|ев|ей|ом|ем|ах|ях|али|или|ли|ла|ло|но|[уюы]щ\p{L}+)$/u;

/**
 * A letter that only Kazakh has says so, unless it is Kyrgyz, Tatar, Ukrainian …; where a word has none, the lists and the
 * endings tell, the latter less.
 */
function weighCyrillic(word: string, weights: Weights, likely: Locale | undefined): void {
  const isForeign = otherCyrillicWords.has(word) && !russianWords.has(word) && !plainKazakhWords.has(word);
  if (/[їєґўҙҡҫҗҳӯӣҷђћљњџѓќѕ]/u.test(word)) weights.other += 1.5;
  else if (isForeign || /[ауөүэ](?<=аа|уу|өө|үү|ээ)/u.test(word)) weights.other += 1;
  else if (/[ұқғ]/u.test(word)) weights.kk += 1;
  else if (/[әһ]/u.test(word)) weights.kk += 0.8;
  else if (/(?:[гк]өн|м[уү]н|[лдт][оө]р|[нд]үн)$/u.test(word)) weights.other += 0.8;
  else if (/[әғқңөұүһі]/u.test(word)) {
    // Kyrgyz has three of these letters, Ukrainian one.
    const isKazakh =
      kazakhWords.has(word) || (word.includes('і') && (kazakhEnding.test(word) || /[өүң]/u.test(word)));
    weights.kk += isKazakh ? 1 : 0.6;
  } else {
    const [isRussian, isKazakh] = [
      russianWords.has(word),
      kazakhWords.has(word) || plainKazakhWords.has(word),
    ];
    if (isRussian && !isKazakh) weights.ru += 1;
    else if (isKazakh && !isRussian) weights.kk += 1;
    else if (isKazakh) weights[likely === 'kk' ? 'kk' : 'ru'] += 0.3;
    else if (/[ёщэъ]|[жшчц]и|ь/u.test(word)) weights.ru += 0.8;
    else if (word.length > 3 && plainKazakhEnding.test(word) && !russianEnding.test(word)) weights.kk += 0.6;
    else if (word.length > 3 && russianEnding.test(word)) weights.ru += 0.6;
    else if (word.length > 3) weights.ru += 0.2;
  }
}

const kazakhLatinEnding =
  /(?:[ldt](?:ar|er)(?:y|i|dy|di|ğa|ge|dyñ|diñ|dan|den|da|de)?|[nd](?:yñ|iñ|yń|iń)|[ğǵq](?:an|a)|(?:ad|ed|id)(?:y|ı)|(?:m|s)(?:yz|ız)|[dt](?:y|i)(?:m|ñ|q|k)?)$/u;

function weighLatin(word: string, weights: Weights): void {
  if (englishWords.has(word)) weights.en += kazakhLatinWords.has(word) ? 0.5 : 1;
  else if (kazakhLatinWords.has(word)) weights.kk += otherLatinWords.has(word) ? 0.3 : 1;
  else if (otherLatinWords.has(word)) weights.other += 1;
  else if (/[ǵńŋūŭ]|[qğşñ]\p{L}*[yä]|[äy]\p{L}*[qğñş]|^q(?!u)|q(?!u)\p{L}/u.test(word)) weights.kk += 0.8;
  else if (/[şñäöü]/u.test(word) && kazakhLatinEnding.test(word)) weights.kk += 0.6;
  else if (/[äöüßçğışéèêàâîôûñáíóúãõåæøščžřěůąęłżźćś]/u.test(word)) weights.other += 0.8;
  else if (/^[a-z’']+$/u.test(word)) {
    if (word.length > 4 && kazakhLatinEnding.test(word) && /y\p{L}*y|q|a\p{L}*y$/u.test(word))
      weights.kk += 0.5;
    else if (/(?:ing|tion|ed|ly|ness|ment|ous|ful|able|'s)$|th|ght|ck|wh/u.test(word)) weights.en += 0.6;
    else weights.en += 0.3;
  }
}
