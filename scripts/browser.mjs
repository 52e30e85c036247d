import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** Chromium without the parts that show a window: half the work of the whole browser without a window. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const systems = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

export const isRoot = process.getuid?.() === 0;

/**
 * Finds the browser people have: CHROMIUM_PATH, else the one Playwright has, else the system's. Downloads nothing.
 *
 * @returns {Promise<string | null>} the path of the program
 */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  return first([process.env.CHROMIUM_PATH, chromium.executablePath(), ...systems]);
}

/**
 * Finds the browser for the end-to-end tests: CHROMIUM_PATH, else the system's headless shell, else what
 * `findBrowser` finds.
 *
 * @returns {Promise<string | null>} the path of the program
 */
export async function findTestBrowser() {
  return first([process.env.CHROMIUM_PATH, headlessShell]) ?? (await findBrowser());
}

/** Finds Firefox: FIREFOX_PATH, else the system's. @returns {string | null} the path of the program */
export function findFirefox() {
  return first([process.env.FIREFOX_PATH, ...firefoxes]);
}

/** @param {(string | undefined)[]} candidates @returns {string | null} */
function first(candidates) {
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * Installs a browser of the system, quietly, where that is one package away: as root on Debian.
 *
 * @param {'chromium-headless-shell' | 'firefox-esr'} name
 */
export async function installBrowser(name) {
  if (!isRoot || !/^ID=debian$/m.test(osRelease())) return;
  console.error(`Installing ${name} from the packages of the system…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], { env });
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name], { env });
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
