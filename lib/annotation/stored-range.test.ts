import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedScripts } from '../language/page-locales';
import { transliterateWithMap } from '../language/transliterate';
import { storedRange } from './stored-range';
import { findRangeFault, graphemeAround } from './text-range';

const text = 'Әкімдердің көбі — тағайындалған адамдар, компьютер мен цех иелері.';

function rangeIn(shown: string, start: number, end: number) {
  return {
    start,
    end,
    exact: shown.slice(start, end),
    prefix: shown.slice(Math.max(0, start - 12), start),
    suffix: shown.slice(end, end + 12),
  };
}

describe('storedRange', () => {
  it.each([
    ['kk-Latn', 'tağaiyndalğan', 'тағайындалған'],
    ['kk-Latn', 'Äkımderdıñ köbı', 'Әкімдердің көбі'],
    ['kk-Latn', 'kömpüter', 'компьютер'],
    ['kk-Arab', 'تاعايىندالعان', 'тағайындалған'],
    ['kk-Arab', 'ادامدار، كومپيۋتەر', 'адамдар, компьютер'],
  ] as const)('finds in %s the words «%s»', (script, words, cyrillic) => {
    const { text: shown, map } = transliterateWithMap(text, script);
    const start = shown.indexOf(words);
    const range = storedRange(text, rangeIn(shown, start, start + words.length), map);
    expect(range.exact).toBe(cyrillic);
    expect(findRangeFault(text, range)).toBeNull();
  });

  const kazakh = fc.string({
    unit: fc.constantFrom(...'аәбгғдеёжзиійкқлмнңоөпрстуұүфхһцчшщъыьэюя ЦИІҚ.,?«»-1a', 'а\u0301', '🙂'),
    minLength: 1,
    maxLength: 40,
  });

  it.each(derivedScripts)('stores any range of %s without fault, and brings it back whole', (script) => {
    fc.assert(
      fc.property(kazakh, fc.nat(), fc.nat(), (stored, one, other) => {
        const source = stored.normalize('NFC');
        const { text: shown, map } = transliterateWithMap(source, script);
        fc.pre(shown.length > 0);
        const [from = 0, to = 0] = [one % shown.length, other % shown.length].sort((a, b) => a - b);
        const { start } = graphemeAround(shown, from);
        const { end } = graphemeAround(shown, to);
        const given = rangeIn(shown, start, end);
        fc.pre(findRangeFault(shown, given) === null);
        const range = storedRange(source, given, map);
        expect(findRangeFault(source, range)).toBeNull();
        const back = map.toTargetRange(range);
        expect(back.start).toBeLessThanOrEqual(start);
        expect(back.end).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 300 },
    );
  });
});
