import { describe, expect, it } from 'vitest';
import { inKk, kk, read } from '../../test/made-edition';

const right = { kind: 'softened', version: 'ru', segment: 'a', text: { en: 'Weaker.' } };

function parse(remarks: unknown, changes = inKk('Бірінші.', 'Бір екі. Бір үш.')) {
  return read({ ...changes, 'remarks.json': JSON.stringify(remarks, null, 1) });
}

describe('remarks.json', () => {
  it.each([
    ['a whole segment', {}, { segment: 'a', range: null }],
    ['a sentence', { sentence: 0 }, { segment: 'a', range: { start: 0, end: 7 } }],
    ['a later sentence', { version: 'kk', sentence: 1 }, { segment: 'a', range: { start: 9, end: 16 } }],
    ['a quotation', { quote: 'вый' }, { segment: 'a', range: { start: 3, end: 6 } }],
    [
      'the title',
      { segment: 'title', quote: 'Заголовок' },
      { segment: 'title', range: { start: 0, end: 9 } },
    ],
  ])('places a remark on %s', (_, place, expected) => {
    const { edition, faults } = parse([{ ...right, ...place }]);
    expect(faults).toEqual([]);
    expect(edition?.remarks).toMatchObject([{ ...expected, kind: 'softened', texts: { en: 'Weaker.' } }]);
  });

  it('names a merged segment by its first id', () => {
    const merged = kk.replace('Бірінші. {#a}\n\n', '').replace('## Екінші? {#b}', 'Бір. {#a #b}');
    const { edition } = parse([{ ...right, version: 'kk', segment: 'b' }], { 'kk.md': merged });
    expect(edition?.remarks[0]?.segment).toBe('a');
  });

  it('places the omission of a segment where other versions have it', () => {
    const omission = {
      ...right,
      kind: 'omission',
      version: 'kk',
      segment: 'c',
      text: { 'kk-Arab': 'ءتۇسكەن' },
    };
    const { edition, faults } = parse([omission], inKk('\n\nҮшінші. {#c}', ''));
    expect(faults).toEqual([]);
    expect(edition?.remarks).toEqual([
      { kind: 'omission', locale: 'kk', segment: 'c', range: null, texts: { 'kk-Arab': 'ءتۇسكەن' } },
    ]);
  });

  it.each([
    ['an unknown kind', { kind: 'error' }, '3: error: 0.kind “error” is not known'],
    ['an unknown locale', { version: 'fr' }, '4: error: 0.version “fr” is not known'],
    ['a version that is not there', { version: 'en' }, '4: error: the edition has no version en'],
    ['a segment that is not there', { segment: 'z' }, '5: error: ru.md has no segment z'],
    [
      'an omission of what no version has',
      { kind: 'omission', segment: 'z' },
      '5: error: ru.md has no segment z',
    ],
    ['a sentence too far', { sentence: 1 }, '9: error: a has no sentence 1 in ru.md; it has 1'],
    ['words that are not there', { quote: 'Второй' }, '9: error: “Второй” is not in a of ru.md'],
    [
      'words that stand twice',
      { version: 'kk', quote: 'Бір' },
      '9: error: “Бір” stands more than once in a of kk.md',
    ],
    ['sentence and quote', { sentence: 0, quote: 'Первый' }, '10: error: sentence and quote stand together'],
    ['no text', { text: {} }, '6: error: text says nothing'],
    ['no text key', { text: undefined }, '2: error: 0.text is missing'],
    [
      'what is no language tag',
      { text: { русский: 'Слабее.' } },
      '6: error: “русский” is not a language tag',
    ],
    ['a misspelt tag', { text: { KK: 'Әлсіз.' } }, '6: error: “KK” is not a language tag'],
    ['bad typography', { text: { en: 'Not "weak".' } }, '7: error: straight quote'],
  ])('refuses %s', (_, wrong, fault) => {
    const { edition, faults } = parse([{ ...right, ...wrong }]);
    expect(edition).toBe(null);
    expect(faults[0]).toContain(`remarks.json:${fault}`);
  });

  it('warns of a key that is not read and of a text left to fill in', () => {
    const { edition, faults } = parse([{ ...right, author: 'A', text: { en: 'TODO' } }]);
    expect(edition?.remarks.length).toBe(1);
    expect(faults).toEqual([
      expect.stringContaining('remarks.json:7: warning: “TODO”'),
      expect.stringContaining('remarks.json:9: warning: the key 0.author is not read'),
    ]);
  });
});
