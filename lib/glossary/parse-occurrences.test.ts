import { describe, expect, it } from 'vitest';
import { read } from '../../test/made-edition';
import { FaultList, formatFault } from '../edition/fault';
import { parseOccurrences } from './parse-occurrences';

const { edition } = read({});

function parse(occurrences: unknown) {
  const faults = new FaultList('occurrences.json');
  const source = JSON.stringify(occurrences, null, 1);
  const result = parseOccurrences(source, edition, new Set(['first']), faults);
  return { result, faults: faults.faults.map(formatFault) };
}

const right = { id: 'first', segment: 'a', start: 0, end: 6, surface: 'Первый' };

describe('parseOccurrences', () => {
  it('reads the occurrences of each version', () => {
    const { result, faults } = parse({
      ru: [right, { ...right, segment: 'title', end: 9, surface: 'Заголовок' }],
    });
    expect(faults).toEqual([]);
    expect(result.kk).toEqual([]);
    expect(result.ru).toEqual([
      { entry: 'first', segment: 'a', start: 0, end: 6, surface: 'Первый' },
      { entry: 'first', segment: 'title', start: 0, end: 9, surface: 'Заголовок' },
    ]);
  });

  it.each([
    ['an entry that is not there', { id: 'gone' }, 'the glossary has no entry gone'],
    ['a segment that is not there', { segment: 'z' }, 'ru.md has no segment z'],
    [
      'words that are elsewhere',
      { start: 1, end: 7 },
      '“Первый” is not at 1–7 of a in ru.md; it stands at 0–6',
    ],
    [
      'words that are nowhere',
      { surface: 'Второй' },
      '“Второй” is not at 0–6 of a in ru.md; it is not in the segment',
    ],
    ['an end too far', { end: 60, surface: 'Первый.' }, '“Первый.” is not at 0–60 of a'],
    ['no words', { end: 0, surface: '' }, 'surface is empty'],
  ])('refuses %s, and keeps the others', (_, wrong, message) => {
    const { result, faults } = parse({ ru: [right, { ...right, ...wrong }] });
    expect(result.ru.length).toBe(1);
    expect(faults).toEqual([expect.stringContaining(`occurrences.json:10: error: ${message}`)]);
  });

  it('warns of more marks by hand than a rule would need', () => {
    const { result, faults } = parse({ ru: Array(13).fill(right) });
    expect(result.ru.length).toBe(13);
    expect(faults).toEqual([
      expect.stringContaining('warning: 13 occurrences are marked by hand, more than 12'),
    ]);
    expect(parse({ ru: Array(12).fill(right) }).faults).toEqual([]);
  });

  it.each([
    [
      'a version that is not there',
      { en: [right] },
      'occurrences.json:3: error: the edition has no version en',
    ],
    ['an unknown locale', { fr: [] }, 'occurrences.json:2: error: fr is not a known locale'],
    [
      'an offset that is not one',
      { ru: [{ ...right, start: -1 }] },
      'occurrences.json:6: error: ru.0.start is negative',
    ],
    [
      'a missing key',
      { ru: [{ ...right, end: undefined }] },
      'occurrences.json:3: error: ru.0.end is missing',
    ],
  ])('refuses %s', (_, occurrences, message) => {
    expect(parse(occurrences).faults).toEqual([expect.stringContaining(message)]);
  });
});
