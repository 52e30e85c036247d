/**
 * The constants of the model. Most were set by coordinate search on texts with gaps, splits and merges made at random
 * (the Declaration, half of NTREX, the interview); `bench/README.md` says which were chosen otherwise.
 */
export const weights = {
  /** Words of a unit are not independent witnesses; their sum is taken at this share. */
  words: 0.7,
  /** Variance of the logarithm of the ratio of lengths: for long units, and by letter of the shorter side. */
  spread: 0.027,
  spreadByLetter: 2.75,
  /** The chance that a translator splits or joins a sentence, and the share at which the number of sentences counts. */
  sentences: 0.15,
  counts: 0.75,
  /** The chance that a true counterpart holds a target, by kind of link. */
  trust: { number: 0.85, sign: 0.81, lexicon: 0.7, name: 0.84, cognate: 0.5 },
  /** What it says against a pair that a word has no possible counterpart in the whole other text. */
  orphan: { number: -0.6, name: -0.3, concept: -0.15 },
  /** How often a unit is left out, and how often two are merged or one is split, before anything is known. */
  gap: 0.015,
  merge: 0.08,
  /** With how many groups' worth of belief those are held against what is counted. */
  belief: 20,
  /** The chance that a boundary inside a group is one at which a sentence goes on. */
  goesOnInside: 0.4,
  /** What a proposed group must win at least; about half of the F1 that is hoped for. */
  price: 0.7,
  /**
   * For three texts: the share at which their three pairs' evidence counts, no more than two being independent, and
   * what is added to the logarithms of gap and merge, which there need two pairs to agree.
   */
  three: { evidence: 0.667, gap: -2, merge: 1 },
  /** What it says that both units are marked as headings, and that only one is. */
  roles: { agree: 2, differ: -10 },
  /** How much evidence makes a unit that stands elsewhere the moved counterpart of another. */
  moved: 5,
  /** How the model's probability becomes the score. */
  confidence: { two: { slope: 0.35, shift: 0.4 }, three: { slope: 0.3, shift: -0.2 } },
};
