import { describe, expect, it } from 'vitest';
import { about, type Case, inAbout, inKk, inRu, kk, read, ru } from '../../test/made-edition';

const malformed: Case[] = [
  ['edition.json missing', { 'edition.json': undefined }, 'edition.json:1: error: the file is missing'],
  [
    'no version',
    { 'kk.md': undefined, 'ru.md': undefined },
    'edition.json:1: error: the edition has no version',
  ],
  [
    'JSON malformed',
    inAbout('"kind":', '"kind"'),
    'edition.json:3: error: the file is not JSON: a colon is expected after the key; found "article"',
  ],
  [
    'JSON of another kind',
    { 'edition.json': '[]' },
    'edition.json:1: error: the file must be an object in { }',
  ],
  ['no front matter', { 'ru.md': 'Первый. {#a}\n' }, 'ru.md:1: error: the front matter is missing'],
  [
    'front matter not closed',
    { 'ru.md': '---\nlocale: ru\n\nА. {#a}\n' },
    'ru.md:1: error: the front matter is missing',
  ],
  [
    'front matter not YAML',
    inRu('"Заголовок"', '"Заголовок'),
    'ru.md:3: error: the front matter is not YAML: Missing closing "quote',
  ],
];

const keys: Case[] = [
  ['slug ≠ folder', inAbout('made', 'other'), 'edition.json:2: error: slug is “other” in the folder made'],
  [
    'kind not known',
    inAbout('article', 'poem'),
    'edition.json:3: error: kind “poem” is not known; write one of interview, article',
  ],
  ['date malformed', inAbout('2024-11-15', '15.11.2024'), 'edition.json:4: error: published is not a date'],
  [
    'date that is none',
    inAbout('2024-11-07', '2024-02-30'),
    'edition.json:8: error: publisherVersions.ru.published is not a date',
  ],
  ['key missing', inAbout('  "kind": "article",\n', ''), 'edition.json:1: error: kind is missing; add it'],
  [
    'name missing in a present language',
    inAbout('"kk": "А", ', ''),
    'edition.json:5: error: author.kk is missing',
  ],
  [
    'name missing in an absent language',
    inAbout(', "en": "C" },\n  "publisher"', ' },\n  "publisher"'),
    'edition.json:5: warning: author.en is left to fill in',
  ],
  [
    'name empty',
    inAbout('"kk": "А"', '"kk": ""'),
    'edition.json:5: warning: author.kk is empty and left to fill in',
  ],
  [
    'unknown locale of a name',
    inAbout('"kk": "А"', '"kk": "А", "fr": "D"'),
    'edition.json:5: error: author.fr is not a known locale',
  ],
  [
    'unknown locale of a page',
    inAbout('    "ru":', '    "fr":'),
    'edition.json:8: error: publisherVersions.fr is not a known locale',
  ],
  [
    'unsafe address',
    inAbout('https://example.org/ru', 'javascript:alert(1)'),
    'edition.json:8: error: publisherVersions.ru.url is not a web address',
  ],
  ['key not known', inAbout('"retired"', '"retird"'), 'edition.json:11: warning: the key retird is not read'],
  [
    'retired id malformed',
    inAbout('"gone"', '"gone", "Q1"'),
    'edition.json:11: error: retired.1 is malformed',
  ],
  ['text missing its quotes', inAbout('"article"', '3'), 'edition.json:3: error: kind “3” is not known'],
  [
    'left to fill in',
    inAbout('"rights": { "kk": "А"', '"rights": { "kk": "TODO"'),
    'edition.json:10: warning: “TODO”: something is left to fill in',
  ],
  ['locale missing', inRu('locale: ru\n', ''), 'ru.md:1: error: locale is missing'],
  ['locale not known', inRu('locale: ru', 'locale: rus'), 'ru.md:2: error: the locale “rus” is not known'],
  ['locale of another file', inRu('locale: ru', 'locale: en'), 'ru.md:2: error: locale is en in ru.md'],
  ['title missing', inRu('title: "Заголовок"\n', ''), 'ru.md:1: error: title is missing'],
  ['title empty', inRu('"Заголовок"', '""'), 'ru.md:3: error: title is empty'],
  ['title a list', inRu('"Заголовок"', '[a]'), 'ru.md:3: error: title is not a text'],
  ['role missing', inRu('role: source\n', ''), 'ru.md:1: error: role is missing'],
  ['role not known', inRu('source', 'original'), 'ru.md:4: error: role “original” is not known'],
  ['translatedFrom missing', inKk('translatedFrom: ru\n', ''), 'kk.md:1: error: translatedFrom is missing'],
  [
    'translatedFrom not known',
    inKk('From: ru', 'From: russian'),
    'kk.md:5: error: the locale “russian” is not known',
  ],
  [
    'translatedFrom itself',
    inKk('From: ru', 'From: kk'),
    'kk.md:5: error: translatedFrom is the version’s own locale',
  ],
  [
    'translatedFrom of a source',
    inRu('source', 'source\ntranslatedFrom: kk'),
    'ru.md:5: error: a source is not translated',
  ],
  ['deck empty', inRu('role', 'deck: ""\nrole'), 'ru.md:4: warning: deck is empty and left to fill in'],
  [
    'front matter key not known',
    inRu('role', 'dek: "А"\nrole'),
    'ru.md:4: warning: the key “dek” is not read',
  ],
  [
    'front matter key twice',
    inRu('role', 'title: "А"\nrole'),
    'ru.md:4: error: the front matter is not YAML: Map keys must be unique',
  ],
  ['version of an unknown locale', { 'fr.md': ru }, 'fr.md:1: error: the locale “fr” is not known'],
];

const warnings: Case[] = [
  [
    'another order than the source',
    { 'kk.md': kk.replace('{#a}', '{#z}').replace('{#c}', '{#a}').replace('{#z}', '{#c}') },
    'kk.md:8: warning: c does not stand in the order of ru.md',
    'kk.md:10: warning: b does not stand in the order of ru.md',
  ],
  [
    'something left to fill in',
    inKk('Үшінші.', 'Үшінші\nTODO'),
    'kk.md:13: warning: “TODO”: something is left to fill in',
  ],
];

const fine: Case[] = [
  ['a good edition', {}],
  ['one version', { 'kk.md': undefined }],
  ['an omission and an addition', inKk('{#b}', '{#d}')],
  [
    'a merge',
    { 'kk.md': kk.replace('Бірінші. {#a}\n\n', '').replace('## Екінші? {#b}', 'Бір, екі. {#a #b}') },
  ],
  [
    'succession to what is retired or in another version',
    { 'kk.md': kk.replace('{#c}', '{#c succeeds=gone,d}'), 'ru.md': ru.replace('{#c}', '{#d}') },
  ],
  ['words of two scripts joined by a hyphen', inKk('Үшінші', 'CABAR-дың QR-коды')],
  ['hyphens, dashes and quotes as they should be', inKk('Үшінші', '«Ата-ана» — 2010–2012 ж. “a” ’')],
  ['white space around mark-up', inKk('Үшінші.', '**Бір** *екі*')],
  ['addresses that the reader does not see as text', inKk('Үшінші.', "[Үш](https://example.org/a--b'c)")],
  ['links to mail and to places near by', inKk('Үшінші.', '[А](mailto:a@example.org) [Ә](../x) [Б](#b)')],
  ['a number as title', inRu('"Заголовок"', '2024')],
  ['other files', { 'drafts.json': '{}', 'notes.txt': 'x' }],
];

describe('parseEdition', () => {
  it.each([...malformed, ...keys, ...warnings])('reports %s', (_, changes, ...expected) => {
    const { faults } = read(changes);
    expect(faults.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('says how to mend every fault', () => {
    for (const [, changes] of [...malformed, ...keys, ...warnings])
      for (const line of read(changes).faults)
        expect(line).toMatch(/(error|warning): (.*; .|put |.* must be )/);
  });

  it.each(fine)('finds no fault in %s', (_, changes) => {
    const { edition, faults } = read(changes);
    expect(faults).toEqual([]);
    expect(edition).not.toBe(null);
  });

  it.each(['Made', 'made_up', 'glossary', 'search', 'a--b'])(
    'refuses the folder name %s as an address',
    (name) => {
      const { faults } = read(inAbout('made', name), name);
      expect(faults).toEqual([expect.stringMatching(/^edition\.json:1: error: .*name/)]);
    },
  );

  it('finds the faults of all files in one run', () => {
    const { edition, faults } = read({
      'edition.json': about.replace('article', 'poem').replace('"gone"', '"a"'),
      'kk.md': kk.replace(' {#a}', '').replace('Үшінші', 'Үш - үш'),
      'ru.md': ru.replace('{#b}', '{#B}').replace('{#c}', '{#c succeeds=x}'),
    });
    expect(edition).toBe(null);
    expect(faults.map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
      'edition.json:3: error',
      'kk.md:8: error',
      'kk.md:12: error',
      'ru.md:7: error',
      'ru.md:9: error',
      'ru.md:11: error',
    ]);
  });

  it('gives the edition in spite of warnings', () => {
    const { edition } = read(inRu('Третий', '"Третий"'));
    expect(edition).toMatchObject({ slug: 'made', retired: ['gone'], interviewee: null });
    expect(Object.keys(edition?.versions ?? {})).toEqual(['kk', 'ru']);
  });

  it('lets the name in a present language stand where one is not stated', () => {
    const { edition } = read(inAbout('"en": "C" },\n  "publisher"', '"en": "" },\n  "publisher"'));
    expect(edition?.author).toEqual({ kk: 'А', ru: 'Б', en: 'А' });
  });
});
