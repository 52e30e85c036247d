import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { align } from './align';
import { UsageError } from './command';

const texts = {
  'kk.txt':
    '\uFEFFЖиналыс 2019 жылы Алматыда өтті.\r\n\r\nОған 45 депутат қатысты.\r\n\r\nПрезидент сөз сөйледі,\r\nхалық тыңдады.\r\n',
  'ru.txt': 'Собрание прошло в Алматы в 2019 году.\n\nПрезидент произнёс речь, народ слушал.\n',
  'en.txt':
    'The meeting was held in Almaty in 2019.\n \t\n45 deputies attended it.\n\n\nThe president spoke, the people listened.',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'align-'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'empty.txt'), '\n \n');
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([80, 75, 3, 4, 0, 0, 8, 0]));
  writeFileSync(join(folder, 'latin1.txt'), Buffer.from('Caf\xe9 au lait', 'latin1'));
  writeFileSync(join(folder, 'large.txt'), Buffer.alloc(21 * 1024 * 1024, 97));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string[] }> {
  const out: string[] = [];
  const code = await align.run(args, { folder, out: (line) => out.push(line), err: () => {} });
  return { code, out };
}

describe('edition align', () => {
  it('prints every paragraph once, with an omission as an empty list', async () => {
    const { code, out } = await run('kk=kk.txt', 'ru=ru.txt', 'en=en.txt', '--json');
    expect(code).toBe(0);
    const { groups } = JSON.parse(out.join('\n'));
    expect(groups).toEqual([
      { kk: [0], ru: [0], en: [0], score: expect.any(Number) },
      { kk: [1], ru: [], en: [1], score: expect.any(Number) },
      { kk: [2], ru: [1], en: [2], score: expect.any(Number) },
    ]);
  });

  it('prints a table with numbers from one', async () => {
    const { out } = await run('en=en.txt', 'ru=ru.txt');
    expect(out[0]).toMatch(/^score {2}ru +en$/);
    expect(out.slice(1).map((line) => line.slice(7, 9))).toEqual(['1 ', '— ', '2 ']);
  });

  it.each([
    ['one text', ['kk=kk.txt'], 'two or three'],
    ['one locale twice', ['kk=kk.txt', 'kk=ru.txt'], 'twice'],
    ['an unknown locale', ['kk=kk.txt', 'de=en.txt'], '“de”'],
    ['a name without a locale', ['kk.txt', 'ru.txt'], 'kk.txt'],
    ['a file that is not there', ['kk=kk.txt', 'ru=no.txt'], 'no.txt does not exist'],
    ['a folder', ['kk=kk.txt', 'ru=.'], 'is a folder'],
    ['an empty file', ['kk=empty.txt', 'ru=ru.txt'], 'empty.txt is empty'],
    ['a binary file', ['kk=kk.txt', 'ru=binary.txt'], 'binary'],
    ['another encoding', ['kk=kk.txt', 'en=latin1.txt'], 'UTF-8'],
    ['another language', ['ru=ru.txt', 'en=ru.txt'], 'given as English but is in Russian'],
    ['a file over 20 MB', ['kk=kk.txt', 'en=large.txt'], 'larger than 20 MB'],
  ])('refuses %s', async (_, args, reason) => {
    const error = await run(...args).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(reason);
  });
});
