import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

const systems = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const isRoot = process.getuid?.() === 0;

/**
 * Finds the browser for the end-to-end tests: CHROMIUM_PATH, else the one Playwright has, else the system's.
 * Downloads nothing.
 *
 * @returns {Promise<string | null>} the path of the program
 */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...systems];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Installs the system's browser, quietly, where that is one package away: as root on Debian. */
export async function installBrowser() {
  if (!isRoot || !/^ID=debian$/m.test(osRelease())) return;
  console.error('Installing Chromium from the packages of the system…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(['apt-get', 'update', '-qq'], { env });
  await run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
