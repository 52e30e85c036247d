/**
 * Writes a word as it sounds, in a small Latin alphabet common to the three languages, so that names and
 * borrowed words can be compared across scripts: «Кавано», “Kavanaugh” → kavano, kavanau. Vowels keep five
 * letters; ш щ sh are s, ч ch tch are c, ж zh j are j, х һ kh h are h; doubled letters are single.
 */
export function soundOf(word: string): string {
  const small = word.toLowerCase();
  const plain = /[^a-zа-яәғқңөұүһі]/u.test(small)
    ? small.normalize('NFD').replace(mark, '').normalize('NFC')
    : small;
  const latin = /[a-z]/u.test(plain) ? readEnglish(plain) : '';
  const letters = latin === '' ? readCyrillic(plain) : latin;
  return letters.replace(/(.)\1+/gu, '$1');
}

/** Any but one on и, as in й. */
const mark = /(?<!и)\p{M}/gu;

function readCyrillic(word: string): string {
  let sound = '';
  const letters = word.replaceAll('дж', 'ж');
  for (let at = 0; at < letters.length; at += 1) sound += cyrillic[letters.charCodeAt(at) - 0x400] ?? '';
  return sound;
}

/** How Cyrillic letters sound, by their place in that block of Unicode. */
const cyrillic: string[] = [];
for (const [letter = '', , sound = ''] of (
  'а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=o ж=j з=z и=i й=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r с=s т=t у=u ұ=u ' +
  'ү=u ф=f х=h һ=h ц=s ч=c ш=s щ=s ы=i і=i э=e ю=u я=a'
).split(' '))
  cyrillic[letter.charCodeAt(0) - 0x400] = sound;

/** Ordered spelling rules; the commonest reading in names and international words. */
const english: [RegExp, string][] = [
  [/[^a-z]/gu, ''],
  [/tch/gu, 'c'],
  [/sch|sh/gu, 's'],
  [/ch/gu, 'c'],
  [/zh/gu, 'j'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/augh|ough/gu, 'o'],
  [/gh/gu, 'g'],
  [/ck/gu, 'k'],
  [/^wr/gu, 'r'],
  [/^kn/gu, 'n'],
  [/qu/gu, 'kv'],
  [/x/gu, 'ks'],
  [/c(?=[eiy])/gu, 's'],
  [/[cq]/gu, 'k'],
  [/ee|ea/gu, 'i'],
  [/oo|ou/gu, 'u'],
  [/w/gu, 'v'],
  [/y/gu, 'i'],
];

function readEnglish(word: string): string {
  // "ch" is set apart as "C" lest the rules for "c" take it.
  let sound = word;
  for (const [spelling, reading] of english) {
    sound = sound.replace(spelling, reading === 'c' ? 'C' : reading);
  }
  return sound.toLowerCase();
}

const vowels = new Set('aeiou');
const kin = ['scjz', 'kgh', 'td', 'vufb', 'ijy', 'pb', 'sz', 'mn'].map((letters) => new Set(letters));

/** What it costs to hear one letter as another: 0 to 1. */
function exchange(a: string, b: string): number {
  if (a === b) return 0;
  if (vowels.has(a) && vowels.has(b)) return 0.3;
  return kin.some((set) => set.has(a) && set.has(b)) ? 0.5 : 1;
}

/** What the cheapest letter costs to leave out. */
const cheapest = 0.4;

function drop(letter: string): number {
  return vowels.has(letter) ? cheapest : letter === 'h' ? 0.5 : 1;
}

const codes = 26;
const exchangeCosts = new Float32Array(codes * codes);
const dropCosts = new Float32Array(codes);
for (let a = 0; a < codes; a += 1) {
  dropCosts[a] = drop(String.fromCharCode(97 + a));
  for (let b = 0; b < codes; b += 1) {
    exchangeCosts[a * codes + b] = exchange(String.fromCharCode(97 + a), String.fromCharCode(97 + b));
  }
}

const width = 24;
const rows = new Float32Array(width * width);

/**
 * Tells how alike two sounds are, 0 to 1: a weighted edit distance (Levenshtein 1966, costs by kind of sound) in
 * which the ends, where suffixes stand, are cheap to leave out. Only the first 23 letters count.
 *
 * @param atLeast below which any lesser likeness may be given instead, which is sooner done
 */
export function likeness(a: string, b: string, atLeast = 0): number {
  const m = Math.min(a.length, width - 1);
  const n = Math.min(b.length, width - 1);
  if (Math.abs(m - n) > 9) return 0;
  const limit = (1 - atLeast) * Math.max(3, Math.min(m, n)) + 1e-6;
  // What is farther from the diagonal costs more than the limit (Ukkonen 1985).
  const reach = Math.ceil(limit / cheapest);
  rows[0] = 0;
  for (let j = 1; j <= n; j += 1) rows[j] = at(rows, j - 1) + at(dropCosts, code(b, j - 1));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i <= m; i += 1) {
    const letter = code(a, i - 1);
    const gap = at(dropCosts, letter);
    const last = Math.min(n, i + reach);
    let least = Number.POSITIVE_INFINITY;
    if (i > reach) rows[i * width + i - reach - 1] = Number.POSITIVE_INFINITY;
    if (last < n) rows[i * width + last + 1] = Number.POSITIVE_INFINITY;
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      const up = at(rows, (i - 1) * width + j) + gap;
      let cost = up;
      if (j > 0) {
        const other = code(b, j - 1);
        cost = Math.min(
          up,
          at(rows, i * width + j - 1) + at(dropCosts, other),
          at(rows, (i - 1) * width + j - 1) + at(exchangeCosts, letter * codes + other),
        );
      }
      rows[i * width + j] = cost;
      if (cost < least) least = cost;
      if (j < Math.min(3, n) || i < Math.min(3, m)) continue;
      const tail = suffixCost(m - i) + suffixCost(n - j);
      const length = Math.min(i, j);
      const distance = (cost + tail) / Math.max(3, length);
      if (distance < best) best = distance;
    }
    if (least > limit) break;
  }
  return Math.max(0, 1 - best);
}

/** A suffix costs little at first; what is left of a longer word costs more. */
function suffixCost(left: number): number {
  return left <= 0 ? 0 : 0.1 + 0.08 * left;
}

const code = (word: string, index: number): number => word.charCodeAt(index) - 97;
const at = (array: Float32Array, index: number): number => array[index] ?? 0;
