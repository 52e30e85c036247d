import { type Locale, locales } from '../language/locales';
import type { Border } from './borders';
import type { Step } from './lattice';
import { builtInLexicon } from './lexicon';
import { type EvidenceBetween, joinMoved } from './moved';
import { alignPair } from './pair';
import { alignThree } from './three';
import { readVocabulary, type UnitRole, type Vocabulary } from './vocabulary';
import { weights } from './weights';

/** The units of each text, paragraphs or sentences, in their order. Two or three texts. */
export type Texts = Partial<Record<Locale, readonly string[]>>;

/** Which units are headings, for the texts that say so. */
export type Roles = Partial<Record<Locale, readonly UnitRole[]>>;

/** Units that correspond: zero-based indices by text, an empty list for an omission. */
export type Group = Partial<Record<Locale, number[]>> & {
  /** The probability that the group is exactly right, 0 to 1. */
  score: number;
};

/** Fewer than two texts were given. */
export class TooFewTexts extends Error {
  override name = 'TooFewTexts';
}

/**
 * Pairs the units of two or three texts. Every unit is in exactly one group; groups come in the order of the texts; one whose
 * units stand elsewhere in another text (moved) comes where the first text has it.
 *
 * @throws TooFewTexts
 */
export function alignTexts(texts: Texts, roles: Roles = {}): Group[] {
  const present = locales.filter((locale) => texts[locale] !== undefined);
  const steps = alignUnits(
    present.map((locale) => [locale, texts[locale] ?? []]),
    null,
    roles,
  );
  return steps.map(({ at, move, probability }) => {
    const units = present.map((locale, d) => [locale, range(at[d] ?? 0, move[d] ?? 0)] as const);
    return { ...Object.fromEntries(units), score: Math.round(probability * 1000) / 1000 };
  });
}

function range(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}

/**
 * Aligns the units of two or three texts.
 *
 * @param borders which no step crosses; null where there are none
 * @throws TooFewTexts
 */
export function alignUnits(
  texts: readonly (readonly [Locale, readonly string[]])[],
  borders: readonly Border[] | null,
  roles: Roles = {},
): Step[] {
  const lexicon = builtInLexicon();
  const [a, b, c] = texts.map(([locale, units]) =>
    readVocabulary(units, locale, lexicon, roles[locale] ?? null),
  );
  if (!a || !b) throw new TooFewTexts('Alignment needs at least two texts.');
  const { steps, between } = c ? alignThree(a, b, c, borders) : searchPair(a, b, borders);
  const confidence = c ? weights.confidence.three : weights.confidence.two;
  const all = borders ? steps : joinMoved(steps, between);
  return all.map((step) => ({ ...step, probability: calibrate(step.probability, confidence) }));
}

function searchPair(
  a: Vocabulary,
  b: Vocabulary,
  borders: readonly Border[] | null,
): { steps: Step[]; between: EvidenceBetween } {
  const { steps, evidence } = alignPair(a, b, borders);
  return { steps, between: () => evidence };
}

/**
 * Turns the model's probability, which is too sure of itself as words are not independent, into the share of such
 * groups that are right (Platt, "Probabilistic Outputs for Support Vector Machines", 1999).
 */
function calibrate(probability: number, { slope, shift }: { slope: number; shift: number }): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-6, probability));
  return 1 / (1 + Math.exp(-slope * Math.log(p / (1 - p)) - shift));
}
