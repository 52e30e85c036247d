/**
 * Tells whether a request that writes may come from another site. Browsers name the origin of every such
 * request, or at least its relation to this site; a script names neither, and carries no reader's cookie
 * unless it was given one.
 */
export function isForeign(headers: Headers, origins: readonly string[]): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return !origins.includes(origin);
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/** Gives the one of the application's own origins under which the client sees it. */
export function seenOrigin(headers: Headers, [first = '', ...more]: readonly string[]): string {
  const host = headers.get('host');
  return more.find((origin) => new URL(origin).host === host) ?? first;
}
