// @ts-check

/**
 * Tells whether a browser has what it is about to be sent: its `If-None-Match` names the answer's `ETag`, by
 * the weak comparison of RFC 9110, 13.1.2. Next asks this of pages, not of files that routes make.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response whose headers are set
 * @param {unknown} status
 */
export function isUnchanged({ method, headers }, response, status) {
  const etag = response.getHeader('ETag');
  const known = headers['if-none-match'];
  if (status !== 200 || (method !== 'GET' && method !== 'HEAD')) return false;
  if (typeof etag !== 'string' || known === undefined) return false;
  const opaque = (/** @type {string} */ tag) => tag.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').some((tag) => opaque(tag) === opaque(etag));
}
