// @ts-check
/** The answers that say that something broke. Plain JavaScript, because the server's entry uses it without a build. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';

/** The header in which a request carries its id to whoever writes to the log. */
export const requestId = 'x-request-id';

/**
 * Gives a request an id, and has an answer that says that something broke name it: in a header, and in a problem where
 * the framework answers without words, or with its own.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response before anything of it is sent
 * @returns {string} the id
 */
export function nameFailure(request, response) {
  const id = randomUUID();
  request.headers[requestId] = id;
  const { end, writeHead } = response;
  response.writeHead = new Proxy(writeHead, {
    apply(_, __, head) {
      const status = typeof head[0] === 'number' ? head[0] : response.statusCode;
      if (status >= 500) response.setHeader('X-Request-Id', id);
      return Reflect.apply(writeHead, response, head);
    },
  });
  response.end = new Proxy(end, {
    apply(_, __, rest) {
      const { statusCode: status, headersSent } = response;
      const type = String(response.getHeader('Content-Type') ?? '');
      if (headersSent || status < 500 || /html|problem\+json/.test(type))
        return Reflect.apply(end, response, rest);
      return sendProblem(response, end, { status, id });
    },
  });
  return id;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Function} end
 * @param {{ status: number, id: string }} about
 */
function sendProblem(response, end, { status, id }) {
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag']) response.removeHeader(name);
  response.setHeader('Content-Type', 'application/problem+json');
  response.setHeader('Cache-Control', 'private, no-store');
  return Reflect.apply(end, response, [JSON.stringify(failure({ status, id }))]);
}

/**
 * Gives what an answer says when something broke on this side.
 *
 * @param {{ status: number, id: string }} about
 */
function failure({ status, id }) {
  const detail = 'Something broke on this side; the log has more under this id.';
  return { type: 'about:blank', title: STATUS_CODES[status], status, detail, id };
}
