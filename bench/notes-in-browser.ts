import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type LaunchOptions, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { Server } from '../e2e/server';
import { root } from '../server/settings.mjs';
import { findBrowser, isRoot } from '../tools/browser.mjs';
import { ensureBuilt } from '../tools/built.mjs';
import { script } from '../tools/run.mjs';
import { median } from './figures';
import { frameTimes } from './notes/frame-times';
import { type MadeNote, madeNotes } from './notes/made-notes';

/** Visits of each page; the medians of these are told. */
const rounds = 5;
const slug = 'informal-local-politics';
/** Milliseconds after which a contender is given up. */
const longest = 180_000;

const contenders = [
  { name: 'ours', file: 'ours' },
  { name: 'minimal baseline', file: 'baseline' },
  { name: 'wrapping in elements, as Hypothesis does', file: 'wrapping' },
  { name: '@recogito/text-annotator 4.1.1, its elements', file: 'recogito', renderer: 'SPANS' },
  { name: '@recogito/text-annotator 4.1.1, CSS highlights', file: 'recogito', renderer: 'CSS_HIGHLIGHTS' },
] as const;
type Contender = (typeof contenders)[number];

await script(async () => {
  const executablePath = await findBrowser();
  if (executablePath === null) {
    console.log('not run here: needs Chromium: set CHROMIUM_PATH, or run npx playwright install chromium');
    return;
  }
  await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
  const scratch = mkdtempSync(path.join(tmpdir(), 'jolma-jol-bench-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const programs = await bundle(scratch);
  const server = await Server.start();
  const sizes = process.argv.slice(2).map(Number).filter(Boolean);
  // Where there is no graphics card the browser plays one, and takes the processors from what is measured.
  const flags = ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])];
  // A frame begins at once, not with the next beat of a display: beats would be most of what is measured.
  await inPage(
    {
      executablePath,
      args: [...flags, '--disable-gpu-vsync', '--disable-frame-rate-limit', '--js-flags=--expose-gc'],
    },
    async (page) => {
      for (const count of sizes.length > 0 ? sizes : [100, 1_000, 10_000])
        await comparePainting(page, server.url, programs, madeNotes(slug, count, 6));
    },
  );
  await inPage({ executablePath, args: flags }, (page) =>
    frameTimes(page, `${server.url}/en/${slug}`, madeNotes(slug, 10_000, 6), rounds),
  );
  await server.stop();
  process.exit();
});

/** Does something with a page of a browser of its own. */
async function inPage(options: LaunchOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch(options);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
  // The loader of TypeScript names functions by a helper, which a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  await work(await context.newPage());
  await browser.close();
}

/** Makes one script of each contender. The peer is fetched from the npm registry into a folder of this run. */
async function bundle(scratch: string): Promise<Map<string, string>> {
  writeFileSync(path.join(scratch, 'package.json'), '{"private":true}');
  const peers = ['@recogito/text-annotator@4.1.1', '@annotorious/core@3.8.3'];
  execFileSync('npm', ['install', '--silent', '--ignore-scripts', '--no-audit', '--no-fund', ...peers], {
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const programs = new Map<string, string>();
  for (const file of new Set(contenders.map((contender) => contender.file))) {
    const result = await build({
      entryPoints: [path.join(root, 'bench', 'notes', `${file}.ts`)],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'contender',
      minify: true,
      outdir: scratch,
      nodePaths: [path.join(scratch, 'node_modules')],
      loader: { '.css': 'empty' },
    });
    programs.set(file, result.outputFiles[0]?.text ?? '');
  }
  return programs;
}

/** Prints how long each contender takes from the notes' arrival to their paint. */
async function comparePainting(
  page: Page,
  url: string,
  programs: ReadonlyMap<string, string>,
  notes: MadeNote[],
): Promise<void> {
  const times = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [contender, taken] of times) {
      // One that is given up once is not tried again.
      if (taken.at(-1) === Number.POSITIVE_INFINITY) continue;
      taken.push(await paintTime(page, url, contender, programs.get(contender.file) ?? '', notes));
    }
  }
  const of = (name: string) => {
    const [, taken = []] = [...times].find(([contender]) => contender.name === name) ?? [];
    return median(taken) ?? Number.NaN;
  };
  const ours = of('ours');
  console.log(`\n${notes.length} notes, from their arrival to their paint, medians of ${rounds}:`);
  for (const { name } of contenders) {
    const time = of(name);
    const shown = Number.isFinite(time) ? `${time.toFixed(1)} ms` : `over ${longest / 1000} s`;
    console.log(`  ${name.padEnd(50)} ${shown.padStart(12)}  ${(time / ours).toFixed(1)} × ours`);
  }
  console.log(`  limit: ours ≤ 1.5 × baseline: ${(ours / of('minimal baseline')).toFixed(2)}`);
}

async function paintTime(
  page: Page,
  url: string,
  contender: Contender,
  program: string,
  notes: MadeNote[],
): Promise<number> {
  // What the contender before has left behind is not this one's to clear away.
  await page.goto('about:blank');
  await page.evaluate(() => Reflect.get(window, 'gc')?.());
  await page.goto(`${url}/en/${slug}`, { waitUntil: 'networkidle' });
  await page.addScriptTag({ content: program });
  const renderer = 'renderer' in contender ? contender.renderer : null;
  const measured = page.evaluate(
    async ({ notes, renderer }) => {
      const { paint } = Reflect.get(window, 'contender');
      const frame = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          });
        });
      // What loading the page and handing the notes over has left behind is no contender's to clear away.
      Reflect.get(window, 'gc')?.();
      await frame();
      const begin = performance.now();
      paint(notes, renderer);
      await frame();
      return performance.now() - begin;
    },
    { notes, renderer },
  );
  const late = new Promise<number>((resolve) => {
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), longest).unref();
  });
  const failed = (error: unknown) => {
    console.error(`${contender.name} failed: ${error}`);
    return Number.POSITIVE_INFINITY;
  };
  const time = await Promise.race([measured.catch(failed), late]);
  if (time === Number.POSITIVE_INFINITY) await page.goto('about:blank', { timeout: 0 });
  return time;
}
