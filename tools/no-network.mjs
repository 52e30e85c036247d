/**
 * Refuses every connection to another machine, and notes in the file `ASKED_HOSTS` which host was asked.
 * Preloaded (`node --import`) into the build and into the servers of the end-to-end tests, with all their
 * workers.
 */
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const loopback = new net.BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** @param {string} host */
function isThisMachine(host) {
  const family = net.isIP(host);
  return family === 0 ? host === 'localhost' : loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** @param {string} host */
function refusal(host) {
  if (process.env.ASKED_HOSTS) appendFileSync(process.env.ASKED_HOSTS, `${host}\n`);
  return Object.assign(new Error(`No other machine may be asked from here, and ${host} was.`), {
    code: 'ENOTFOUND',
  });
}

/**
 * Reads the host from what `net.Socket.connect` takes: options; a port and a host; a path; or, from Node's
 * own modules, one array of these.
 *
 * @param {unknown[]} given
 * @returns {string | null} `null` when the target is a socket on this machine
 */
function hostOf([target, second]) {
  if (Array.isArray(target)) return hostOf(target);
  if (typeof target === 'object' && target !== null) {
    if ('path' in target && typeof target.path === 'string') return null;
    return 'host' in target && target.host ? String(target.host) : 'localhost';
  }
  if (Number.isNaN(Number(target))) return null;
  return typeof second === 'string' ? second : 'localhost';
}

const { connect } = net.Socket.prototype;
Object.assign(net.Socket.prototype, {
  /**
   * @this {net.Socket}
   * @param {unknown[]} given
   */
  connect(...given) {
    const host = hostOf(given);
    if (host === null || isThisMachine(host)) return Reflect.apply(connect, this, given);
    process.nextTick(() => this.destroy(refusal(host)));
    return this;
  },
});

const { lookup } = dns;
Object.assign(dns, {
  /**
   * @param {string} host
   * @param {unknown[]} rest
   */
  lookup(host, ...rest) {
    if (!host || isThisMachine(host)) return Reflect.apply(lookup, dns, [host, ...rest]);
    const answer = rest.at(-1);
    if (typeof answer === 'function') process.nextTick(answer, refusal(host));
  },
});

const { lookup: lookupPromised } = dns.promises;
Object.assign(dns.promises, {
  /**
   * @param {string} host
   * @param {unknown[]} rest
   */
  async lookup(host, ...rest) {
    if (!host || isThisMachine(host)) return Reflect.apply(lookupPromised, dns.promises, [host, ...rest]);
    throw refusal(host);
  },
});

syncBuiltinESMExports();
