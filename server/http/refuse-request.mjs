// @ts-check
/**
 * What is answered before the framework sees it, which would break on it or do what is not meant for everybody. Plain
 * JavaScript, because the server's entry uses it without a build.
 */
import { STATUS_CODES } from 'node:http';

/**
 * Headers by which the framework's own client, middleware and host steer it. Pages here are always loaded whole, so
 * whoever sends one is nobody of ours.
 */
const steering =
  /^(?:rsc$|next-|x-middleware-|x-nextjs-|x-invoke-|x-next-|x-action-|x-matched-path$|x-now-|x-prerender-|x-vercel-)/;

/** Which methods the addresses take that take others than pages and files do. @type {[RegExp, string[]][]} */
const methods = [
  [/^\/api\/annotations\/?$/, ['GET', 'HEAD', 'OPTIONS', 'POST']],
  [/^\/api\/annotations\/[^/]+\/?$/, ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT']],
];
const methodsOfPages = ['GET', 'HEAD', 'OPTIONS'];

/**
 * @typedef {object} Answer an answer without words, or a problem
 * @property {number} status
 * @property {string} [field] of the request, what it is about
 * @property {string} [detail] a sentence
 * @property {string} [allow] the methods
 */

/**
 * Makes a request one that the framework can be given: an address without the host, as from a proxy, and no header
 * that steers it.
 *
 * @param {import('node:http').IncomingMessage} request
 */
export function plainRequest(request) {
  for (const name of Object.keys(request.headers)) if (steering.test(name)) delete request.headers[name];
  const { url = '' } = request;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return;
  const { host, pathname, search } = new URL(url);
  request.headers.host = host;
  request.url = pathname + search;
}

/**
 * Gives the answer to a request that no page and no handler is asked for.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url'>} request
 * @returns {Answer | null}
 */
export function refuseRequest({ method = '', url = '' }) {
  if (url === '*' && method === 'OPTIONS') return { status: 204, allow: methodsOfPages.join(', ') };
  if (!url.startsWith('/')) return { status: 400, detail: 'The address must begin with a slash.' };
  const [path = ''] = url.split('?');
  if (isMalformed(url)) {
    return { status: 400, detail: 'The address is not well-formed: check its % signs.' };
  }
  const taken = methods.find(([address]) => address.test(path))?.[1] ?? methodsOfPages;
  const allow = taken.join(', ');
  if (!taken.includes(method)) {
    return { status: 405, field: 'method', allow, detail: `This address takes ${allow}.` };
  }
  // The store answers for itself, with what it takes.
  return method === 'OPTIONS' && taken === methodsOfPages ? { status: 204, allow } : null;
}

/**
 * Sends such an answer.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {Answer} answer
 */
export function sendRefusal(response, { status, allow, ...about }) {
  if (allow !== undefined) response.setHeader('Allow', allow);
  if (status < 400) return response.writeHead(status).end();
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, ...about }));
}

/**
 * Tells an address of the store whose percent-encoding cannot be decoded, on which the framework itself would break.
 * A page at such an address is a 404 page like others.
 *
 * @param {string} url
 */
function isMalformed(url) {
  if (!url.startsWith('/api/')) return false;
  try {
    decodeURIComponent(url);
    return false;
  } catch {
    return true;
  }
}
