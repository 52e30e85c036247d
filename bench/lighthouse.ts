import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { isRoot } from '../tools/browser.mjs';

export const lighthouseVersion = '12.8.2';

/** Milliseconds after which a visit is given up; Lighthouse' own patience with a page is shorter. */
const patience = 150_000;

/** The browser of the system reports home and updates itself unless it is told not to. */
const browserFlags = [
  '--headless=new',
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const number = z.object({ numericValue: z.number() });

const report = z.object({
  categories: z.partialRecord(
    z.enum(categories),
    z.object({ score: z.number(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z
    .object({
      'first-contentful-paint': number,
      'largest-contentful-paint': number,
      'total-blocking-time': number,
      'cumulative-layout-shift': number,
      'network-requests': z.object({
        details: z.object({
          items: z.array(z.object({ url: z.string(), resourceType: z.string().optional() })),
        }),
      }),
    })
    .catchall(z.object({ title: z.string(), score: z.number().nullable() })),
});

/** What Lighthouse says of one visit, on its mobile profile. */
export interface Visit {
  /** 0 to 100, by category; only those that were asked for. */
  scores: Partial<Record<(typeof categories)[number], number>>;
  /** Milliseconds of a simulated phone. */
  firstPaint: number;
  largestPaint: number;
  blocking: number;
  layoutShift: number;
  /** Everything that was loaded. */
  requests: { url: string; resourceType?: string | undefined }[];
  /** What kept a category other than performance below 100. */
  faults: string[];
}

/** Visits pages with Lighthouse, which npx fetches once from the npm registry. */
export class Lighthouse {
  private constructor(
    private readonly program: string,
    private readonly browser: string,
    private readonly scratch: string,
  ) {}

  /**
   * @param browser the path of Chromium
   * @param scratch a folder for reports and profiles
   */
  static async prepare(browser: string, scratch: string): Promise<Lighthouse> {
    const wanted = ['--yes', `--package=lighthouse@${lighthouseVersion}`, '-c', 'command -v lighthouse'];
    const { stdout } = await promisify(execFile)('npx', wanted);
    return new Lighthouse(stdout.trim(), browser, scratch);
  }

  /** Visits a page; `null` when the visit failed or took too long. */
  async visit(url: string, every: 'performance' | 'every category'): Promise<Visit | null> {
    const file = path.join(this.scratch, 'report.json');
    rmSync(file, { force: true });
    const args = [
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--no-enable-error-reporting',
      `--only-categories=${every === 'performance' ? every : categories.join()}`,
      `--chrome-flags=${browserFlags.join(' ')}`,
    ];
    const child = spawn(process.execPath, [this.program, ...args], {
      stdio: 'ignore',
      env: { ...process.env, CHROME_PATH: this.browser, TMPDIR: this.scratch },
    });
    // On this signal Lighthouse ends its browser, and then itself.
    const end = () => child.kill('SIGINT');
    process.once('exit', end);
    const timer = setTimeout(end, patience);
    const [code] = await once(child, 'exit');
    clearTimeout(timer);
    process.off('exit', end);
    return code === 0 ? read(JSON.parse(readFileSync(file, 'utf8'))) : null;
  }
}

/** Reads a report of Lighthouse; `null` when it holds no measurement. */
function read(json: unknown): Visit | null {
  const { data } = report.safeParse(json);
  if (!data) return null;
  const { audits } = data;
  const judged = categories.flatMap((name) => {
    const category = data.categories[name];
    return category ? [{ name, ...category }] : [];
  });
  return {
    scores: Object.fromEntries(judged.map(({ name, score }) => [name, Math.round(score * 100)])),
    firstPaint: audits['first-contentful-paint'].numericValue,
    largestPaint: audits['largest-contentful-paint'].numericValue,
    blocking: audits['total-blocking-time'].numericValue,
    layoutShift: audits['cumulative-layout-shift'].numericValue,
    requests: audits['network-requests'].details.items,
    faults: judged
      .filter(({ name }) => name !== 'performance')
      .flatMap(({ name, auditRefs }) =>
        auditRefs
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => `${name}: ${audits[id]?.title ?? id}`),
      ),
  };
}
