import { createServer } from 'node:http';
import { compress } from '../server/compress.mjs';
import { answerMissing } from '../server/missing.mjs';
import { admit } from '../server/overload.mjs';
import { seal } from '../server/seal.mjs';
import { addressToOpen, listen } from './port.mjs';
import { authSecret, root } from './settings.mjs';

/** How long requests under way may still take when the server is asked to stop. */
const patience = 5_000;

/**
 * Serves the pages from this very process, so that its end, of whatever kind, is the server's end.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ dev: boolean }} how the built pages, or in development the files as they are
 */
export async function serve(settings, { dev }) {
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    AUTH_SECRET: authSecret(),
    DATABASE_URL: settings.databaseUrl,
    PORT: String(settings.port),
  });
  const { default: next } = await import('next');
  // Next is not told the host: its own rewrites say localhost, and would go to what it takes for another.
  const app = next({ dev, dir: root, port: settings.port });
  await app.prepare();
  const answer = app.getRequestHandler();
  const server = createServer(async (request, response) => {
    if (!dev) seal(request, response, settings.siteUrl);
    answerMissing(response);
    compress(request, response);
    if (isMalformed(request.url ?? '')) {
      const problem = {
        title: 'Bad Request',
        status: 400,
        detail: 'The address is not well-formed: check its % signs.',
      };
      response.writeHead(400, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem));
      return;
    }
    nameClient(request);
    if (!(await admit(request, response))) return;
    try {
      await answer(request, response);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  await listen(server, settings);
  console.log(`Jolma-jol is open at ${addressToOpen(settings)}`);

  const stop = () => {
    setTimeout(() => process.exit(0), patience).unref();
    server.close(async () => {
      await app.close();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
}

/**
 * Tells an address of the store whose percent-encoding cannot be decoded, on which Next itself would break.
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

/**
 * Sets whom the limits on writing count: a proxy on this machine is believed in what it says of its client,
 * anyone else is who she is.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function nameClient({ headers, socket }) {
  const address = socket.remoteAddress ?? '';
  const near = address === '::1' || /^(::ffff:)?127\./.test(address);
  if (!near || headers['x-forwarded-for'] === undefined) headers['x-forwarded-for'] = address;
}
