import { describe, expect, it } from 'vitest';
import { longDate } from './dates';
import { derivedScripts } from './page-locales';
import { transliterate } from './transliterate';

describe('longDate', () => {
  it.each([
    ['kk', '2024-11-15', '2024~жылғы 15~қараша'],
    ['ru', '2024-11-15', '15~ноября 2024~года'],
    ['en', '2024-11-15', '15~November 2024'],
    ['kk', '1948-12-10', '1948~жылғы 10~желтоқсан'],
    ['ru', '2025-05-01', '1~мая 2025~года'],
    ['kk-Latn', '2024-11-15', '2024~jylğy 15~qaraşa'],
    ['kk-Arab', '2024-11-15', '2024~جىلعى 15~قاراشا'],
  ] as const)(
    'writes in %s the date %s as prose does: %s, with no-break spaces for ~',
    (locale, date, prose) => {
      expect(longDate(date, locale)).toBe(prose.replaceAll('~', '\u00a0'));
    },
  );

  it.each(derivedScripts)('differs in %s from Cyrillic by the script alone', (script) => {
    expect(longDate('2022-01-05', script)).toBe(transliterate(longDate('2022-01-05', 'kk'), script));
  });

  it('refuses what is not a calendar date', () => {
    expect(() => longDate('2024-13-01', 'en')).toThrow(RangeError);
  });
});
