import { expect, it } from 'vitest';
import { networkOf, plainAddress } from './network.mjs';

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:0201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
  ['2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
  ['::', '0:0:0:0:0:0:0:0'],
  ['::1', '0:0:0:0:0:0:0:1'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0:0:0:c000:201'],
  ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
  ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
  ['1::', '1:0:0:0:0:0:0:0'],
])('writes %s as %s', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});

it.each(['', 'unknown', '192.0.2', '192.0.2.256', '2001:db8', '1:2:3:4:5:6:7:8:9', '_hidden', '127.0.0.1 '])(
  'knows that “%s” is no address',
  (address) => {
    expect(plainAddress(address)).toBeNull();
    expect(networkOf(address)).toBeNull();
  },
);

it.each([
  ['2001:db8:1:2::5', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
  ['2001:db8:1:2::5', '2001:0DB8:0001:0002::5', true],
  ['2001:db8:1:2::5', '2001:db8:1:3::5', false],
  ['192.0.2.1', '::ffff:192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
])('tells whether %s and %s are one network', (one, other, same) => {
  expect(networkOf(one) === networkOf(other)).toBe(same);
});
