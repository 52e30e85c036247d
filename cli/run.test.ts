import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { about, kk, ru } from '../test/made-edition';
import { runIn } from '../test/run-edition';

let folder: string;
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
  write('made/edition.json', about);
  write('made/kk.md', kk);
  write('made/ru.md', ru);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const edition = (...args: string[]) => runIn(folder, args);

describe('edition check', () => {
  it('is content with a good edition, wherever it lies', async () => {
    expect(await edition('check', 'made')).toEqual({ code: 0, out: [], err: ['0 errors, 0 warnings'] });
    expect(await edition('check', join(folder, 'made/'))).toMatchObject({ code: 0 });
  });

  it('lists faults by file and line, with paths from where it was called', async () => {
    write('made/ru.md', ru.replace('{#c}', '{#C}').replace('Первый', 'Он - первый'));
    write('made/kk.md', kk.replace('{#b}', ''));
    const { code, out, err } = await edition('check', 'made');
    expect(code).toBe(1);
    expect(out.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'made/ru.md:7: warning',
      'made/kk.md:10: error',
      'made/ru.md:11: error',
    ]);
    expect(err).toEqual(['2 errors, 1 warning']);
  });

  it('mends typography when asked to, prints each change, and lists what is left', async () => {
    write('made/kk.md', kk.replace('Үшінші', '"Үш\u00ADінші" - сөз').replace('Бірінші', 'Бірiнші'));
    write('made/ru.md', ru.replace('Первый', '"Первый"  '));
    expect((await edition('check', 'made')).err).toEqual([
      'check --fix mends 2 places',
      '5 errors, 3 warnings',
    ]);
    const { code, out, err } = await edition('check', 'made', '--fix');
    expect({ code, err }).toEqual({ code: 1, err: ['2 changes', '1 error, 2 warnings'] });
    expect(out.slice(0, 2)).toEqual([
      'made/kk.md:12: "Үш[U+00AD]інші" - сөз. → «Үшінші» — сөз.',
      expect.stringMatching(/^made\/ru\.md:7: .* → /),
    ]);
    expect(out.slice(2).map((line) => line.slice(0, 22))).toEqual([
      'made/ru.md:7: warning:',
      'made/ru.md:7: warning:',
      'made/kk.md:8: error: “',
    ]);
    expect(readFileSync(join(folder, 'made/kk.md'), 'utf8')).toContain('«Үшінші» — сөз. {#c}');
    expect(readFileSync(join(folder, 'made/ru.md'), 'utf8')).toContain('"Первый" ');
    expect((await edition('check', 'made', '--fix')).out).toHaveLength(3);
  });

  it('leaves exit code 0 when there are only warnings', async () => {
    write('made/ru.md', ru.replace('Первый', '"Первый"'));
    const { code, out } = await edition('check', 'made');
    expect([code, out.length]).toEqual([0, 2]);
  });

  it('checks a whole folder of content: editions, glossary and occurrences', async () => {
    for (const [name, text] of [
      ['edition.json', about],
      ['kk.md', kk],
      ['ru.md', ru],
    ] as const)
      write(`content/editions/made/${name}`, text);
    write(
      'content/editions/made/occurrences.json',
      '{ "ru": [\n{ "id": "x", "segment": "a", "start": 0, "end": 6, "surface": "Первый" }\n] }',
    );
    write('content/editions/empty/notes.txt', '');
    write('content/glossary/akim.json', '{}');
    const { code, out } = await edition('check', 'content');
    expect(code).toBe(1);
    expect(out.filter((line) => !line.includes('akim.json'))).toEqual([
      'content/editions/empty/edition.json:1: error: the file is missing; write it as content/README.md says',
      'content/editions/empty/edition.json:1: error: the edition has no version; add a file kk.md, ru.md, en.md',
      'content/editions/made/occurrences.json:2: error: the glossary has no entry x; correct the id, or add the entry',
    ]);
    expect(out.some((line) => line.startsWith('content/glossary/akim.json:1: error: kind is missing'))).toBe(
      true,
    );
  });

  it('checks the content of the application when no folder is named', async () => {
    vi.stubEnv('CONTENT_DIR', join(folder, 'content'));
    write('content/glossary/akim.json', '[]');
    expect(await edition('check')).toMatchObject({
      code: 1,
      out: ['content/glossary/akim.json:1: error: the file must be an object in { }'],
    });
  });

  it('lets an edition outside content/ use the glossary of the application', async () => {
    write(
      'made/occurrences.json',
      '{ "ru": [{ "id": "akim", "segment": "a", "start": 0, "end": 6, "surface": "Первый" }] }',
    );
    expect(await edition('check', 'made')).toMatchObject({ code: 0, out: [] });
  });
});

describe('edition', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['toString']],
    ['an unknown option', ['check', '--all']],
    ['two folders', ['check', 'made', 'made']],
    ['a folder that is not there', ['check', 'nowhere']],
    ['a file', ['check', 'made/ru.md']],
    ['a folder that holds no edition', ['check', '.']],
  ])('answers %s with one sentence and exit code 2', async (_, args) => {
    const { code, out, err } = await edition(...args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toEqual([expect.stringMatching(/^edition: [^\n]+$/)]);
  });

  it('lists its commands when asked for help', async () => {
    expect(await edition('--help')).toMatchObject({
      code: 0,
      out: [expect.stringContaining('check [folder]')],
      err: [],
    });
  });

  it.each(['align', 'check', 'import', 'links', 'notes', 'reanchor', 'sentences', 'terms', 'transliterate'])(
    'tells how to use %s when asked for help, and does nothing',
    async (name) => {
      for (const args of [['--help'], ['-h'], ['made', '--help']]) {
        const { code, out, err } = await edition(name, ...args);
        expect({ code, err }).toEqual({ code: 0, err: [] });
        expect(out.join('\n')).toMatch(new RegExp(`^npm run -s edition -- ${name} \\S.*\n\n(?:  .+\n){2,}`));
      }
    },
  );

  it('runs as a program, with results and progress apart', () => {
    write('made/ru.md', ru.replace('{#c}', '{#C}'));
    const program = spawnSync(process.execPath, ['--import', 'tsx', 'cli/edition.ts', 'check', 'made'], {
      cwd: resolve(import.meta.dirname, '..'),
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
    });
    expect(program.stdout).toMatch(/^made\/ru\.md:11: error: the id “C” is malformed; .*\n$/);
    expect(program.stderr).toBe('1 error, 0 warnings\n');
    expect(program.status).toBe(1);
  });
});
