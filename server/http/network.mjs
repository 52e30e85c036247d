// @ts-check
/** Plain JavaScript, because the server's entry uses it without a build. */
import { isIPv4, isIPv6 } from 'node:net';

/**
 * Gives an address in the one form under which it is compared: an IPv4 address that is written as IPv6 as IPv4, no zone,
 * no zeros left out, no capitals.
 *
 * @param {string} address
 * @returns {string | null} `null` for what is no address
 */
export function plainAddress(address) {
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!isMapped) return groups.map((group) => group.toString(16)).join(':');
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

/**
 * Names the network that one household or office has for itself: an IPv4 address, or of IPv6 the /64, in which everybody
 * can take as many addresses as she likes.
 *
 * @param {string} address
 * @returns {string | null} `null` for what is no address
 */
export function networkOf(address) {
  const plain = plainAddress(address);
  if (plain === null || isIPv4(plain)) return plain;
  return `${plain.split(':').slice(0, 4).join(':')}::/64`;
}

/**
 * @param {string} address IPv6
 * @returns {number[]} eight, of 16 bits each
 */
function groupsOf(address) {
  const [plain = ''] = address.split('%');
  // The last 32 bits may be written as IPv4.
  const hexadecimal = plain.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = [], tail = []] = hexadecimal
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':')).map((group) => Number.parseInt(group, 16)));
  return [...head, ...new Array(8 - head.length - tail.length).fill(0), ...tail];
}
