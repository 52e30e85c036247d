import { expect, it } from 'vitest';
import { sourceLanguage } from './source-language';

it.each([
  ['Kazakhstan: Prosecutors confirm at least six tortured to death in custody (Eurasianet, 2022)', 'en'],
  ['Акима Талгара уволили вместе с заместителем (перепечатка Sputnik, 15 октября 2024)', 'ru'],
  ['«Қасіретті қаңтар» оқиғасының хронологиясы (Baribar)', 'kk'],
  ['Выборы', 'ru'],
  ['1995', 'en'],
])('is told by the words of a title where nobody says it: %s', (title, lang) => {
  expect(sourceLanguage({ title, url: 'https://example.org', lang: null })).toBe(lang);
});

it('is what the entry says', () => {
  const source = { title: 'Tokayev, Kassym Zhomar (Treccani)', url: 'https://example.org', lang: 'it' };
  expect(sourceLanguage(source)).toBe('it');
});
