import { expect, it } from 'vitest';
import { foldForSearch } from '../language/search-fold';
import { isMeantBy } from './filter';

const glossary: Record<string, string[]> = {
  akim: ['әкім', 'аким', 'akim', 'äkım', 'اكىم'],
  center: ['орталық', 'центр', 'the center', 'ortalyq', 'ورتالىق'],
  legitimacy: ['легитимділік', 'легитимность', 'legitimacy'],
  enclave: ['авторитарлық анклав', 'авторитарный анклав', 'authoritarian enclave'],
};

it.each([
  ['a beginning', 'цен', ['center']],
  ['a word in Latin script', 'Ortaly', ['center']],
  ['a word in Arabic script', 'اكى', ['akim']],
  ['Kazakh typed with Russian letters', 'аким', ['akim']],
  ['a Kazakh form', 'әкімдердің', ['akim']],
  ['a Kazakh form whose stem changes', 'орталығы', ['center']],
  ['a Russian form', 'легитимности', ['legitimacy']],
  ['a form of several words', 'авторитарных анклавов', ['enclave']],
  ['words in any order', 'enclave auth', ['enclave']],
  ['what no entry has', 'парламент', []],
  ['words of different phrases', 'authoritarian анклав', []],
  ['nothing typed yet', ' ', ['akim', 'center', 'legitimacy', 'enclave']],
])('finds by %s', (_, query, expected) => {
  const found = Object.entries(glossary).filter(([, phrases]) =>
    isMeantBy(query, phrases.map(foldForSearch)),
  );
  expect(found.map(([id]) => id)).toEqual(expected);
});
