import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browsers, ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './built.mjs';
import { generateClient } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { Interrupted, run, script, tool } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const node = process.execPath;
const mayLackBrowser = process.argv.includes('--no-browser') && !process.env.CI;
const scratch = mkdtempSync(path.join(tmpdir(), 'jolma-jol-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Suites in the order in which they are quick to tell. @type {[string, () => Promise<Count>][]} */
const suites = [
  ['Lint', lint],
  ['Types', types],
  ['Messages', () => programs([node, '--import', 'tsx', 'tools/check-messages.ts'])],
  ['Content', () => programs([node, '--import', 'tsx', 'cli/edition.ts', 'check'])],
  ['Unit tests', unitTests],
  ['Build', build],
  ['End-to-end tests', () => inBrowser(browsers.chromium, endToEndTests)],
  // What Firefox, and Safari with every iPhone, may do otherwise.
  ['Notes in Firefox', () => inBrowser(browsers.firefox, () => testProgram('e2e/firefox.ts'))],
  ['Reading in WebKit', () => inBrowser(browsers.webkit, () => testProgram('e2e/webkit.ts'))],
];

await script(async () => {
  const unknown = process.argv.slice(2).find((arg) => arg !== '--no-browser');
  if (unknown !== undefined)
    throw new Error(`Use: npm test, or npm test -- --no-browser (“${unknown}” is not known).`);
  await ensureInstalled();
  setEnvironment();
  const total = { passed: 0, failed: 0 };
  for (const [name, suite] of suites) {
    console.log(`\n── ${name}`);
    const { passed, failed } = await suite().catch(failure);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** Keeps the developer's settings and data out of the tests, and colours out of files. */
function setEnvironment() {
  for (const name of [
    ...['CONTENT_DIR', 'HOST', 'NODE_ENV', 'NOTES_PER_READER', 'PORT', 'PUBLIC_NOTES', 'SITE_URL'],
    'TRUSTED_PROXIES',
  ])
    delete process.env[name];
  process.env.DATABASE_URL = pathToFileURL(path.join(scratch, 'test.db')).href;
  process.env.AUTH_SECRET = randomBytes(32).toString('hex');
  if (!process.stdout.isTTY) process.env.NO_COLOR = '1';
}

/**
 * Runs programs one after the other, up to the first that fails, as one check.
 *
 * @param {string[][]} commands
 * @returns {Promise<Count>}
 */
async function programs(...commands) {
  for (const command of commands) {
    if ((await run(command, { stdio: 'inherit' })) !== 0) return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

function lint() {
  const colors = process.stdout.isTTY ? 'force' : 'off';
  return programs(
    [...tool('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', `--colors=${colors}`],
    [node, 'tools/check-imports.mjs'],
    [...tool('knip'), '--no-progress'],
  );
}

async function types() {
  generateClient();
  return programs([...tool('next'), 'typegen'], [...tool('typescript', 'tsc'), '--noEmit']);
}

async function unitTests() {
  const report = path.join(scratch, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([...tool('vitest'), 'run', ...reporters], { stdio: 'inherit' });
  const { numPassedTests, numFailedTests, numPendingTests } = read(report);
  return count(code, numPassedTests, numFailedTests, numPendingTests);
}

/** Builds without SITE_URL, so that what the tests see does not depend on an earlier build. */
async function build() {
  const { asked } = await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
  if (asked.length > 0) throw new Error(`The build asked other machines: ${asked.join(', ')}.`);
  console.log('The pages are built, and no other machine was asked.');
  return { passed: 1, failed: 0 };
}

async function endToEndTests() {
  const report = path.join(scratch, 'playwright.json');
  const code = await run([...tool('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: 'inherit',
  });
  const { expected, unexpected, flaky, skipped } = read(report).stats;
  return count(code, expected, unexpected + flaky, skipped);
}

/**
 * Runs a suite in a browser. One that is not there is a failure, unless `--no-browser` says that it may be missing on
 * this machine, which in CI it may not.
 *
 * @param {import('./browser.mjs').Browser} browser
 * @param {() => Promise<Count>} suite
 * @returns {Promise<Count>}
 */
async function inBrowser(browser, suite) {
  if (await ensureBrowser(browser, { isOptional: mayLackBrowser })) return suite();
  return { passed: 0, failed: mayLackBrowser ? 0 : 1 };
}

/** @param {string} file a program of tests in a browser that Playwright cannot drive from the system's packages */
function testProgram(file) {
  return programs([node, '--import', 'tsx', '--test', '--test-reporter=spec', file]);
}

/**
 * Counts a run of tests. A run that fails without naming a test counts as one failure; tests that cannot run
 * on this machine are failures in CI alone.
 *
 * @param {number} code exit code of the program
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 * @returns {Count}
 */
function count(code, passed, failed, skipped) {
  const counted = failed + (process.env.CI ? skipped : 0);
  return { passed, failed: counted === 0 && code !== 0 ? 1 : counted };
}

/** @param {string} report */
function read(report) {
  if (!existsSync(report)) throw new Error('The tests ended without a report.');
  return JSON.parse(readFileSync(report, 'utf8'));
}

/**
 * @param {unknown} error
 * @returns {Count}
 */
function failure(error) {
  if (error instanceof Interrupted) throw error;
  console.error(error instanceof Error ? error.message : String(error));
  return { passed: 0, failed: 1 };
}
