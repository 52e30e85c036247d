import { expect, it } from 'vitest';
import { RateLimit } from './rate-limit';

function limit(perMinute: number, mostKeys?: number) {
  const clock = { now: 0 };
  return { clock, limit: new RateLimit(perMinute, () => clock.now, mostKeys) };
}

it('grants as many at once as in a minute, then one after the other', () => {
  const { clock, limit: sixty } = limit(60);
  expect(Array.from({ length: 61 }, () => sixty.take('a')).filter((wait) => wait > 0)).toEqual([1]);
  expect(sixty.take('b')).toBe(0);
  clock.now += 1_000;
  expect([sixty.take('a'), sixty.take('a')]).toEqual([0, 1]);
  clock.now += 3_600_000;
  expect(Array.from({ length: 61 }, () => sixty.take('a')).filter((wait) => wait > 0)).toEqual([1]);
});

it('says how long to wait', () => {
  const { limit: two } = limit(2);
  expect([two.take('a'), two.take('a'), two.take('a')]).toEqual([0, 0, 30]);
});

it('forgets the keys that were not used for longest', () => {
  const { limit: one } = limit(1, 2);
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map((key) => one.take(key) > 0)).toEqual([
    false,
    false,
    true,
    false,
    true,
    false,
  ]);
});
