import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../server/settings.mjs';
import { withLock } from './build-lock.mjs';
import { hashOfFiles } from './hash.mjs';
import { run } from './run.mjs';

/** What the built pages are made from, beside SITE_URL. Generated code is not. */
export const pageInputs = [
  'app',
  'cli',
  process.env.CONTENT_DIR || 'content',
  'features',
  'instrumentation.ts',
  'lib',
  'messages',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'prisma',
  'proxy.ts',
  'public',
  'server',
  'tools',
  'tsconfig.json',
];

const recordFile = path.join(root, '.next', 'built-from.json');

/**
 * @typedef {object} Build
 * @property {string} inputs The hash of everything in `pageInputs`.
 * @property {string | null} siteUrl The SITE_URL the pages carry.
 * @property {readonly string[]} asked The other machines that the build tried to reach, each time in vain.
 */

/**
 * Builds the pages unless they are built from the files as they are now. Leaving out SITE_URL never builds
 * again; only `exactSiteUrl` wants the pages of exactly this one.
 *
 * @param {{ siteUrl: string | null, exactSiteUrl?: boolean }} wanted
 * @returns {Promise<Build>}
 * @throws {Error} when a step fails; its own words stand above
 */
export async function ensureBuilt({ siteUrl, exactSiteUrl = false }) {
  const fresh = () => {
    const last = readRecord();
    const isSameSite = last?.siteUrl === siteUrl || (siteUrl === null && !exactSiteUrl);
    return last?.inputs === hashOfFiles(root, pageInputs) && isSameSite ? last : null;
  };
  return fresh() ?? withLock(async () => fresh() ?? build(siteUrl));
}

/**
 * @param {string | null} siteUrl
 * @returns {Promise<Build>}
 */
async function build(siteUrl) {
  // The record is gone while building, and the files are read before: what is cut short or overtaken by a
  // change is built again.
  rmSync(recordFile, { force: true });
  const inputs = hashOfFiles(root, pageInputs);
  const notes = mkdtempSync(path.join(tmpdir(), 'jolma-jol-build-'));
  const askedHosts = path.join(notes, 'asked-hosts');
  try {
    const code = await run([process.execPath, 'tools/build-steps.mjs'], {
      env: { ...withoutNetwork(askedHosts), NODE_ENV: 'production', SITE_URL: siteUrl ?? '' },
    });
    if (code !== 0) throw new Error('The pages are not built.');
    const asked = existsSync(askedHosts) ? readFileSync(askedHosts, 'utf8').trim().split('\n') : [];
    const record = { inputs, siteUrl, asked };
    writeFileSync(`${recordFile}.new`, JSON.stringify(record));
    renameSync(`${recordFile}.new`, recordFile);
    return record;
  } finally {
    rmSync(notes, { recursive: true });
  }
}

/**
 * Gives the environment in which Node and all its workers refuse to reach other machines.
 *
 * @param {string} askedHosts the file that gets a line for each host that was asked
 */
export function withoutNetwork(askedHosts) {
  const guard = pathToFileURL(path.join(root, 'tools', 'no-network.mjs'));
  return { ASKED_HOSTS: askedHosts, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${guard}` };
}

/** @returns {Build | null} */
function readRecord() {
  return existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : null;
}
