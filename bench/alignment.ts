import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { alignTexts, type Group } from '../lib/alignment/align';
import { type Locale, locales } from '../lib/language/locales';
import { galeChurch, lengthAndAnchors, type PairGroup } from './alignment-baselines';
import {
  type Document,
  groupsOf,
  readDeclaration,
  readInterview,
  scatterEdits,
  seeded,
  threeEdits,
} from './disturbed-texts';
import { median } from './figures';

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

/** How many documents with edits made anew are looked at. */
const scatterSeeds = 10;
const threeEditSeeds = 40;

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

type Bins = { from: number; groups: number; right: number }[];

const newBins = (): Bins => [0.9, 0.7, 0.5, 0].map((from) => ({ from, groups: 0, right: 0 }));

function tally(
  bins: Bins,
  found: Group[],
  gold: Partial<Record<string, number[]>>[],
  columns: readonly Locale[],
): void {
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

/** Prints a line for each aligner: means over the pairs of languages and over the sets, omissions of all together. */
function compare(name: string, golds: readonly GoldSet[], bins: Bins): void {
  const line = (label: string, results: Result[]): void => {
    const total = (value: (result: Result) => number): number =>
      results.reduce((sum, result) => sum + value(result), 0);
    const missing = total(({ omitted }) => omitted);
    const found = missing > 0 ? `${total((result) => result.found)} of ${missing}` : '–';
    print(name, label, total(({ f1 }) => f1) / results.length, found);
  };
  for (const [label, align] of Object.entries(aligners)) {
    const results = golds.flatMap((gold) =>
      pairs.map((pair) => {
        const wanted = gold.pairs[pair.join('-')] ?? [];
        const found = align(gold, pair);
        if (label === 'ours') tally(bins, found, wanted, pair);
        return judge(found, wanted, pair);
      }),
    );
    line(label, results);
  }
  const threes = golds.map((gold) => {
    const found = alignTexts(gold.texts);
    tally(bins, found, gold.groups, locales);
    return judge(found, gold.groups, locales);
  });
  line('ours, three texts', threes);
}

function goldOf(document: Document): GoldSet {
  const texts = (locale: Locale) => document[locale].map(({ text }) => text);
  const groups = (columns: readonly Locale[]) =>
    groupsOf(document, columns).map((group) =>
      Object.fromEntries(columns.map((locale) => [locale, group[locale] ?? []])),
    );
  return {
    texts: { kk: texts('kk'), ru: texts('ru'), en: texts('en') },
    pairs: Object.fromEntries(pairs.map((pair) => [pair.join('-'), groups(pair)])),
    groups: groupsOf(document, locales).map(({ kk = [], ru = [], en = [] }) => ({ kk, ru, en })),
  };
}

function printBins(bins: Bins): void {
  console.log('How often groups are right, by score');
  for (const { from, groups, right } of bins)
    print(`${from} and more`, `${right} of ${groups}`, right / Math.max(1, groups));
}

/** Prints what becomes of one omission, one merge and one swap: the groups that are wrong, and those called sure. */
function compareThreeEdits(name: string, document: Document, isFar: boolean): void {
  const bins = newBins();
  for (const seed of Array.from({ length: threeEditSeeds }, (_, index) => index + 1)) {
    const { texts, groups } = goldOf(threeEdits(document, seeded(seed), isFar));
    tally(bins, alignTexts(texts), groups, locales);
  }
  const wrong = (some: Bins) => some.reduce((sum, { groups, right }) => sum + groups - right, 0);
  const all = bins.reduce((sum, { groups }) => sum + groups, 0);
  print(name, isFar ? 'far apart' : 'adjacent', `${wrong(bins)} of ${all}`, String(wrong(bins.slice(0, 1))));
}

/** Times what `npm run edition` runs on texts of 2,000 units, process start included: the median of three, in seconds. */
function timeCommand(columns: readonly Locale[]): number {
  const { texts, groups } = readSet('ntrex_sent_noisy');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const args = columns.map((locale) => {
    const units = Array.from({ length: 8 }, () =>
      groups.flatMap((group) => group[locale].map((unit) => texts[locale][unit])),
    );
    writeFileSync(join(folder, `${locale}.txt`), units.flat().slice(0, 2000).join('\n\n'));
    return `${locale}=${locale}.txt`;
  });
  const command = ['tools/edition.mjs', 'align', ...args, '--json'];
  const seconds = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const program = spawnSync(process.execPath, command, {
      cwd: resolve(import.meta.dirname, '..'),
      env: { ...process.env, INIT_CWD: folder },
      maxBuffer: 2 ** 26,
    });
    if (program.status !== 0) throw new Error(program.stderr.toString());
    return (performance.now() - start) / 1000;
  });
  rmSync(folder, { recursive: true });
  return median(seconds) ?? Number.NaN;
}

const head = ['set', 'aligner', 'strict F1', 'omissions found'] as const;
print(...head);
const bins = newBins();
for (const name of sets) compare(name, [readSet(name)], bins);
printBins(bins);

console.log(`\nEdits made anew, seeds 1 to ${scatterSeeds}`);
print(...head);
const documents = { interview: readInterview(), declaration: readDeclaration() };
const newEdits = newBins();
for (const [name, document] of Object.entries(documents)) {
  const edited = Array.from({ length: scatterSeeds }, (_, index) =>
    goldOf(scatterEdits(document, seeded(index + 1))),
  );
  compare(name, edited, newEdits);
}
printBins(newEdits);

console.log(`\nOne omission, one merge, one swap in three texts, seeds 1 to ${threeEditSeeds}`);
print('set', 'swapped', 'groups wrong', 'of these .9 and more');
for (const [name, document] of Object.entries(documents))
  for (const isFar of [false, true]) compareThreeEdits(name, document, isFar);

console.log('\nTexts of 2,000 units, process start included, medians of three; limit 3 s');
for (const columns of [['kk', 'ru'], locales] as const)
  print(columns.join(), '', `${timeCommand(columns).toFixed(2)} s`);
