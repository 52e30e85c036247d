import { describe, expect, it } from 'vitest';
import { formatFault } from '../lib/edition/fault';
import { type Catalog, compareCatalogs, readCatalog, reportUnused } from './message-catalog';

const read = (locale: string, messages: object) =>
  readCatalog(locale, `${locale}.json`, JSON.stringify(messages, null, 1));
const faults = (...catalogs: Catalog[]) =>
  catalogs.flatMap((catalog) => catalog.faults.faults).map((fault) => formatFault(fault));

describe('the messages of one language', () => {
  it.each([
    ['en', '{n, plural, one {#\u00a0note} other {#\u00a0notes}}'],
    ['kk', '{n, plural, one {#\u00a0жазба} other {#\u00a0жазба}}'],
    ['ru', '{n, plural, one {#\u00a0знак} few {#\u00a0знака} many {#\u00a0знаков} other {#\u00a0знака}}'],
    ['en', '{n, plural, =0 {no notes} one {#\u00a0note} other {#\u00a0notes}}'],
    ['en', '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}'],
    ['en', 'Read <link>the article</link> by {name}'],
    ['en', 'Anna’s note — “so”'],
  ])('in %s may be %s', (locale, text) => {
    expect(faults(read(locale, { key: text }))).toEqual([]);
  });

  it.each([
    [
      'ru',
      '{n, plural, one {#} other {#}}',
      ['few', 'many'].map((form) => `{n} lacks the plural form “${form}”`),
    ],
    [
      'kk',
      '{n, plural, one {#} few {#} other {#}}',
      ['{n} has the plural form “few”, which the language has not'],
    ],
    ['en', '<b>{n, plural, other {#}}</b>', ['{n} lacks the plural form “one”']],
    [
      'en',
      '{n, plural, one {# note} other {#-note}}',
      ['a space stands behind the # of {n}; write a no-break space, \\u00a0'],
    ],
    ['en', 'Hello {name', ['key is no ICU message: EXPECT_ARGUMENT_CLOSING_BRACE']],
    ['en', '', ['key is empty']],
  ])('in %s cannot be %s', (locale, text, expected) => {
    expect(faults(read(locale, { key: text }))).toEqual(
      expected.map((what) => `${locale}.json:2: error: ${what}`),
    );
  });

  it.each([
    ['kk', 'Cөз', '“Cөз” mixes Latin and Cyrillic letters'],
    ['ru', '{n, plural, one {"а"} few {а} many {а} other {а}}', 'straight quote "'],
    ['en', 'one  two', 'two spaces in a row'],
    ['ru', 'один - два', '- stands for a dash'],
  ])('in %s have the typography of texts: %s', (locale, text, expected) => {
    expect(faults(read(locale, { key: text })).join('\n')).toContain(expected);
  });

  it('are a fault on its line when they are no JSON', () => {
    expect(faults(readCatalog('en', 'en.json', '{\n"a": "b",\n"a": "c"\n}'))).toEqual([
      'en.json:3: error: the key "a" stands twice; found "a"',
    ]);
  });
});

describe('the messages of all languages', () => {
  const faultsOf = (en: object, ru: object) => {
    const catalogs = [read('en', en), read('ru', ru)];
    compareCatalogs(catalogs);
    return faults(...catalogs);
  };

  it('have the same keys', () => {
    expect(faultsOf({ a: { b: 'x' } }, { a: { c: 'ш' } })).toEqual([
      'en.json:1: error: a.c is missing; it stands in ru',
      'ru.json:1: error: a.b is missing; it stands in en',
    ]);
  });

  it.each([
    ['{name}', '{имя}'],
    ['{n, number}', '{n}'],
    ['<b>x</b>', 'ш'],
    ['{n, plural, one {#} other {#}}', '{n}'],
    ['{x, select, a {a} other {b}}', '{x, select, c {a} other {b}}'],
  ])('have the same placeholders and tags, unlike %s and %s', (en, ru) => {
    expect(faultsOf({ key: en }, { key: ru }).join('\n')).toContain('which it has in another language');
  });

  it('may have their placeholders in another order, and say them twice', () => {
    expect(faultsOf({ key: '{a} {b}' }, { key: '{b} {a} {a}' })).toEqual([]);
  });

  it('are all used', () => {
    const catalog = read('en', { Notes: { title: 'x', on: { ru: 'x' }, old: 'x' } });
    reportUnused([catalog], [{ keys: new Set(['Notes.title']), patterns: [/^Notes\.on\.[^.]+$/] }]);
    expect(faults(catalog)).toEqual([
      'en.json:7: error: Notes.old is not used; remove it from every language',
    ]);
  });
});
