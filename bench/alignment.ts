import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { alignTexts, type Group } from '../lib/alignment/align';
import { type Locale, locales } from '../lib/language/locales';
import { galeChurch, lengthAndAnchors, type PairGroup } from './alignment-baselines';

interface GoldSet {
  texts: Record<Locale, string[]>;
  pairs: Record<string, Record<string, number[]>[]>;
  groups: Record<Locale, number[]>[];
}

interface Result {
  f1: number;
  omitted: number;
  found: number;
}

const sets = ['udhr_par_natural', 'udhr_sent_natural', 'udhr_par_noisy', 'ntrex_sent_noisy'];
const pairs: [Locale, Locale][] = [
  ['kk', 'ru'],
  ['kk', 'en'],
  ['ru', 'en'],
];
const aligners: Record<string, (gold: GoldSet, pair: [Locale, Locale]) => Group[]> = {
  'Gale–Church': (gold, pair) => baseline(galeChurch, gold, pair),
  'length + anchors': (gold, pair) => baseline(lengthAndAnchors, gold, pair),
  ours: (gold, [a, b]) => alignTexts({ [a]: gold.texts[a], [b]: gold.texts[b] }),
};

function baseline(
  align: (a: readonly string[], b: readonly string[]) => PairGroup[],
  gold: GoldSet,
  [a, b]: [Locale, Locale],
): Group[] {
  return align(gold.texts[a], gold.texts[b]).map(([first, second]) => ({
    [a]: first,
    [b]: second,
    score: 0,
  }));
}

function readSet(name: string): GoldSet {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'data/alignment', `${name}.json`), 'utf8'));
}

/** The group as one string, to compare groups by. */
function keyOf(group: Partial<Record<string, unknown>>, columns: readonly Locale[]): string {
  return columns.map((locale) => String(group[locale] ?? '')).join('|');
}

/** Lists the units without a counterpart in some text, with where that is missing. */
function omissions(groups: Partial<Record<string, unknown>>[], columns: readonly Locale[]): string[] {
  return groups.flatMap((group) => {
    const lists = columns.map((locale) => [locale, group[locale]] as const);
    const missing = lists
      .filter(([, units]) => Array.isArray(units) && units.length === 0)
      .map(([locale]) => locale);
    if (missing.length === 0) return [];
    return lists.flatMap(([locale, units]) =>
      Array.isArray(units) ? units.map((unit) => `${locale}${unit} not in ${missing}`) : [],
    );
  });
}

/** Strict F1: a group counts only when it is exactly right. */
function judge(
  found: Group[],
  gold: Partial<Record<string, number[]>>[],
  columns: readonly Locale[],
): Result {
  const right = new Set(gold.map((group) => keyOf(group, columns)));
  const hits = found.filter((group) => right.has(keyOf(group, columns))).length;
  const given = new Set(omissions(found, columns));
  const wanted = omissions(gold, columns);
  return {
    f1: (2 * hits) / (found.length + gold.length),
    omitted: wanted.length,
    found: wanted.filter((unit) => given.has(unit)).length,
  };
}

const bins = [
  { from: 0.9, groups: 0, right: 0 },
  { from: 0.7, groups: 0, right: 0 },
  { from: 0.5, groups: 0, right: 0 },
  { from: 0, groups: 0, right: 0 },
];

function tally(found: Group[], gold: Partial<Record<string, number[]>>[], columns: readonly Locale[]): void {
  const right = new Set(gold.map((group) => keyOf(group, columns)));
  for (const group of found) {
    const bin = bins.find(({ from }) => group.score >= from);
    if (!bin) continue;
    bin.groups += 1;
    if (right.has(keyOf(group, columns))) bin.right += 1;
  }
}

function print(...cells: (string | number)[]): void {
  const [first = '', ...rest] = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(4) : cell));
  console.log([first.padEnd(20), ...rest.map((cell) => cell.padEnd(19))].join('').trimEnd());
}

function compare(name: string): void {
  const gold = readSet(name);
  for (const [label, align] of Object.entries(aligners)) {
    const results = pairs.map((pair) => {
      const wanted = gold.pairs[pair.join('-')] ?? [];
      const found = align(gold, pair);
      if (label === 'ours') tally(found, wanted, pair);
      return judge(found, wanted, pair);
    });
    const total = (value: (result: Result) => number): number =>
      results.reduce((sum, result) => sum + value(result), 0);
    const missing = total(({ omitted }) => omitted);
    print(
      name,
      label,
      total(({ f1 }) => f1) / results.length,
      missing > 0 ? `${total(({ found }) => found)} of ${missing}` : '–',
    );
  }
  const found = alignTexts(gold.texts);
  tally(found, gold.groups, locales);
  const { f1, found: hits, omitted } = judge(found, gold.groups, locales);
  print(name, 'ours, three texts', f1, omitted > 0 ? `${hits} of ${omitted}` : '–');
}

/** Times the command on three texts of 2,000 units, process start included. */
function timeCommand(): number {
  const { texts, groups } = readSet('ntrex_sent_noisy');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const args = locales.map((locale) => {
    const units = Array.from({ length: 8 }, () =>
      groups.flatMap((group) => group[locale].map((unit) => texts[locale][unit])),
    );
    writeFileSync(join(folder, `${locale}.txt`), units.flat().slice(0, 2000).join('\n\n'));
    return `${locale}=${locale}.txt`;
  });
  const start = performance.now();
  const program = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'cli/edition.ts', 'align', ...args, '--json'],
    {
      cwd: resolve(import.meta.dirname, '..'),
      env: { ...process.env, INIT_CWD: folder },
      maxBuffer: 2 ** 26,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  if (program.status !== 0) throw new Error(program.stderr.toString());
  return seconds;
}

print('set', 'aligner', 'strict F1', 'omissions found');
for (const name of sets) compare(name);
console.log('\nHow often groups are right, by score');
for (const { from, groups, right } of bins)
  print(`${from} and more`, `${right} of ${groups}`, right / Math.max(1, groups));
console.log(`\nThree texts of 2,000 units, process start included: ${timeCommand().toFixed(2)} s`);
