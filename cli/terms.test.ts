import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run as runTool } from './run';

let folder: string;
let printed: string;
let refused: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terms-'));
  printed = '';
  refused = '';
});

afterEach(() => rm(folder, { recursive: true }));

function run(args: string[]) {
  return runTool(['terms', ...args], {
    folder,
    out: (line) => {
      printed += `${line}\n`;
    },
    err: (line) => {
      refused += `${line}\n`;
    },
  });
}

async function terms(lemmas: string | Uint8Array, text: string | Uint8Array, ...options: string[]) {
  await writeFile(join(folder, 'lemmas.txt'), lemmas);
  await writeFile(join(folder, 'text.txt'), text);
  return run(['--locale', 'kk', '--lemmas', 'lemmas.txt', ...options, 'text.txt']);
}

describe('edition terms', () => {
  it('prints a JSON row for each lemma and occurrence, the lemma as it was given', async () => {
    expect(await terms('Әкім\r\n\r\nталғар\n', '\uFEFF😀 Талғардың әкімі.\r\nӘкімге', '--json')).toBe(0);
    expect(JSON.parse(printed)).toEqual([
      { lemma: 'талғар', start: 3, end: 12, surface: 'Талғардың' },
      { lemma: 'Әкім', start: 13, end: 18, surface: 'әкімі' },
      { lemma: 'Әкім', start: 21, end: 27, surface: 'Әкімге' },
    ]);
  });

  it('prints lines without --json', async () => {
    expect(await terms('әкім', 'Қала әкімі')).toBe(0);
    expect(printed).toBe('5\t10\tәкім\tәкімі\n');
  });

  it('finds nothing in nothing', async () => {
    expect(await terms('', '', '--json')).toBe(0);
    expect(printed).toBe('[]\n');
  });

  it.each([
    ['no arguments', []],
    ['an unknown locale', ['--locale', 'ky', '--lemmas', 'lemmas.txt', 'text.txt']],
    ['an unknown option', ['--locale', 'kk', '--lemmas', 'lemmas.txt', '--fast', 'text.txt']],
    ['a file that is not there', ['--locale', 'kk', '--lemmas', 'none.txt', 'text.txt']],
  ])('answers %s with 2 and one sentence', async (_case, args) => {
    expect(await run(args)).toBe(2);
    expect(printed).toBe('');
    expect(refused.trim()).toMatch(/^[^\n]+$/);
  });

  it('refuses what is not UTF-8', async () => {
    expect(await terms('әкім', new Uint8Array([0x41, 0xff, 0x41]))).toBe(2);
    expect(refused).toContain('text.txt is not in UTF-8');
  });
});
