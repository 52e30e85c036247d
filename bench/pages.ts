import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server as HttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Server } from '../e2e/server';
import { root } from '../server/settings.mjs';
import { findBrowser } from '../tools/browser.mjs';
import { ensureBuilt } from '../tools/built.mjs';
import { script } from '../tools/run.mjs';
import { serveBareApp } from './bare-app';
import { type Figure, median, spread } from './figures';
import { Lighthouse, type Visit } from './lighthouse';
import { serveMirror } from './mirror';
import { barePage, withoutFramework } from './page-html';
import { report } from './report';
import { type Subject, subjects } from './subjects';
import { gzipped, weighFonts, weighIdleScripts, weighScripts } from './weight';

/** Visits of each page; the medians of these are told. */
const rounds = 5;

/** Kilobytes, gzip, that a page may load once it is idle, for what its reader does first. */
const idleScripts = 25;

/** Milliseconds after which no further round begins, so that the slowest machine comes to an end too. */
const longest = 30 * 60_000;

for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await script(async () => {
  const browser = await findBrowser();
  if (browser === null) {
    console.log('not run here: needs Chromium: set CHROMIUM_PATH, or run npx playwright install chromium');
    return;
  }
  await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
  const scratch = mkdtempSync(path.join(tmpdir(), 'jolma-jol-bench-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const lighthouse = await Lighthouse.prepare(browser, scratch);
  const ours = await Server.start();
  const measured = await measure(ours, lighthouse, scratch);
  await ours.stop();
  const text = report(measured.figures, measured.faults);
  console.log(`\n${text}`);
  writeFileSync(path.join(root, 'bench', 'RESULTS.md'), text);
  process.exit();
});

interface Variants {
  ours: Visit[];
  asFile: Visit[];
  asNext: Visit[];
}

/** Measures every page beside (a), (b) and (c), in turns, so that what slows the machine slows all of them. */
async function measure(ours: Server, lighthouse: Lighthouse, scratch: string) {
  const all = await Promise.all(
    subjects().map(async (subject) => ({
      subject,
      html: await (await fetch(ours.url + subject.path)).text(),
    })),
  );
  const bare = await serveBareApp(new Map(all.map(({ html }, i) => [`${i}`, barePage(html)])), scratch);
  const files = new Map(all.map(({ subject, html }) => [subject.path, withoutFramework(html)]));
  const mirror = await serveMirror(ours.url, files);

  const empty: Visit[] = [];
  const visits = all.map((): Variants => ({ ours: [], asFile: [], asNext: [] }));
  const end = Date.now() + longest;
  for (let round = 1; round <= rounds && Date.now() < end; round++) {
    console.error(`Visits, round ${round} of ${rounds}…`);
    const into = async (list: Visit[], url: string, every = false) => {
      const visit = await lighthouse.visit(url, every ? 'every category' : 'performance');
      if (visit) list.push(visit);
      else console.error(`A visit of ${url} failed.`);
    };
    await into(empty, `${address(bare)}/`);
    for (const [i, { subject }] of all.entries()) {
      const variants = visits[i];
      if (!variants) continue;
      await into(variants.ours, ours.url + subject.path, variants.ours.length === 0);
      await into(variants.asFile, address(mirror) + subject.path);
      await into(variants.asNext, `${address(bare)}/text/${i}`);
    }
  }

  const emptyHtml = await (await fetch(`${address(bare)}/`)).text();
  const emptyScripts = empty[0] ? await weighScripts(empty[0], emptyHtml) : null;
  const figures: Figure[] = [];
  const faults: string[] = [];
  for (const [i, { subject, html }] of all.entries()) {
    const variants = visits[i];
    if (!variants) continue;
    figures.push(...(await weights(subject, html, variants.ours[0] ?? null, emptyScripts)));
    figures.push(...timings(subject, variants, empty));
    faults.push(...(variants.ours[0]?.faults ?? []).map((fault) => `${subject.name}: ${fault}`));
  }
  return { figures, faults };
}

/** What is the same in every visit. */
async function weights(
  subject: Subject,
  html: string,
  visit: Visit | null,
  emptyScripts: number | null,
): Promise<Figure[]> {
  const scripts = visit && emptyScripts !== null ? (await weighScripts(visit, html)) - emptyScripts : null;
  const once = gzipped(html) / gzipped(withoutFramework(html));
  const line = lines(subject);
  const points = (what: string, score: number | undefined) => line(what, score ?? null, 'points', 100);
  return [
    line(
      'JavaScript over (a), gzip',
      scripts,
      'kB',
      subject.scripts,
      `with Comparing, Notes and Glossary; (a) ${emptyScripts?.toFixed(1)}`,
    ),
    line('JavaScript when idle, gzip', visit && (await weighIdleScripts(visit, html)), 'kB', idleScripts),
    line('fonts, uprights', visit && (await weighFonts(visit, 'upright')), 'kB', subject.fonts),
    line('fonts, italics', visit && (await weighFonts(visit, 'italic')), 'kB', null),
    line('text sent once', once, '', subject.textOnce),
    points('accessibility', visit?.scores.accessibility),
    points('best practices', visit?.scores['best-practices']),
    points('SEO', visit?.scores.seo),
  ];
}

/** What differs from visit to visit: medians. */
function timings(subject: Subject, { ours, asFile, asNext }: Variants, empty: readonly Visit[]): Figure[] {
  const line = lines(subject);
  const compare = (
    what: string,
    unit: Figure['unit'],
    of: (visit: Visit) => number,
    beside: readonly Visit[],
    limit: (theirs: number) => number,
    from: (theirs: string) => string,
  ) => {
    const theirs = median(beside.map(of));
    const own = ours.map(of);
    const figure = line(
      what,
      median(own),
      unit,
      theirs === null ? null : limit(theirs),
      theirs === null ? '' : from(`${Math.round(theirs)}`),
    );
    return { ...figure, spread: spread(own) };
  };
  return [
    compare(
      'performance',
      'points',
      (v) => v.scores.performance ?? 0,
      empty,
      (a) => a - 2,
      (a) => `(a) ${a} − 2`,
    ),
    compare(
      'first contentful paint',
      'ms',
      (v) => v.firstPaint,
      asFile,
      (b) => b * 1.1,
      (b) => `1.1 × (b) ${b}`,
    ),
    compare(
      'largest contentful paint',
      'ms',
      (v) => v.largestPaint,
      asNext,
      (c) => c * 1.15,
      (c) => `1.15 × (c) ${c}`,
    ),
    compare(
      'total blocking time',
      'ms',
      (v) => v.blocking,
      empty,
      (a) => a + 50,
      (a) => `(a) ${a} + 50`,
    ),
    line('layout shift', median(ours.map((visit) => visit.layoutShift)), '', 0),
  ];
}

function lines(subject: Subject) {
  return (
    what: string,
    value: number | null,
    unit: Figure['unit'],
    limit: number | null,
    from = '',
  ): Figure => ({ page: subject.name, what, value, unit, limit, from });
}

function address(server: HttpServer): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server does not listen.');
  return `http://127.0.0.1:${bound.port}`;
}
