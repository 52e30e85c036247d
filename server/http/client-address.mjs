// @ts-check
/** Whose request it is, behind proxies or not. Plain JavaScript, because the server's entry uses it without a build. */
import { plainAddress } from './network.mjs';
import { isAmong } from './trusted-proxies.mjs';

/**
 * Finds the address of whoever sent a request: walking back from this server, the first that is no proxy of ours. What
 * stands further from us anybody can write.
 *
 * @param {string} peer the other end of the connection
 * @param {string | undefined} forwarded `X-Forwarded-For`: addresses, each added by whoever passed the request on
 * @param {import('node:net').BlockList} proxies whose word counts
 * @returns {string} in its plain form; behind what is no address the last that is one
 */
export function clientAddress(peer, forwarded, proxies) {
  let client = plainAddress(peer) ?? peer;
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    if (!isAmong(proxies, client)) return client;
    const address = plainAddress(withoutPort(hop.trim()));
    if (address === null) return client;
    client = address;
  }
  return client;
}

/**
 * Has requests say whose they are in `X-Forwarded-For`, whatever a client wrote there: the address alone.
 *
 * @param {object} how
 * @param {import('node:net').BlockList} how.proxies
 * @param {boolean} how.named whether somebody has named the proxies
 * @param {(sentence: string) => void} how.warn told once if a header comes from whom nobody named
 * @returns {(request: import('node:http').IncomingMessage) => void}
 */
export function nameClients({ proxies, named, warn }) {
  let warned = false;
  return ({ headers, socket }) => {
    const peer = socket.remoteAddress ?? '';
    const forwarded = /** @type {string | undefined} */ (headers['x-forwarded-for']);
    const believed = isAmong(proxies, peer);
    if (forwarded !== undefined && !(named && believed) && !warned) {
      warned = true;
      warn(believed ? unasked : unknown);
    }
    headers['x-forwarded-for'] = clientAddress(peer, forwarded, proxies);
  };
}

const unasked =
  'A proxy on this machine says in X-Forwarded-For whose the requests are, and is believed; name it in TRUSTED_PROXIES, or set that to whom you trust.';
const unknown =
  'X-Forwarded-For came from an address that TRUSTED_PROXIES does not name, and was not believed; if it is your proxy, name it there, as otherwise all readers count as one.';

/** @param {string} hop as some proxies write it: `192.0.2.1:4711`, `[2001:db8::1]:4711` */
function withoutPort(hop) {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(hop) ?? [];
  return bracketed ?? plain ?? hop;
}
