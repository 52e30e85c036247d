import { createServer } from 'node:http';
import { nameClients } from './http/client-address.mjs';
import { closable } from './http/close-server.mjs';
import { compress } from './http/compress.mjs';
import { nameFailure } from './http/failed-answer.mjs';
import { setSecurityHeaders } from './http/headers.mjs';
import { answerMissing } from './http/missing.mjs';
import { admit } from './http/overload.mjs';
import { addressToOpen, listen } from './http/port.mjs';
import { plainRequest, refuseRequest, sendRefusal } from './http/refuse-request.mjs';
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
  // What is built and prepared lies in the folder of the application.
  process.chdir(root);
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    AUTH_SECRET: authSecret(),
    CONTENT_DIR: settings.contentDir,
    DATABASE_URL: settings.databaseUrl,
    PORT: String(settings.port),
  });
  const { log, logFailure, logRefusal, takeLogged } = await import('./log.mjs');
  const { default: next } = await import('next');
  const { leaveDatabase } = await import('./database/use-database.mjs');
  // Next is not told the host: its own rewrites say localhost, and would go to what it takes for another. It is given a
  // server that nobody reaches, since it would end every connection that offers another protocol; and it says nothing of
  // errors, which have their line in the log.
  const app = next({
    dev,
    dir: root,
    port: settings.port,
    ...(dev ? {} : { httpServer: createServer(), quiet: true }),
  });
  await app.prepare();
  const answer = app.getRequestHandler();
  const nameClient = nameClients({
    proxies: settings.trustedProxies,
    named: settings.namesProxies,
    warn: (sentence) => log.warn(sentence),
  });
  const server = createServer(async (request, response) => {
    const { method } = request;
    if (!dev) setSecurityHeaders(request, response, settings.siteUrl);
    const id = nameFailure(request, response);
    response.once('close', () => {
      const isLogged = takeLogged(id);
      const { statusCode: status } = response;
      if (status >= 500 && !isLogged) log.error({ id, method, status }, 'A request failed.');
    });
    answerMissing(response);
    compress(request, response);
    if (!dev) plainRequest(request);
    const refusal = refuseRequest(request);
    if (refusal !== null) {
      if (refusal.status >= 400) logRefusal({ method, ...refusal });
      return sendRefusal(response, refusal);
    }
    nameClient(request);
    if (!(await admit(request, response, (refusal) => logRefusal({ method, ...refusal })))) return;
    try {
      await answer(request, response);
    } catch (error) {
      logFailure(error, 'A request failed.', { id, method, status: 500 });
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    }
  });
  const close = closable(server);
  await listen(server, settings);
  console.log(`Jolma-jol is open at ${addressToOpen(settings)}`);

  const end = async () => {
    await leaveDatabase(settings).catch((error) =>
      logFailure(error, 'The database was not left as it should be.'),
    );
    process.exit(0);
  };
  const stop = async () => {
    setTimeout(end, 3 * patience).unref();
    await close(patience);
    await app.close();
    await end();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
}
