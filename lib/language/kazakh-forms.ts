import { lexemes } from './kazakh-lexemes';
import type { Morphology } from './morphology';
import { foldWord } from './words';

/** Slots of the Kazakh noun, from the stem outwards. */
const slot = { stem: 0, plural: 1, possessive: 2, case: 3, copula: 4 } as const;

interface Suffix {
  /** The slot it fills; what is inside it fills lower ones. */
  slot: number;
  form: RegExp;
}

// What a sound asks of the suffix after it (Kazakh orthography; б в г д end only loans, and count as voiceless).
const vowel = '[аәеёоөұүыіэя]';
const glide = '[уиюй]';
const sonorous = `(?:${vowel}|${glide}|[рлмнңжз]ь?)`;
const nasal = '[мнң]';
const voiceless = '[птсшщкқфхцчһбвгд]ь?';

/** Builds a suffix that stands at the end of a word after one of the given sounds. */
function after(sounds: string, ending: string, at: number): Suffix {
  return { slot: at, form: new RegExp(`(?<=${sounds})(?:${ending})$`, 'u') };
}

const third = '(?:[аәеёоөұүыіэя]с|[^аәеёоөұүыіэя])[ыі]';

const suffixes: Suffix[] = [
  after(`(?:${vowel}|${glide}|рь?)`, 'л[ае]р', slot.plural),
  after('[лмнңжз]ь?', 'д[ае]р', slot.plural),
  after(voiceless, 'т[ае]р', slot.plural),

  after(vowel, 'м|ң|[мң][ыі]з|с[ыі]', slot.possessive),
  after(`[^аәеёоөұүыіэяь]`, '[ыі]м|[ыі]ң|[ыі][мң][ыі]з|[ыі]', slot.possessive),

  after(`(?:${vowel}|${nasal})`, 'н[ыі]ң|н[іы]к[іы]', slot.case),
  after(`(?:${glide}|[рлжз]ь?)`, 'д[ыі]ң|дік[іы]', slot.case),
  after(voiceless, 'т[ыі]ң|тік[іы]', slot.case),
  after(vowel, 'н[ыі]', slot.case),
  after(`(?:${glide}|[рлмнңжз]ь?)`, 'д[ыі]', slot.case),
  after(voiceless, 'т[ыі]', slot.case),
  after(sonorous, '[ғг][ае]', slot.case),
  after(voiceless, '[қк][ае]', slot.case),
  after(`(?:${vowel}|[ыі])[мң]`, '[ае]', slot.case),
  after(sonorous, 'д[ае]|д[ае][ғг][ыі]', slot.case),
  after(voiceless, 'т[ае]|т[ае][ғг][ыі]', slot.case),
  after(`(?:${vowel}|${glide}|[рлжз]ь?)`, 'д[ае]н', slot.case),
  after(nasal, 'н[ае]н', slot.case),
  after(voiceless, 'т[ае]н', slot.case),
  after(`(?:${vowel}|${glide}|[рлмнң]ь?)`, 'мен(?:ен)?', slot.case),
  after('[жз]', 'бен(?:ен)?', slot.case),
  after(voiceless, 'пен(?:ен)?', slot.case),
  // After the possessive of the third person.
  after(third, 'н|н[ае]|нд[ае]|н[ае]н|нд[ае][ғг][ыі]', slot.case),

  after(`(?:${vowel}|${glide}|[рлмнң]ь?)`, 'м[ыі]н|м[ыі]з', slot.copula),
  after('[жз]', 'б[ыі]н|б[ыі]з', slot.copula),
  after(voiceless, 'п[ыі]н|п[ыі]з', slot.copula),
  // Not -сыз, which as a suffix of the noun is nearly always “without”.
  after('.', 'с[ыі]ң|с[ыі]ңд[ае]р|с[ыі]зд[ае]р', slot.copula),
];

/**
 * Undoes every legal chain of plural, possessive, case, -ғы and copula, with the changes of sound they cause
 * in the stem (Kazakh school grammar; harmony is not asked for, as it gained nothing when measured). There
 * is no dictionary behind it.
 */
export const kazakhMorphology: Morphology = { fold: foldWord, lemmasOf, modifiersInflect: false };

function lemmasOf(word: string): ReadonlySet<string> {
  const lemmas = new Set([word]);
  if (lexemes.has(word)) return lemmas;
  strip(word, slot.copula + 1, lemmas);
  const [, abbreviation] = /^(.+)-(.+)$/u.exec(word) ?? [];
  if (abbreviation && hyphenated.test(word)) lemmas.add(abbreviation);
  return lemmas;
}

/** Endings after a hyphen, as abbreviations and numbers have them: `БАҚ-тың`, `60-тан`. */
const hyphenated =
  /-(?:[лдт][ае]р)?(?:с?[ыі])?(?:[нтд][ыі]ң?|[нғгқк]?[ае]|[нтд][ае]н?|[мбп]ен|н?[дт][ае][ғг][ыі])?$/u;

function strip(word: string, below: number, lemmas: Set<string>): void {
  for (const { slot: at, form } of suffixes) {
    const match = form.exec(word);
    if (!match) continue;
    const [ending] = match;
    const attributive = /[ғг][ыі]$|н[ыі]к[ыі]$|дік[іы]$|тік[іы]$/u.test(ending);
    if (at >= below && !(attributive && below > slot.stem)) continue;
    const stem = word.slice(0, match.index);
    if (stem.length < 2) continue;
    lemmas.add(stem);
    for (const changed of stemsBefore(stem, ending)) lemmas.add(changed);
    // The copula stands on the bare case, -ғы and -дікі on any possessive.
    strip(stem, attributive || at === slot.copula ? slot.case : at, lemmas);
  }
}

function stemsBefore(stem: string, ending: string): string[] {
  const stems: string[] = [];
  const last = stem.slice(-1);
  if (/^[ыі]/.test(ending)) {
    const voiceless = { б: 'п', г: 'к', ғ: 'қ' }[last];
    if (voiceless) stems.push(stem.slice(0, -1) + voiceless);
    if (/(?:[^аәеёоөұүыіэяию][нрлзқкп]|ус)$/u.test(stem)) {
      stems.push(`${stem.slice(0, -1)}ы${last}`, `${stem.slice(0, -1)}і${last}`);
    }
    stems.push(`${stem}ь`);
  } else {
    if (/(?:кт|нк|нг|рк|ск|фт|мб|пт|рг|нд|рд|рт)[іы]$/u.test(stem)) stems.push(stem.slice(0, -1));
    if (/[сз]$/u.test(stem) && /^[дт]/.test(ending)) stems.push(stem + ending.charAt(0));
  }
  return stems;
}
