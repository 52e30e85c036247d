import type { Locale } from '../language/locales';
import { makeEvidence } from './evidence';
import { builtInLexicon } from './lexicon';
import { linkTexts, pairTypes } from './links';
import { readVocabulary } from './vocabulary';

/** What it costs, as a natural logarithm, that a unit has no counterpart. */
const gap = 1.5;

/** Units that correspond as a whole, and how much more likely that is than that both have none: a natural logarithm. */
export interface WholeMatch {
  first: number;
  second: number;
  gain: number;
}

/**
 * Pairs units of two texts one to one and in their order, where any number of them may have no counterpart, as whole
 * sections of an article often have none.
 */
export function matchWhole(
  [firstLocale, firstUnits]: readonly [Locale, readonly string[]],
  [secondLocale, secondUnits]: readonly [Locale, readonly string[]],
): WholeMatch[] {
  const lexicon = builtInLexicon();
  const a = readVocabulary(firstUnits, firstLocale, lexicon);
  const b = readVocabulary(secondUnits, secondLocale, lexicon);
  const evidence = makeEvidence(a, b, linkTexts(a, b, pairTypes(a, b), null));
  const gains = firstUnits.map((_, i) => secondUnits.map((_, j) => evidence(i, 1, j, 1) + 2 * gap));
  const columns = secondUnits.length + 1;
  const best = new Float64Array((firstUnits.length + 1) * columns);
  const at = (i: number, j: number) => best[i * columns + j] ?? 0;
  for (let i = firstUnits.length - 1; i >= 0; i -= 1)
    for (let j = secondUnits.length - 1; j >= 0; j -= 1)
      best[i * columns + j] = Math.max(at(i + 1, j), at(i, j + 1), (gains[i]?.[j] ?? 0) + at(i + 1, j + 1));
  const matches: WholeMatch[] = [];
  for (let [i, j] = [0, 0]; i < firstUnits.length && j < secondUnits.length; ) {
    const gain = gains[i]?.[j] ?? 0;
    if (gain > 0 && at(i, j) === gain + at(i + 1, j + 1)) {
      matches.push({ first: i, second: j, gain });
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return matches;
}
