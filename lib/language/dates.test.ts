import { describe, expect, it } from 'vitest';
import { longDate } from './dates';

describe('longDate', () => {
  it.each([
    ['kk', '2024-11-15', '2024 жылғы 15 қараша'],
    ['ru', '2024-11-15', '15 ноября 2024 года'],
    ['en', '2024-11-15', '15 November 2024'],
    ['kk', '1948-12-10', '1948 жылғы 10 желтоқсан'],
    ['ru', '2025-05-01', '1 мая 2025 года'],
  ] as const)('writes in %s the date %s as prose does', (locale, date, prose) => {
    expect(longDate(date, locale)).toBe(prose);
  });

  it('refuses what is not a calendar date', () => {
    expect(() => longDate('2024-13-01', 'en')).toThrow(RangeError);
  });
});
