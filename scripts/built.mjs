import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone } from './alone.mjs';
import { generateClient } from './generate.mjs';
import { run, tool } from './run.mjs';
import { root } from './settings.mjs';

/** What the built pages are made from, beside SITE_URL. Tests and generated code are not. */
const inputs = [
  'app',
  'cli',
  'content',
  'lib',
  'messages',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'prisma',
  'proxy.ts',
  'public',
  'scripts',
  'server',
  'tsconfig.json',
];
const notInputs = /(^|\/)\.|\.test\.[a-z]+$/;

const recordFile = path.join(root, '.next', 'built-from.json');

/**
 * @typedef {object} Build
 * @property {string} inputs SHA-256 of everything in `inputs`.
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
    return last?.inputs === hashOf(root) && isSameSite ? last : null;
  };
  return fresh() ?? alone(async () => fresh() ?? build(siteUrl));
}

/**
 * @param {string | null} siteUrl
 * @returns {Promise<Build>}
 */
async function build(siteUrl) {
  // The record is gone while building, and the files are read before: what is cut short or overtaken by a
  // change is built again.
  rmSync(recordFile, { force: true });
  const inputs = hashOf(root);
  const notes = mkdtempSync(path.join(tmpdir(), 'jolma-jol-build-'));
  const askedHosts = path.join(notes, 'asked-hosts');
  /** @param {string} doing @param {readonly string[]} command */
  const step = async (doing, command) => {
    console.error(`${doing}…`);
    const env = { ...withoutNetwork(askedHosts), NODE_ENV: 'production', SITE_URL: siteUrl ?? '' };
    const code = await run(command, { env });
    if (code !== 0) throw new Error(`${doing} failed; what is wrong stands above.`);
  };
  try {
    await step('Checking the content', [process.execPath, '--import', 'tsx', 'cli/edition.ts', 'check']);
    generateClient();
    await step('Building the pages', [...tool('next'), 'build']);
    const asked = existsSync(askedHosts) ? readFileSync(askedHosts, 'utf8').trim().split('\n') : [];
    const record = { inputs, siteUrl, asked };
    writeFileSync(recordFile, JSON.stringify(record));
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
  const guard = pathToFileURL(path.join(root, 'scripts', 'no-network.mjs'));
  return { ASKED_HOSTS: askedHosts, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${guard}` };
}

/**
 * Gives the hash of the names and contents of the build's inputs in a checkout.
 *
 * @param {string} checkout
 */
export function hashOf(checkout) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((name) => filesOf(checkout, name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(checkout, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} checkout
 * @param {string} name
 * @returns {string[]} paths with slashes, relative to the checkout, in an order that does not change
 */
function filesOf(checkout, name) {
  const found = statSync(path.join(checkout, name), { throwIfNoEntry: false });
  if (!found || notInputs.test(name)) return [];
  if (!found.isDirectory()) return [name];
  const names = readdirSync(path.join(checkout, name)).sort();
  return names.flatMap((inner) => filesOf(checkout, `${name}/${inner}`));
}

/** @returns {Build | null} */
function readRecord() {
  return existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : null;
}
