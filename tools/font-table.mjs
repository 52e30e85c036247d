/**
 * The site's fonts, and how they are cut. A font of a family and style comes in several files, each with
 * letters of its own, so that a page loads only what its words need.
 *
 * To add a font, add a row to `fonts`; to have letters in a file of their own, add them to `letters`.
 */

/**
 * @typedef {object} Font
 * @property {string} family
 * @property {'normal' | 'italic'} style
 * @property {string} file the whole font, a variable one, in `node_modules`
 * @property {{ min: number, max: number }} weights no others are kept; CSS asks for none besides
 * @property {Readonly<Record<string, number>>} [pinned] axes that get one value, such as `opsz`
 * @property {readonly (keyof typeof letters)[]} cuts the files; a letter is in the first that has it
 * @property {readonly string[]} features OpenType features that are kept
 * @property {string} [sizeAdjust] CSS `size-adjust`
 */

/**
 * @typedef {object} Fallback A font that systems have, drawn as high and as wide as one of ours, so that nothing moves
 *   when ours takes its place.
 * @property {keyof typeof heights} family ours
 * @property {string} like the name of theirs
 * @property {'normal' | 'italic'} style
 * @property {{ min: number, max: number }} weights
 * @property {readonly string[]} local the names by which systems know it
 * @property {number} size in percent: the mean width of the letters of the interview in its three languages in our font,
 *   over that in theirs (of Times New Roman and Arial, in Liberation Serif and Sans, which are as wide)
 */

/** What makes up words in any script, and what the style sheets ask for by `font-variant-numeric`. */
const latinFeatures = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'onum', 'pnum', 'tnum'];

const arabicFeatures = [
  ...['calt', 'ccmp', 'curs', 'fina', 'init', 'isol', 'kern', 'liga', 'locl'],
  ...['mark', 'medi', 'mkmk', 'rclt', 'rlig'],
];

/**
 * The letters of the three languages in their scripts lie in one file each, so that no Kazakh word is drawn
 * from two, and its letters are set by the same kerning. The rest is for names, notes and pronunciations.
 *
 * @satisfies {Record<string, string>}
 */
export const letters = {
  /** English, Kazakh in Latin (2021), figures, and the punctuation of all. */
  latin: `${between(0x20, 0x7e)}${both('äğıñöşūü')}İ\u00a0§©\u00ad°·×«»‐‑–—‘’‚“”„•…\u2009\u202f₸€№←↑→↓−`,
  /** Russian and Kazakh, with the mark of stress. */
  cyrillic: `${both('абвгдеёжзийклмнопрстуфхцчшщъыьэюя')}${both('әғқңөұүһі')}\u0301`,
  /** Kazakh in Arabic (töte jazu), and the marks of Arabic names. */
  arabic: `${between(0x621, 0x63a)}${between(0x640, 0x655)}،؛؟ٴپچڭگھۆۇۋە`,
  'latin-ext': `${between(0xa1, 0x2ff)}${between(0x300, 0x36f)}${between(0x1d00, 0x1dbf)}${between(0x1e00, 0x1eff)}${between(0x2000, 0x20bf)}${between(0x2100, 0x218f)}`,
  'cyrillic-ext': between(0x400, 0x52f),
  'arabic-ext': `${between(0x600, 0x6ff)}${between(0xfb50, 0xfdff)}${between(0xfe70, 0xfefc)}`,
  greek: `${between(0x370, 0x3ff)}${between(0x1f00, 0x1fff)}`,
};

/** Letters that pages ask for before their first paint; those of a page's own languages are there in time or not at all. */
export const preloadable = ['latin', 'cyrillic', 'arabic'];

/**
 * Ascent and descent of our fonts, in percent of the size.
 *
 * @satisfies {Record<string, [number, number]>}
 */
export const heights = { 'Source Serif 4': [103.6, 33.5], 'Source Sans 3': [100, 32.6] };

const regular = { min: 400, max: 500 };
const bold = { min: 501, max: 700 };
const all = { min: 400, max: 700 };
const serif = 'Source Serif 4';
const sans = 'Source Sans 3';

/** @type {readonly Fallback[]} */
export const fallbacks = [
  {
    family: serif,
    like: 'Noto Serif',
    style: 'normal',
    weights: all,
    local: ['Noto Serif', 'NotoSerif'],
    size: 99,
  },
  {
    family: serif,
    like: 'Noto Serif',
    style: 'italic',
    weights: all,
    local: ['Noto Serif Italic', 'NotoSerif-Italic'],
    size: 94.5,
  },
  {
    family: serif,
    like: 'DejaVu Serif',
    style: 'normal',
    weights: all,
    local: ['DejaVu Serif', 'DejaVuSerif'],
    size: 94,
  },
  {
    family: serif,
    like: 'DejaVu Serif',
    style: 'italic',
    weights: all,
    local: ['DejaVu Serif Italic', 'DejaVuSerif-Italic'],
    size: 86.1,
  },
  {
    family: serif,
    like: 'Times New Roman',
    style: 'normal',
    weights: all,
    local: ['Times New Roman', 'TimesNewRomanPSMT'],
    size: 118.8,
  },
  {
    family: serif,
    like: 'Times New Roman',
    style: 'italic',
    weights: all,
    local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT'],
    size: 109.7,
  },
  {
    family: sans,
    like: 'Noto Sans',
    style: 'normal',
    weights: regular,
    local: ['Noto Sans', 'NotoSans-Regular'],
    size: 89.5,
  },
  {
    family: sans,
    like: 'Noto Sans',
    style: 'normal',
    weights: bold,
    local: ['Noto Sans Bold', 'NotoSans-Bold'],
    size: 86,
  },
  {
    family: sans,
    like: 'DejaVu Sans',
    style: 'normal',
    weights: regular,
    local: ['DejaVu Sans', 'DejaVuSans'],
    size: 82.1,
  },
  {
    family: sans,
    like: 'DejaVu Sans',
    style: 'normal',
    weights: bold,
    local: ['DejaVu Sans Bold', 'DejaVuSans-Bold'],
    size: 76,
  },
  { family: sans, like: 'Arial', style: 'normal', weights: regular, local: ['Arial', 'ArialMT'], size: 94.3 },
  {
    family: sans,
    like: 'Arial',
    style: 'normal',
    weights: bold,
    local: ['Arial Bold', 'Arial-BoldMT'],
    size: 90,
  },
];

/** @type {(keyof typeof letters)[]} */
const european = ['latin', 'cyrillic', 'latin-ext', 'cyrillic-ext', 'greek'];

/** @type {readonly Font[]} */
export const fonts = [
  {
    family: 'Source Serif 4',
    style: 'normal',
    file: 'source-serif/VAR/SourceSerif4Variable-Roman.ttf',
    weights: { min: 400, max: 600 },
    pinned: { opsz: 14 },
    cuts: european,
    features: latinFeatures,
  },
  {
    family: 'Source Serif 4',
    style: 'italic',
    file: 'source-serif/VAR/SourceSerif4Variable-Italic.ttf',
    weights: { min: 400, max: 600 },
    pinned: { opsz: 14 },
    cuts: european,
    features: latinFeatures,
  },
  {
    family: 'Source Sans 3',
    style: 'normal',
    file: 'source-sans/VF/SourceSans3VF-Upright.ttf',
    weights: { min: 400, max: 600 },
    cuts: european,
    features: latinFeatures,
  },
  {
    family: 'Noto Naskh Arabic',
    style: 'normal',
    file: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    weights: { min: 400, max: 600 },
    cuts: ['arabic', 'arabic-ext'],
    features: arabicFeatures,
    // Among the letters of the others it looks small.
    sizeAdjust: '112%',
  },
];

/**
 * @param {number} first
 * @param {number} last included
 */
function between(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');
}

/** @param {string} small */
function both(small) {
  return small + small.toUpperCase();
}
