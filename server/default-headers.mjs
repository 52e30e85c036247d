// @ts-check
import { pagePolicy, sealedPolicy } from './content-security-policy.mjs';

/**
 * Sees to it that no answer leaves without a policy and without a word on keeping it: what the pages
 * and files do not set themselves is the strictest. So errors, redirects and notes are sealed, and kept by nobody.
 *
 * @param {import('node:http').ServerResponse} response before anything of it is sent
 */
export function addDefaultHeaders(response) {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, _, head) {
      const isPage = String(response.getHeader('Content-Type')).startsWith('text/html');
      setDefault(response, 'Content-Security-Policy', isPage ? pagePolicy() : sealedPolicy);
      setDefault(response, 'Cache-Control', 'private, no-store');
      return Reflect.apply(writeHead, response, head);
    },
  });
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} name
 * @param {string} value
 */
function setDefault(response, name, value) {
  if (!response.hasHeader(name)) response.setHeader(name, value);
}
