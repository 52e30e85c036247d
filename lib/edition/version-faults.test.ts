import { describe, expect, it } from 'vitest';
import { about, type Case, inKk, inRu, read, ru } from '../../test/made-edition';

const ids: Case[] = [
  ['no id', inRu(' {#a}', ''), 'ru.md:7: error: the block “Первый.” has no id'],
  [
    'no id on a block of several lines',
    inRu('Первый. {#a}', 'Первый\nи второй.'),
    'ru.md:7: error: the block “Первый и второй.” has no id',
  ],
  [
    'id not last',
    inRu('Первый. {#a}', 'Первый {#a}.'),
    'ru.md:7: error: the block “Первый {#a}.” does not end in its id',
  ],
  ['id not closed', inRu('{#a}', '{#a'), 'ru.md:7: error: the block “Первый. {#a” does not end in its id'],
  ['id without its sign', inRu('{#a}', '{a}'), 'ru.md:7: error: the id {a} lacks its sign; write {#a}'],
  ['id without space', inRu(' {#a}', '{#a}'), 'ru.md:7: error: put a space before {#a}'],
  ['id with a capital', inRu('{#a}', '{#A}'), 'ru.md:7: error: the id “A” is malformed'],
  ['id that begins with a digit', inRu('{#a}', '{#1a}'), 'ru.md:7: error: the id “1a” is malformed'],
  ['id with two hyphens', inRu('{#a}', '{#a--b}'), 'ru.md:7: error: the id “a--b” is malformed'],
  [
    'id too long',
    inRu('{#a}', `{#${'a'.repeat(65)}}`),
    `ru.md:7: error: the id “${'a'.repeat(65)}” is malformed`,
  ],
  [
    'id malformed on the last line of a block',
    inRu('Первый. {#a}', 'Первый\nи второй. {#A}'),
    'ru.md:8: error: the id “A” is malformed',
  ],
  ['id twice', inRu('{#c}', '{#a}'), 'ru.md:11: error: the id a stands twice (first on line 7)'],
  [
    'id twice through a merge',
    inRu('{#c}', '{#c #a}'),
    'ru.md:11: error: the id a stands twice (first on line 7)',
  ],
  ['id reserved', inRu('{#c}', '{#support}'), 'ru.md:11: error: the id support is reserved'],
  ['id retired', inRu('{#c}', '{#gone}'), 'ru.md:11: error: the id gone is retired'],
  [
    'id retired, and edition.json wrong elsewhere',
    { 'edition.json': about.replace('article', 'poem'), 'ru.md': ru.replace('{#c}', '{#gone}') },
    'edition.json:3: error: kind “poem”',
    'ru.md:11: error: the id gone is retired',
  ],
  [
    'succession to nothing',
    inRu('{#c}', '{#c succeeds=x}'),
    'ru.md:11: error: succeeds names x, which no version has',
  ],
  [
    'succession to one of several',
    inRu('{#c}', '{#c succeeds=a,x,gone}'),
    'ru.md:11: error: succeeds names x',
  ],
  ['succession malformed', inRu('{#c}', '{#c succeeds=a,}'), 'ru.md:11: error: the id “” is malformed'],
  ['succession to itself', inRu('{#c}', '{#c succeeds=c}'), 'ru.md:11: error: the block succeeds itself'],
  ['succession without id', inRu('{#c}', '{succeeds=a}'), 'ru.md:11: error: {succeeds=a} has no id'],
  ['something else in the braces', inRu('{#c}', '{#c .big}'), 'ru.md:11: error: “.big” is not an id'],
];

const blocks: Case[] = [
  ['no words', inRu('Третий. ', ''), 'ru.md:11: error: the block has no words'],
  ['a heading without words', inRu('Второй? ', ''), 'ru.md:9: error: the block has no words'],
  ['no blocks', { 'ru.md': ru.slice(0, ru.indexOf('Первый')) }, 'ru.md:6: error: the version has no text'],
  [
    'a heading of another depth',
    inRu('## ', '# '),
    'ru.md:9: error: only headings that begin with “## ” are known',
  ],
  ['a heading by underline', inRu('## Второй? {#b}', 'Второй?\n--- {#b}'), 'ru.md:9: error: only headings'],
  [
    'blocks that touch',
    inRu('{#b}\n\n', '{#b}\n'),
    'ru.md:9: error: an id stands inside a block',
    'ru.md:10: error: two blocks touch',
  ],
  [
    'paragraphs that touch',
    inRu('Третий.', 'Раз. {#d}\nТретий.'),
    'ru.md:11: error: an id stands inside a block',
  ],
  ['a list', inRu('Третий', '- Третий'), 'ru.md:11: error: a list'],
  ['a numbered list', inRu('Третий', '2022. Третий'), 'ru.md:11: error: a list'],
  ['a quotation', inRu('Третий', '> Третий'), 'ru.md:11: error: a quotation'],
  ['an indented block', inRu('Третий', '    Третий'), 'ru.md:11: error: a code block'],
  ['a rule', inRu('Третий.', '***'), 'ru.md:11: error: a rule'],
  ['a link definition', inRu('Третий.', '[x]: https://example.org'), 'ru.md:11: error: a link definition'],
  ['an image', inRu('Третий.', 'Вот ![x](y.png).'), 'ru.md:11: error: an image'],
  ['code', inRu('Третий.', 'Вот `x`.'), 'ru.md:11: error: code'],
  ['HTML', inRu('Третий.', '<div>Третий.</div>'), 'ru.md:11: error: HTML'],
  [
    'HTML in a later line',
    inRu('Третий.', 'Вот\n<img src=x onerror=alert(1)>\nон.'),
    'ru.md:12: error: HTML',
  ],
  ['a forced line break', inRu('Третий.', 'Третий\\\nи ещё.'), 'ru.md:11: error: a forced line break'],
  [
    'a link to a script',
    inRu('Третий.', '[Третий](javascript:alert(1)).'),
    'ru.md:11: error: the link to “javascript:alert(1)” is refused',
  ],
  [
    'a link to a hidden script',
    inRu('Третий.', '[Третий](&#9;JaVa&#10;script:alert(1)).'),
    'ru.md:11: error: the link to',
  ],
  [
    'a link to data',
    inRu('Третий.', '<data:text/html,x>'),
    'ru.md:11: error: the link to “data:text/html,x” is refused',
  ],
  [
    'mark-up inside a letter',
    inRu('Третий.', 'Трети*и*\u0306.'),
    'ru.md:11: error: mark-up stands between a letter and its accent',
    'ru.md:11: warning: “Третий.” is not in Unicode form NFC',
  ],
];

const typography: Case[] = [
  [
    'a Latin letter in a Cyrillic word',
    inKk('Үшінші', 'Үшiнші'),
    'kk.md:12: error: “Үшiнші” mixes Latin and Cyrillic letters (Latin i)',
  ],
  [
    'a Cyrillic letter in a Latin word',
    inKk('Үшінші', 'Amаnat'),
    'kk.md:12: error: “Amаnat” mixes Latin and Cyrillic letters (Cyrillic а)',
  ],
  ['a word of two scripts across mark-up', inKk('Үшінші', 'Үш*i*нші'), 'kk.md:12: error: “Үшiнші” mixes'],
  [
    'straight quotes',
    inKk('Үшінші', '"Үшінші"'),
    'kk.md:12: error: straight quote "',
    'kk.md:12: error: straight quote "',
  ],
  ['a straight apostrophe', inKk('Үшінші', "Vlast'тың"), "kk.md:12: error: straight quote '"],
  [
    'a hyphen for a dash',
    inKk('Үшінші', 'Бұл - үшінші'),
    'kk.md:12: error: - stands for a dash in “Бұл - үшінші.”',
  ],
  [
    'a hyphen for a dash at the end of a line',
    inKk('Үшінші', 'Бұл -\nүшінші'),
    'kk.md:12: error: - stands for a dash',
  ],
  ['two hyphens', inKk('Үшінші', 'Бұл--үшінші'), 'kk.md:12: error: -- stands for a dash'],
  ['two spaces', inKk('Үшінші', 'Бұл  үшінші'), 'kk.md:12: error: two spaces in a row'],
  [
    'a soft hyphen',
    inKk('Үшінші', 'Үшін\u00ADші'),
    'kk.md:12: error: a soft hyphen (U+00AD) stands in “Үшінші.”',
  ],
  ['not NFC', inKk('Үшінші', 'Мои\u0306 сөз'), 'kk.md:12: error: “Мой” is not in Unicode form NFC'],
  [
    'a fault in the third line of a block',
    inKk('Үшінші', 'Бір\nекі\nүш - төрт'),
    'kk.md:14: error: - stands for a dash',
  ],
  ['a fault in a heading', inKk('Екінші', "Екінші'"), "kk.md:10: error: straight quote '"],
  ['a fault in the title', inKk('Тақырып', 'Тақырып - сөз'), 'kk.md:3: error: - stands for a dash'],
  [
    'faults in deck and support',
    inKk('role', 'deck: "А  ә"\nsupport: "Vlаst"\nrole'),
    'kk.md:4: error: two spaces',
    'kk.md:5: error: “Vlаst” mixes',
  ],
  [
    'a language of support that is not known',
    inKk('role', 'support: "Поддержите"\nsupportLang: russian\nrole'),
    'kk.md:5: error: the locale “russian” is not known; known are kk, ru, en',
  ],
  [
    'a language of support without support',
    inKk('role', 'supportLang: ru\nrole'),
    'kk.md:4: warning: supportLang says the language of a line that is not there',
  ],
  [
    'an empty language of support',
    inKk('role', 'support: "А"\nsupportLang:\nrole'),
    'kk.md:5: error: supportLang is',
  ],
  [
    'a fault in a deck of several lines',
    inKk('role', 'deck: |\n  А\n  Б - В\nrole'),
    'kk.md:6: error: - stands for a dash',
  ],
  [
    'the same in a source',
    inRu('Третий', 'Он - "третий", Pоссия  бе\u0301з и\u0306'),
    'ru.md:11: warning: “Pоссия” mixes',
    'ru.md:11: warning: straight quote',
    'ru.md:11: warning: straight quote',
    'ru.md:11: warning: - stands',
    'ru.md:11: warning: two spaces',
    'ru.md:11: warning: “й.” is not',
  ],
  [
    'a title that is only how the text begins',
    { 'ru.md': ru.replace(/^title: .*$/m, 'title: "Первый…"') },
    'ru.md:3: warning: title is only how the text begins, and left to fill in; write it',
  ],
  [
    'a role that is left open, as an import leaves it',
    { 'ru.md': ru.replace('role: source', 'role: ""').replace('Третий', 'Он - третий') },
    'ru.md:4: warning: role is empty and left to fill in',
    'ru.md:11: warning: - stands for a dash',
  ],
  [
    'a role that is not known: held to the stricter rule',
    { 'ru.md': ru.replace('source', 'original').replace('Третий', 'Он - третий') },
    'ru.md:4: error: role',
    'ru.md:11: error: - stands for a dash',
  ],
];

describe('the faults of a version', () => {
  it.each([...ids, ...blocks, ...typography])('reports %s', (_, changes, ...expected) => {
    const { faults } = read(changes);
    expect(faults.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('says how to mend every fault', () => {
    for (const [, changes] of [...ids, ...blocks, ...typography])
      for (const line of read(changes).faults)
        expect(line).toMatch(/(error|warning): (.*; .|put |.* must be )/);
  });
});
