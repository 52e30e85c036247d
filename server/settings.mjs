// @ts-check
/**
 * The settings of the README, read from the environment. Plain Node without dependencies, because
 * `npm start` reads them before anything is installed.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readProxies } from './http/trusted-proxies.mjs';

/** The folder of the application, against which relative addresses of files are resolved. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What belongs to this installation: the secret and, unless another is named, the database. */
export const dataFolder = path.join(root, 'data');

/** Where the secret is that was made here; nothing is there while `AUTH_SECRET` gives it. */
export const secretFile = path.join(dataFolder, 'auth-secret');
const shortestSecret = 32;

/**
 * @typedef {object} Settings
 * @property {string} host Address to listen on.
 * @property {number} port 1 to 65535.
 * @property {string | null} siteUrl The public origin, without a slash at its end; `null` when not set.
 * @property {string} contentDir The absolute path of the folder of editions and glossary.
 * @property {string} databaseUrl An absolute `file:` URL.
 * @property {boolean} publicNotes Whether readers may make notes public.
 * @property {number} notesPerReader How many notes a reader may have, 1 to 1,000,000.
 * @property {import('node:net').BlockList} trustedProxies Whose `X-Forwarded-For` counts.
 * @property {boolean} namesProxies Whether `TRUSTED_PROXIES` is set.
 */

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** Tells, in one sentence that names the setting, why its value cannot be used. */
export class SettingsError extends Error {
  name = 'SettingsError';
}

/**
 * Reads the settings; an empty value counts as absent.
 *
 * @param {Environment} [env]
 * @returns {Settings}
 * @throws {SettingsError} on the first value that cannot be used
 */
export function readSettings(env = process.env) {
  return {
    host: readHost(env.HOST || '127.0.0.1'),
    port: readPort(env.PORT || '3000'),
    siteUrl: env.SITE_URL ? readSiteUrl(env.SITE_URL) : null,
    contentDir: readContentDir(env.CONTENT_DIR),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL || 'file:data/jolma-jol.db'),
    publicNotes: readSwitch('PUBLIC_NOTES', env.PUBLIC_NOTES || 'on'),
    notesPerReader: readCount('NOTES_PER_READER', env.NOTES_PER_READER || '5000'),
    trustedProxies: readTrustedProxies(env.TRUSTED_PROXIES || 'loopback'),
    namesProxies: Boolean(env.TRUSTED_PROXIES),
  };
}

/** @type {Settings | null} */
let current = null;

/**
 * Gives the settings of this process, read from its environment once.
 *
 * @returns {Settings}
 * @throws {SettingsError} when a value cannot be used
 */
export function settings() {
  current ??= readSettings();
  return current;
}

/**
 * Gives the origins under which readers see the application, the one for links first.
 *
 * @param {Pick<Settings, 'siteUrl' | 'port'>} [of]
 * @returns {string[]}
 */
export function ownOrigins({ siteUrl, port } = settings()) {
  // The round trip through URL drops port 80, as browsers do.
  const local = ['localhost', '127.0.0.1'].map((host) => new URL(`http://${host}:${port}`).origin);
  return siteUrl === null ? local : [siteUrl];
}

/**
 * Gives the secret that signs sessions: `AUTH_SECRET`, else the one in `data/auth-secret`, which is made
 * on first use and readable by its owner alone.
 *
 * @param {Environment} [env]
 * @returns {string}
 * @throws {SettingsError} when the secret is shorter than 32 characters, or cannot be read
 */
export function authSecret(env = process.env) {
  if (env.AUTH_SECRET) return longEnough(env.AUTH_SECRET, 'AUTH_SECRET');
  return longEnough(keptSecret(), 'AUTH_SECRET in data/auth-secret');
}

/**
 * @returns {string}
 * @throws {SettingsError} when it can be neither read nor made
 */
function keptSecret() {
  try {
    if (!existsSync(secretFile)) makeSecret();
    return readFileSync(secretFile, 'utf8').trim();
  } catch (error) {
    throw new SettingsError(
      `The secret in ${secretFile} can be neither read nor made (${error instanceof Error ? error.message : error}): make it so, or set AUTH_SECRET.`,
    );
  }
}

/** Makes the file whole or not at all, and once, though two processes start together or one is killed. */
function makeSecret() {
  mkdirSync(path.dirname(secretFile), { recursive: true });
  const draft = `${secretFile}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, secretFile);
  } catch (error) {
    if (!existsSync(secretFile)) throw error;
  } finally {
    rmSync(draft);
  }
}

/** @param {string} value */
function readHost(value) {
  if (/^[\w.:%-]+$/.test(value)) return value;
  throw new SettingsError(`HOST must be a host name or an IP address, and “${value}” is neither.`);
}

/** @param {string} value */
function readPort(value) {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new SettingsError(`PORT must be a number from 1 to 65535, and “${value}” is not.`);
}

/** @param {string} value */
function readSiteUrl(value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username || url.search || url.hash) {
    throw new SettingsError(
      `SITE_URL must be an address such as https://example.org, and “${value}” is not.`,
    );
  }
  if (url.pathname !== '/') {
    throw new SettingsError(`SITE_URL must be without a path, and “${value}” has “${url.pathname}”.`);
  }
  return url.origin;
}

/** @param {string | undefined} value */
function readContentDir(value) {
  if (!value) return path.join(root, 'content');
  const folder = path.resolve(root, value);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new SettingsError(`CONTENT_DIR must name a folder, and there is none at ${folder}.`);
}

/** @param {string} value */
function readDatabaseUrl(value) {
  if (/^postgres(ql)?:/i.test(value)) {
    throw new SettingsError(
      'DATABASE_URL names PostgreSQL, which is not supported yet: use file:… (SQLite).',
    );
  }
  const match = /^file:(?:\/\/(?:localhost)?(?=\/))?([^?#]+)$/i.exec(value);
  const file = match?.[1] === undefined ? null : percentDecoded(match[1]);
  if (
    file === null ||
    file.startsWith('//') ||
    file.includes('\0') ||
    /^:memory:/i.test(file) ||
    file.endsWith('/')
  ) {
    throw new SettingsError('DATABASE_URL must be the address of a file, such as file:data/jolma-jol.db.');
  }
  const windowsDrive = /^\/[a-z]:\//i.test(file);
  return pathToFileURL(path.resolve(root, windowsDrive ? file.slice(1) : file)).href;
}

/**
 * @param {string} name
 * @param {string} value
 */
function readSwitch(name, value) {
  if (value === 'on' || value === 'off') return value === 'on';
  throw new SettingsError(`${name} must be on or off, and “${value}” is neither.`);
}

/**
 * @param {string} name
 * @param {string} value
 */
function readCount(name, value) {
  const count = /^\d{1,7}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= 1_000_000) return count;
  throw new SettingsError(`${name} must be a number from 1 to 1000000, and “${value}” is not.`);
}

/** @param {string} value */
function readTrustedProxies(value) {
  const reading = readProxies(value);
  if (reading.ok) return reading.proxies;
  throw new SettingsError(
    `TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.0/8, and “${reading.entry}” is neither.`,
  );
}

/**
 * @param {string} secret
 * @param {string} name
 */
function longEnough(secret, name) {
  if (secret.length >= shortestSecret) return secret;
  throw new SettingsError(
    `${name} must have at least ${shortestSecret} characters, and has ${secret.length}.`,
  );
}

/** @param {string} value */
function percentDecoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
