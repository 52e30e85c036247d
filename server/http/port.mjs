import { createServer } from 'node:net';

/**
 * Listens on an address.
 *
 * @param {import('node:net').Server} server
 * @param {{ host: string, port: number }} address
 * @returns {Promise<void>}
 * @throws {Error} one sentence when nobody can listen there
 */
export function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(why(error, host, port), { cause: error })));
    server.listen({ host, port }, resolve);
  });
}

/**
 * Sees to it that an address can be listened on, before anything long is done for it.
 *
 * @param {{ host: string, port: number }} address
 * @throws {Error} one sentence when it cannot
 */
export async function ensurePortIsFree(address) {
  const probe = createServer();
  await listen(probe, address);
  await new Promise((resolve) => probe.close(resolve));
}

/**
 * Gives the address to open in a browser on this machine.
 *
 * @param {{ host: string, port: number }} address
 */
export function addressToOpen({ host, port }) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function why({ code }, host, port) {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken: stop what listens there, or set PORT to another.`;
    case 'EACCES':
      return `Port ${port} needs more rights than this user has: set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is no address of this machine: leave it out, or set it to one such as 0.0.0.0.`;
    default:
      return `Nothing can listen on ${host}, port ${port} (${code}).`;
  }
}
