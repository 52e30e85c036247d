// @ts-check
/**
 * The security headers of every answer: pages, files, notes, redirects and errors alike. Plain JavaScript, because
 * the server's entry uses it without a build. `npm run dev` does without: React needs `eval` there.
 */
import { randomUUID } from 'node:crypto';
import { pagePolicy, strictPolicy } from './content-security-policy.mjs';
import { isUnchanged } from './unchanged.mjs';

/** What no page of ours asks a browser for; it only puts links into the clipboard. */
const permissions = [
  'accelerometer=()',
  'autoplay=()',
  'browsing-topics=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'encrypted-media=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'local-fonts=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
  'xr-spatial-tracking=()',
].join(', ');

/** A year. Subdomains are not ours to speak of. */
const httpsOnly = 'max-age=31536000';

/**
 * Sees to it that no answer leaves without its headers. What pages and files do not say of themselves is the
 * strictest: so redirects, errors and notes run nothing, and no cache keeps them.
 *
 * A file that a browser has already is not sent again (unchanged.mjs).
 *
 * Pages that are kept bring their own policy (page-cache.mjs). A page that is made for this request alone,
 * such as that of an error, allows its scripts by a nonce: Next takes it from the policy of the
 * request, and our own script in Document from `x-nonce`.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response before anything of it is sent
 * @param {string | null} siteUrl the public origin; if it is https, browsers are told to keep to that
 */
export function setSecurityHeaders(request, response, siteUrl) {
  const nonce = randomUUID();
  const policy = pagePolicy([`'nonce-${nonce}'`]);
  Object.assign(request.headers, { 'content-security-policy': policy, 'x-nonce': nonce });
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, _, head) {
      const type = String(response.getHeader('Content-Type'));
      const headers = {
        'Cache-Control': 'private, no-store',
        'Content-Security-Policy': type.startsWith('text/html') ? policy : strictPolicy,
        'Cross-Origin-Opener-Policy': 'same-origin',
        // Pictures are made to be shared: other sites may show them.
        'Cross-Origin-Resource-Policy': type.startsWith('image/') ? 'cross-origin' : 'same-origin',
        'Permissions-Policy': permissions,
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'X-Content-Type-Options': 'nosniff',
        ...(siteUrl?.startsWith('https:') && { 'Strict-Transport-Security': httpsOnly }),
      };
      for (const [name, value] of Object.entries(headers))
        if (!response.hasHeader(name)) response.setHeader(name, value);
      if (isUnchanged(request, response, head[0])) {
        for (const name of ['Content-Encoding', 'Content-Length']) response.removeHeader(name);
        return Reflect.apply(writeHead, response, [304]);
      }
      return Reflect.apply(writeHead, response, head);
    },
  });
}
