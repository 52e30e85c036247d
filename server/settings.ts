import { readSettings, type Settings } from '../scripts/settings.mjs';

export { authSecret, SettingsError } from '../scripts/settings.mjs';

let read: Settings | null = null;

/**
 * Gives the settings, read from the environment once.
 *
 * @throws {SettingsError} when a value cannot be used
 */
export function settings(): Settings {
  read ??= readSettings();
  return read;
}

/** Gives the origins under which readers see the application, the one for links first. */
export function ownOrigins({ siteUrl, port }: Settings = settings()): string[] {
  // The round trip through URL drops port 80, as browsers do.
  const local = ['localhost', '127.0.0.1'].map((host) => new URL(`http://${host}:${port}`).origin);
  return siteUrl === null ? local : [siteUrl];
}
