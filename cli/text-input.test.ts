import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { decodeInput } from './text-input';

const russian =
  'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью.';
const kazakh = 'Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді.';
const english = 'All human beings are born free and equal in dignity and rights.';
const windows1251 = Uint8Array.from(russian, (letter) => {
  const code = letter.charCodeAt(0);
  return code >= 0x410 ? code - 0x410 + 0xc0 : code;
});

describe('a text that is read', () => {
  it.each([
    ['as it is', Buffer.from(russian), russian],
    ['without its byte order mark', Buffer.from(`\uFEFF${russian}`), russian],
  ])('comes %s', (_, bytes, text) => {
    expect(decodeInput(bytes, 'a.txt', 'ru')).toBe(text);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['is empty', Buffer.from(''), /^a\.txt is empty$/],
    ['is blank', Buffer.from(' \n\t'), /^a\.txt is empty$/],
    ['is in UTF-16', Buffer.from(`\uFEFF${russian}`, 'utf16le'), /UTF-16; save it as UTF-8$/],
    ['is in UTF-16 without a mark', Buffer.from(russian, 'utf16le'), /UTF-16; save it as UTF-8$/],
    [
      'is in UTF-16, the high byte first',
      Buffer.from(english, 'utf16le').swap16(),
      /UTF-16; save it as UTF-8$/,
    ],
    ['is in Windows-1251', windows1251, /^a\.txt is not in UTF-8; save it so$/],
    ['is binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 0]), /a binary file$/],
    ['has 50 MB', Buffer.alloc(50 * 1024 * 1024, 0x61), /^a\.txt is larger than 20 MB$/],
    ['is Kazakh', Buffer.from(kazakh), /is given as Russian but is in Kazakh$/],
    ['is English', Buffer.from(english), /is given as Russian but is in English$/],
  ])('is refused in one sentence where it %s', (_, bytes, reason) => {
    expect(() => decodeInput(bytes, 'a.txt', 'ru')).toThrow(reason);
  });

  it.each([
    ['kk', russian, 'Russian'],
    ['kk', english, 'English'],
    ['en', kazakh, 'Kazakh'],
    ['en', russian, 'Russian'],
  ] as const)('is refused as %s where it is not: %s', (locale, text, language) => {
    expect(() => decodeInput(Buffer.from(text), 'a.txt', locale)).toThrow(`is in ${language}`);
  });
});

describe('edition sentences', () => {
  const sentences = (input: Uint8Array, ...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'cli/edition.ts', 'sentences', ...args], {
      input,
      encoding: 'utf8',
    });

  it('prints one sentence a line', () => {
    const { status, stdout } = sentences(Buffer.from('Бұл бір. Бұл екі.\n\nБұл үш.'), '--locale', 'kk');
    expect(status).toBe(0);
    expect(stdout).toBe('Бұл бір.\nБұл екі.\nБұл үш.\n');
  });

  it.each<[string, Uint8Array, string[]]>([
    ['nothing', Buffer.from(''), ['--locale', 'kk']],
    ['another encoding', windows1251, ['--locale', 'ru']],
    ['another language', Buffer.from(russian), ['--locale', 'en']],
    ['too much', Buffer.alloc(50 * 1024 * 1024, 0x61), ['--locale', 'en']],
    ['an unknown locale', Buffer.from(russian), ['--locale', 'de']],
  ])('refuses %s with one line', (_, input, args) => {
    const { status, stdout, stderr } = sentences(input, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^edition: [^\n]+\n$/);
  });
});
