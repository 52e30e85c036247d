import { expect, it } from 'vitest';
import { inSentence, listed } from './in-sentence';
import type { PageLocale } from './page-locales';

it.each<[PageLocale, string, string]>([
  ['kk', 'Қазақша', 'қазақша'],
  ['ru', 'Казахский, латиница', 'казахский, латиница'],
  ['en', 'Kazakh, Latin', 'Kazakh, Latin'],
  ['kk-Latn', 'İspanşa', 'ispanşa'],
  ['kk-Latn', 'Inglizşe', 'ınglizşe'],
  ['kk-Arab', 'قازاقشا', 'قازاقشا'],
])('begins in %s the name %s as %s', (locale, name, expected) => {
  expect(inSentence(name, locale)).toBe(expected);
});

it('joins words with the comma of the script', () => {
  expect(listed(['قازاقشا', 'ورىسشا'], 'kk-Arab')).toBe('قازاقشا، ورىسشا');
  for (const locale of ['kk', 'kk-Latn', 'ru', 'en'] as const)
    expect(listed(['а', 'б'], locale)).toBe('а, б');
  expect(listed([], 'kk-Arab')).toBe('');
});
