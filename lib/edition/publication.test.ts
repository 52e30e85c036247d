import { expect, it } from 'vitest';
import { kk, read } from '../../test/made-edition';
import { publicationDate, publishedSource } from './publication';

const { edition } = read({});
const sourceless = read({
  'ru.md': undefined,
  'kk.md': kk.replace('translatedFrom: ru', 'translatedFrom: en'),
});

it('dates a source by the publisher’s own page, and a translation by the edition', () => {
  if (!edition?.versions.ru || !edition.versions.kk) throw new Error('The edition was not read.');
  expect(publicationDate(edition, edition.versions.ru)).toBe('2024-11-07');
  expect(publicationDate(edition, edition.versions.kk)).toBe('2024-11-15');
});

it('finds the publisher’s page of what a version is made from', () => {
  if (!edition?.versions.ru || !edition.versions.kk) throw new Error('The edition was not read.');
  expect(publishedSource(edition, edition.versions.ru)).toBe('https://example.org/ru');
  expect(publishedSource(edition, edition.versions.kk)).toBe('https://example.org/ru');
});

it('finds none where the publisher has none', () => {
  const alone = sourceless.edition?.versions.kk;
  if (!sourceless.edition || !alone) throw new Error(sourceless.faults.join('\n'));
  expect(publishedSource(sourceless.edition, alone)).toBeNull();
});
