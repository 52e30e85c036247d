import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { transliterate } from '../lib/language/transliterate';
import { runIn } from '../test/run-edition';

const folder = mkdtempSync(join(tmpdir(), 'jolma-jol-reanchor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const matter = (locale: string) => `---\nlocale: ${locale}\ntitle: "Reforms and regions"\n---\n\n`;
const first = 'Every region has its own business elite. The akim runs the budget.';
const second = 'Reforms have two goals. First, to create the appearance of change.';

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

write('old/en.md', `${matter('en')}${first} {#a}\n\n${second} {#b}\n`);
// Faults do not matter: there is no role, a straight quote, a block without id, a quotation.
write('new/en.md', `${matter('en')}${second} {#b}\n\nNo "id".\n\n> Well: ${first} {#a}\n`);

function target(segment: string, words?: string) {
  const text = segment === 'a' ? first : second;
  const start = words === undefined ? -1 : text.indexOf(words);
  const selector = [
    { type: 'TextPositionSelector', start, end: start + (words?.length ?? 0) },
    { type: 'TextQuoteSelector', exact: words },
  ];
  const source = `https://example.org/en/regions#${segment}`;
  return { type: 'SpecificResource', source, ...(words === undefined ? {} : { selector }) };
}

write(
  'notes.json',
  JSON.stringify([
    { id: 'n1', type: 'Annotation', target: [target('a', 'business elite'), target('b')] },
    { id: 'n2', type: 'Annotation', target: target('a') },
    { id: 'n3', type: 'Annotation', target: target('gone', 'to create') },
    { id: 'n4', type: 'Annotation', motivation: 'replying', target: '/api/annotations/n1' },
  ]),
);

const edition = (...args: string[]) => runIn(folder, args);

const rows = [
  { id: 'n1', target: 0, state: 'moved', segment: 'a', start: 31, end: 45, score: 1 },
  { id: 'n1', target: 1, state: 'exact', segment: 'b', start: 0, end: second.length, score: 1 },
  { id: 'n2', target: 0, state: 'moved', segment: 'a', start: 6, end: 6 + first.length, score: 1 },
  { id: 'n3', target: 0, state: 'orphan', segment: null, start: null, end: null, score: 0 },
];

describe('edition reanchor', () => {
  it.each([
    ['folders', 'old', 'new'],
    ['files', 'old/en.md', 'new/en.md'],
  ])('tells of %s what an edit does to every target', async (_, from, to) => {
    const { code, out } = await edition('reanchor', '--from', from, '--to', to, 'notes.json', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out.join('\n'))).toEqual(rows);
  });

  it('reads notes made on Kazakh in another script', async () => {
    const text = 'Өңірлерде бизнес-элита бар. Бюджетті әкім басқарады.';
    write('old-kk/kk.md', `${matter('kk')}${text} {#a}\n`);
    write('new-kk/kk.md', `${matter('kk')}Бұл жаңа сөйлем. ${text} {#a}\n`);
    const latin = transliterate(text, 'kk-Latn');
    const exact = transliterate('әкім', 'kk-Latn');
    const start = latin.indexOf(exact);
    const selector = [
      { type: 'TextPositionSelector', start, end: start + exact.length },
      { type: 'TextQuoteSelector', exact, prefix: latin.slice(start - 4, start), suffix: '' },
    ];
    write('latin.json', JSON.stringify([{ id: 'n', target: { source: '/kk-Latn/regions#a', selector } }]));
    const { out } = await edition('reanchor', '--from', 'old-kk', '--to', 'new-kk', 'latin.json', '--json');
    const place = `Бұл жаңа сөйлем. ${text}`.indexOf('әкім');
    expect(JSON.parse(out.join('\n'))).toEqual([
      { id: 'n', target: 0, state: 'moved', segment: 'a', start: place, end: place + 4, score: 1 },
    ]);
  });

  it('prints a line for each without --json', async () => {
    const { out, err } = await edition('reanchor', '--from', 'old', '--to', 'new', 'notes.json');
    expect(out[0]).toBe('moved   1.00  n1  a → a 31–45  “business elite”');
    expect(err).toEqual(['1 exact, 2 moved, 1 orphan']);
  });

  it.each([
    ['no folders', ['notes.json']],
    ['a folder that is not there', ['--from', 'old', '--to', 'nowhere', 'notes.json']],
    ['a folder and a file', ['--from', 'old', '--to', 'new/en.md', 'notes.json']],
    ['a folder without versions', ['--from', 'old', '--to', '.', 'notes.json']],
    ['notes that are no JSON', ['--from', 'old', '--to', 'new', 'old/en.md']],
    ['notes that are not there', ['--from', 'old', '--to', 'new', 'nothing.json']],
    ['two files of notes', ['--from', 'old', '--to', 'new', 'notes.json', 'notes.json']],
  ])('refuses %s in one sentence', async (_, args) => {
    const { code, out, err } = await edition('reanchor', ...args);
    expect([code, out.length, err.length]).toEqual([2, 0, 1]);
  });

  it.each([
    ['{}', 'is not an array of annotations'],
    ['[{ "target": "/en/a#b" }]', 'has no annotation at 0: id'],
    ['[{ "id": "n", "target": "/en/a" }]', 'names no segment'],
  ])('says what is wrong with %s', async (text, sentence) => {
    write('bad.json', text);
    const { err } = await edition('reanchor', '--from', 'old', '--to', 'new', 'bad.json');
    expect(err[0]).toContain(`bad.json ${sentence.startsWith('names') ? '' : sentence}`);
    expect(err[0]).toContain(sentence);
  });
});
