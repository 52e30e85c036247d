import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/**
 * Finds WebKitGTK, the engine of Safari as systems with GTK have it, and a display to show it on.
 *
 * @returns {{ driver: string, browser: string, display: string } | null} the paths of the programs
 */
export function findWebKit() {
  const driver = first([process.env.WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver']);
  const browser = first([process.env.WEBKIT_BROWSER_PATH, ...miniBrowsers()]);
  const display = first(['/usr/bin/Xvfb']);
  return driver && browser && display ? { driver, browser, display } : null;
}

/** Where systems keep the browser that WebKitGTK is tried with: among the libraries, newer ones first. */
function miniBrowsers() {
  const below = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((name) => /-linux-gnu/.test(name))
    : [];
  const folders = [...below.map((name) => `/usr/lib/${name}`), '/usr/libexec', '/usr/lib'];
  return folders.flatMap((folder) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
      (version) => `${folder}/${version}/MiniBrowser`,
    ),
  );
}

/** @param {(string | undefined)[]} candidates @returns {string | null} */
function first(candidates) {
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * A browser that tests need.
 *
 * @typedef {object} Browser
 * @property {string} name
 * @property {string} remedy What to run or set where it is not found.
 * @property {() => unknown} find Gives `null`, or a promise of it, where it is not.
 * @property {() => Promise<void>} install
 */

/** @satisfies {Record<string, Browser>} */
export const browsers = {
  chromium: {
    name: 'Chromium',
    remedy: 'run npx playwright install chromium, or set CHROMIUM_PATH',
    find: findTestBrowser,
    install: () => installBrowser('chromium-headless-shell'),
  },
  firefox: {
    name: 'Firefox ESR',
    remedy: 'run apt-get install firefox-esr, or set FIREFOX_PATH',
    find: findFirefox,
    install: () => installBrowser('firefox-esr'),
  },
  webkit: {
    name: 'WebKitGTK',
    remedy: 'run apt-get install webkit2gtk-driver xvfb',
    find: findWebKit,
    install: () => installBrowser('webkit2gtk-driver', 'xvfb'),
  },
};

/**
 * Sees to it that a browser is there, and says in one line what to do where it is not.
 *
 * @param {Browser} browser
 * @param {{ isOptional: boolean }} options `isOptional`: what needs the browser may be left out, so it is not installed
 * @returns {Promise<boolean>} whether it is there
 */
export async function ensureBrowser({ name, remedy, find, install }, { isOptional }) {
  if ((await find()) === null && !isOptional) await install();
  if ((await find()) !== null) return true;
  const leaveOut = isOptional || process.env.CI ? '' : ', or leave it out with npm test -- --no-browser';
  console.log(`not run here: needs ${name}: ${remedy}${leaveOut}`);
  return false;
}

/**
 * Installs a browser of the system, quietly, where that is a package or two away: as root on Debian.
 *
 * @param {('chromium-headless-shell' | 'firefox-esr' | 'webkit2gtk-driver' | 'xvfb')[]} names
 */
async function installBrowser(...names) {
  if (!isRoot || !/^ID=debian$/m.test(osRelease())) return;
  console.error(`Installing ${names.join(' and ')} from the packages of the system…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], { env });
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
