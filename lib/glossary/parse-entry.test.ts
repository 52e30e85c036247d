import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../edition/fault';
import { parseEntry } from './parse-entry';

const good = `{
  "id": "akim",
  "kind": "person-role",
  "terms": {
    "kk": { "headword": "әкім", "variants": [], "lemmas": ["әкім"] },
    "ru": { "headword": "аким", "variants": ["аким области"], "lemmas": ["аким"] },
    "en": { "headword": "akim", "variants": [], "lemmas": ["akim"] }
  },
  "latin": "äkım",
  "ipa": { "kk": "[æˈkɘm]" },
  "short": { "kk": "Басшы.", "ru": "Глава.", "en": "A head." },
  "long": { "kk": "Басшы.", "ru": "Глава.", "en": "A head." },
  "sources": [
    { "title": "Akim", "url": "https://example.org/akim" }
  ],
  "related": ["akimat"]
}
`;

function parse(from = '', to = '') {
  const faults = new FaultList('akim.json');
  const entry = parseEntry(good.replace(from, to), 'akim', new Set(['akim', 'akimat']), faults);
  return { entry, faults: faults.faults.map(formatFault) };
}

describe('parseEntry', () => {
  it('reads an entry', () => {
    const { entry, faults } = parse();
    expect(faults).toEqual([]);
    expect(entry).toMatchObject(JSON.parse(good));
  });

  it('takes the language of a source, which need not be one of ours', () => {
    const source = '"url": "https://example.org/akim"';
    expect(parse(source, `${source}, "lang": "it"`).entry?.sources[0]?.lang).toBe('it');
    expect(parse(source, `${source}, "lang": "kk-Arab"`).entry?.sources[0]?.lang).toBe('kk-Arab');
    expect(parse().entry?.sources[0]?.lang).toBe(null);
    expect(parse(source, `${source}, "lang": "Italian language"`)).toEqual({
      entry: null,
      faults: [
        'akim.json:14: error: sources.0.lang is not a language tag; write one such as kk, ru, en, kk-Arab',
      ],
    });
  });

  it('takes a term without a rule for one that every form of its lemmas is', () => {
    expect(parse().entry?.terms.kk).toMatchObject({ exclude: [], only: [], capital: false, quoted: false });
  });

  it('reads what tells a term where its forms do not', () => {
    const rule = '"exclude": ["әкім қара"], "only": ["әкім болу"], "capital": true, "quoted": true';
    const { entry, faults } = parse('"lemmas": ["әкім"]', `"lemmas": ["әкім"], ${rule}`);
    expect(faults).toEqual([]);
    expect(entry?.terms.kk).toMatchObject(JSON.parse(`{ ${rule} }`));
  });

  it('reads an entry without Latin form and pronunciation', () => {
    const { entry } = parse('  "latin": "äkım",\n  "ipa": { "kk": "[æˈkɘm]" },\n', '');
    expect(entry).toMatchObject({ latin: null, ipa: {} });
  });

  it.each([
    ['an id that is not the file’s name', '"akim",', '"akims",', 2, 'id is “akims” in akim.json'],
    [
      'a kind not on the list',
      'person-role',
      'person',
      3,
      'kind “person” is not known; write one of person-role',
    ],
    ['a missing key', '  "kind": "person-role",\n', '', 1, 'kind is missing'],
    ['a language missing from the terms', /"kk": \{ "headword.*\n/, '', 4, 'terms.kk is missing'],
    ['a headword missing', '"headword": "аким", ', '', 6, 'terms.ru.headword is missing'],
    [
      'a language missing from a definition',
      ', "en": "A head." },\n  "long"',
      ' },\n  "long"',
      11,
      'short.en is missing',
    ],
    ['a source without a web address', 'https:', 'javascript:', 14, 'sources.0.url is not a web address'],
    ['a related entry that is not there', '["akimat"]', '["akimat", "gone"]', 16, 'related names gone'],
    ['an entry related to itself', '["akimat"]', '["akim"]', 16, 'related names the entry itself'],
    ['a Latin letter in a Russian word', 'Глава', 'Глaва', 11, '“Глaва” mixes'],
    ['straight quotes in a definition', 'A head', "A town's head", 11, "straight quote '"],
    [
      'a lemma without a word',
      '"lemmas": ["әкім"]',
      '"lemmas": ["…"]',
      5,
      'terms.kk.lemmas has “…”, which holds',
    ],
    [
      'a lemma that stands twice',
      '"lemmas": ["akim"]',
      '"lemmas": ["akim", "Akim"]',
      7,
      'terms.en.lemmas has “Akim” twice; remove one',
    ],
    [
      'an exclusion that would leave nothing to find',
      '"lemmas": ["аким"]',
      '"lemmas": ["аким"], "exclude": ["Аким"]',
      6,
      'terms.ru.exclude has “Аким”, which is a lemma too',
    ],
    [
      'a rule that is neither on nor off',
      '"lemmas": ["аким"]',
      '"lemmas": ["аким"], "quoted": "yes"',
      6,
      'terms.ru.quoted must be true or false',
    ],
    [
      'forms that are not a list',
      '"lemmas": ["аким"]',
      '"lemmas": ["аким"], "only": "главный аким"',
      6,
      'terms.ru.only must be a list in [ ]',
    ],
    ['a file that is not JSON', '"kind":', 'kind:', 3, 'the file is not JSON'],
  ])('refuses %s', (_, from, to, line, message) => {
    const faults = new FaultList('akim.json');
    const entry = parseEntry(good.replace(from, to), 'akim', new Set(['akim', 'akimat']), faults);
    expect(entry).toBe(null);
    expect(faults.faults.map(formatFault)).toEqual([
      expect.stringContaining(`akim.json:${line}: error: ${message}`),
    ]);
  });

  it.each([
    [
      'typography in the title of a source, which is as it was published',
      '"Akim"',
      '"Akim - a head"',
      14,
      '- stands for a dash',
    ],
    ['a definition left to fill in', '"Глава."', '""', 11, 'short.ru is empty'],
    ['a key that is not known', '"latin"', '"latyn"', 9, 'the key latyn is not read'],
    [
      'a term that is looked for nowhere',
      '"lemmas": ["akim"]',
      '"lemmas": []',
      7,
      'terms.en.lemmas is empty, so that the term is found nowhere',
    ],
    [
      'a rule under a name that is not known',
      '"lemmas": ["akim"]',
      '"lemmas": ["akim"], "excludes": ["akims"]',
      7,
      'the key terms.en.excludes is not read',
    ],
  ])('warns of %s', (_, from, to, line, message) => {
    const { entry, faults } = parse(from, to);
    expect(entry).not.toBe(null);
    expect(faults).toEqual([expect.stringContaining(`akim.json:${line}: warning: ${message}`)]);
  });
});
