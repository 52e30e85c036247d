// @ts-check
/** Plain JavaScript, because the settings are read before anything is installed. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { plainAddress } from './network.mjs';

/** The addresses of this machine itself. */
const loopback = ['127.0.0.0/8', '::1/128'];

/**
 * Reads a list of addresses and networks in CIDR, with commas or white space between them; `loopback` stands for this machine.
 *
 * @param {string} value
 * @returns {{ ok: true, proxies: BlockList } | { ok: false, entry: string }} the entry that cannot be read
 */
export function readProxies(value) {
  const proxies = new BlockList();
  for (const entry of value.split(/[\s,]+/).flatMap((part) => (part === 'loopback' ? loopback : part))) {
    if (entry !== '' && !add(proxies, entry)) return { ok: false, entry };
  }
  return { ok: true, proxies };
}

/**
 * Tells whether an address is among proxies.
 *
 * @param {BlockList} proxies
 * @param {string} address
 */
export function isAmong(proxies, address) {
  const plain = plainAddress(address);
  return plain !== null && proxies.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
}

/**
 * @param {BlockList} proxies
 * @param {string} entry
 */
function add(proxies, entry) {
  const [address = '', length, ...more] = entry.split('/');
  const plain = address.includes('%') ? null : plainAddress(address);
  if (plain === null || more.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return false;
  const isMapped = isIPv6(address) && isIPv4(plain);
  const longest = isIPv4(plain) ? 32 : 128;
  const bits = length === undefined ? longest : Number(length) - (isMapped ? 96 : 0);
  if (bits < 0 || bits > longest) return false;
  proxies.addSubnet(plain, bits, longest === 32 ? 'ipv4' : 'ipv6');
  return true;
}
