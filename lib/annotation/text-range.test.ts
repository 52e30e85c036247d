import { describe, expect, it } from 'vitest';
import { findRangeFault } from './text-range';

const text = 'Әкімдердің көбі — тағайындалған адамдар 👩‍👩‍👧.';

function range(start: number, end: number, changes: object = {}) {
  return { start, end, exact: text.slice(start, end), prefix: '', suffix: '', ...changes };
}

describe('findRangeFault', () => {
  it.each([
    ['a word', range(0, 10)],
    ['the whole text', range(0, text.length)],
    ['words with what stands around them', range(11, 15, { prefix: 'Әкімдердің ', suffix: ' — таға' })],
    ['an emoji of several code points', range(40, 48)],
  ])('accepts %s', (_, value) => {
    expect(findRangeFault(text, value)).toBeNull();
  });

  it.each([
    ['outside', range(0, text.length + 1)],
    ['outside', range(5, 4)],
    ['empty', range(5, 5)],
    ['other words', range(0, 10, { exact: 'әкімдердің' })],
    ['other words', range(11, 15, { prefix: 'көп ' })],
    ['other words', range(11, 15, { suffix: '—' })],
    ['splits a character', range(40, 42)],
    ['splits a character', range(41, 48)],
  ])('finds a range %s', (fault, value) => {
    expect(findRangeFault(text, value)).toBe(fault);
  });

  it('takes a letter and its stress mark for one character', () => {
    const stressed = 'а\u0301ким';
    expect(findRangeFault(stressed, { start: 0, end: 1, exact: 'а', prefix: '', suffix: '' })).toBe(
      'splits a character',
    );
  });
});
