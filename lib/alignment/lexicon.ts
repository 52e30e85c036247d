import type { Locale } from '../language/locales';
import { actions } from './common-words/actions';
import { grammar } from './common-words/grammar';
import { life } from './common-words/life';
import { qualities } from './common-words/qualities';
import { society } from './common-words/society';

/** Which concepts of the built-in lexicon a word may stand for. */
export interface Lexicon {
  /** @param word in small letters, ё as е. */
  conceptsOf(word: string, locale: Locale): readonly number[];
}

let shared: Lexicon | null = null;

/** The built-in lexicon: common words (own work) with the names of countries, languages, months and days of CLDR. */
export function builtInLexicon(): Lexicon {
  shared ??= makeLexicon([...commonWords(), ...namesOfCldr()]);
  return shared;
}

/**
 * Makes a lexicon of lines `English | Russian | Kazakh`, each a comma-separated list. Russian and Kazakh entries
 * are stems: any suffix may follow, or none where the entry ends in a full stop. English entries match with their
 * regular endings.
 */
export function makeLexicon(lines: string[]): Lexicon {
  const exact = {
    kk: new Map<string, number[]>(),
    ru: new Map<string, number[]>(),
    en: new Map<string, number[]>(),
  };
  const stems = {
    kk: new Map<string, number[]>(),
    ru: new Map<string, number[]>(),
    en: new Map<string, number[]>(),
  };
  lines.forEach((line, concept) => {
    const [en = '', ru = '', kk = ''] = line.split('|');
    for (const word of list(en)) for (const form of englishForms(word)) add(exact.en, form, concept);
    for (const [locale, entries] of [
      ['ru', ru],
      ['kk', kk],
    ] as const) {
      for (const entry of list(entries)) {
        if (entry.endsWith('.')) add(exact[locale], entry.slice(0, -1), concept);
        else add(stems[locale], entry, concept);
      }
    }
  });
  return {
    conceptsOf(word, locale) {
      const known = exact[locale].get(word);
      if (known) return known;
      for (let length = word.length; length >= 2 && word.length - length <= length + 4; length -= 1) {
        const concepts = stems[locale].get(word.slice(0, length));
        if (concepts) return concepts;
      }
      return [];
    },
  };
}

/** The commonest words of the three languages: own work. */
function commonWords(): string[] {
  return [grammar, society, life, actions, qualities].flatMap((lines) => lines.trim().split('\n'));
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

function add(map: Map<string, number[]>, key: string, concept: number): void {
  const known = map.get(key);
  if (!known) map.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

function englishForms(word: string): string[] {
  const forms = [word, `${word}s`, `${word}es`, `${word}ed`, `${word}ing`];
  if (word.endsWith('e')) forms.push(`${word}d`, `${word.slice(0, -1)}ing`);
  if (/[^aeiou]y$/u.test(word)) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`);
  if (/[^aeiou][aeiou][bdgmnprt]$/u.test(word))
    forms.push(`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`);
  return forms;
}

function namesOfCldr(): string[] {
  const lines: string[] = [];
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const names = (type: 'region' | 'language'): Record<Locale, Intl.DisplayNames> => ({
    kk: new Intl.DisplayNames('kk', { type, fallback: 'none' }),
    ru: new Intl.DisplayNames('ru', { type, fallback: 'none' }),
    en: new Intl.DisplayNames('en', { type, fallback: 'none' }),
  });
  const regions = names('region');
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  for (const code of codes) {
    const name = regions.en.of(code);
    if (name) pushNames(lines, [name, regions.ru.of(code), regions.kk.of(code)]);
  }
  const languages = names('language');
  for (const code of 'ar az be bg bn cs da de el en es et fa fi fr he hi hu hy it ja ka kk ko ky lt lv mn nl no pl pt ro ru sk sr sv tg tk tr tt ug uk ur uz vi zh'.split(
    ' ',
  )) {
    const kazakh = languages.kk.of(code)?.replace(/\s?тілі$/u, '');
    pushNames(lines, [languages.en.of(code), languages.ru.of(code), kazakh]);
  }
  const months = dateNames({ month: 'long', timeZone: 'UTC' });
  for (let month = 0; month < 12; month += 1) lines.push(months(new Date(Date.UTC(2024, month, 15))));
  const days = dateNames({ weekday: 'long', timeZone: 'UTC' });
  for (let day = 1; day <= 7; day += 1) lines.push(days(new Date(Date.UTC(2024, 0, day))));
  return lines;
}

function pushNames(lines: string[], names: (string | undefined)[]): void {
  const [en, ru, kk] = names;
  if (!en || !ru || !kk || [en, ru, kk].some((name) => /[\s(),]/u.test(name))) return;
  lines.push(`${en.toLowerCase()} | ${russianStem(ru.toLowerCase())} | ${kk.toLowerCase()}`);
}

function dateNames(options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const names = (locale: Locale) => new Intl.DateTimeFormat(locale, options);
  const [en, ru, kk] = [names('en'), names('ru'), names('kk')] as const;
  return (date) => {
    const russian = russianStem(ru.format(date).toLowerCase());
    return `${en.format(date)} | ${russian} | ${kk.format(date)}`.toLowerCase();
  };
}

/** Cuts an ending so that the other cases match: «Германия», «январь», «немецкий». */
function russianStem(word: string): string {
  const stem = word.replace(/(?:ский|цкий|ий|ый|ия|ь|й|а|я|и|ы|о|е)$/u, '');
  return stem.length >= 3 ? stem : word;
}
