import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFirefox, findTestBrowser, findWebKit, installBrowser } from './browser.mjs';
import { ensureBuilt } from './built.mjs';
import { generateClient } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { Interrupted, run, script, tool } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const node = process.execPath;
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
  ['End-to-end tests', endToEndTests],
  ['Notes in Firefox', firefox],
  ['Reading in WebKit', webkit],
];

await script(async () => {
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
  for (const name of ['HOST', 'PORT', 'SITE_URL', 'PUBLIC_NOTES', 'NODE_ENV']) delete process.env[name];
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
  return programs([...tool('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', `--colors=${colors}`]);
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
  if ((await findTestBrowser()) === null) await installBrowser('chromium-headless-shell');
  if ((await findTestBrowser()) === null) {
    console.log('not run here: needs Chromium: set CHROMIUM_PATH, or run npx playwright install chromium');
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  const report = path.join(scratch, 'playwright.json');
  const code = await run([...tool('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stdio: 'inherit',
  });
  const { expected, unexpected, flaky, skipped } = read(report).stats;
  return count(code, expected, unexpected + flaky, skipped);
}

/** Tries in Firefox, which Playwright cannot drive from the system's packages, what it may do otherwise. */
async function firefox() {
  if (findFirefox() === null) await installBrowser('firefox-esr');
  if (findFirefox() === null) {
    console.log('not run here: needs Firefox ESR: set FIREFOX_PATH');
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  return programs([node, '--import', 'tsx', '--test', '--test-reporter=spec', 'e2e/firefox.ts']);
}

/** Tries in WebKitGTK what Safari, and so every iPhone, may do otherwise. */
async function webkit() {
  if (findWebKit() === null) await installBrowser('webkit2gtk-driver', 'xvfb');
  if (findWebKit() === null) {
    console.log('not run here: needs WebKitGTK: install webkit2gtk-driver and xvfb');
    return { passed: 0, failed: process.env.CI ? 1 : 0 };
  }
  return programs([node, '--import', 'tsx', '--test', '--test-reporter=spec', 'e2e/webkit.ts']);
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
