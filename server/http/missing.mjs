// @ts-check

/** The header by which `proxy.ts` says that the page it leads to stands for one that is not there. */
export const missing = 'x-missing';

/**
 * Sees to it that such a page is answered with 404, and kept by nobody. A page that is kept answers 200, and what leads to it
 * cannot say otherwise.
 *
 * @param {import('node:http').ServerResponse} response before anything of it is sent
 */
export function answerMissing(response) {
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, _, [status, ...rest]) {
      if (!response.hasHeader(missing)) return Reflect.apply(writeHead, response, [status, ...rest]);
      for (const name of [missing, 'ETag']) response.removeHeader(name);
      response.setHeader('Cache-Control', 'private, no-store');
      return Reflect.apply(writeHead, response, [404, ...rest]);
    },
  });
}
