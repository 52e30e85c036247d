import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { root } from '../server/settings.mjs';
import { fallbacks, fonts, heights, letters, preloadable } from './font-table.mjs';
import { hashOfFiles, isRecorded } from './hash.mjs';

/** Where the cut fonts are, `fonts.css` that names them, and `fallbacks.css` that names what may stand in for them. */
export const folder = path.join(root, 'generated', 'fonts');
const stampFile = path.join(folder, 'made-from.sha256');

/** @typedef {keyof typeof letters} Cut */

/**
 * @typedef {object} Face A file of letters, and the rule that names it.
 * @property {import('./font-table.mjs').Font} font
 * @property {string} letters those it is asked for
 * @property {string} name of the file
 * @property {Buffer} data WOFF2
 * @property {string} css
 */

/**
 * Writes the fonts of the site, `fonts.css` and `fallbacks.css` into `generated/fonts/`, cut as `font-table.mjs` says,
 * unless neither the table nor the whole fonts have changed since the last time.
 */
export async function generateFonts() {
  const stamp = hashOfFiles(root, sources());
  if (isRecorded(stampFile, stamp)) return;

  const faces = await cutFonts();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, data } of faces) writeFileSync(path.join(folder, name), data);
  writeFileSync(path.join(folder, 'fonts.css'), `${faces.map(({ css }) => css).join('\n')}\n${stacks()}`);
  writeFileSync(path.join(folder, 'fallbacks.css'), fallbackRules());
  writeFileSync(stampFile, stamp);
}

/**
 * Cuts every font into its files.
 *
 * @returns {Promise<Face[]>}
 */
async function cutFonts() {
  const faces = [];
  for (const font of fonts) {
    const whole = readFileSync(inPackages(font.file));
    const taken = new Set();
    for (const cut of font.cuts) {
      const own = [...letters[cut]].filter((letter) => !taken.has(letter)).join('');
      for (const letter of own) taken.add(letter);
      const data = await subsetFont(whole, own, {
        targetFormat: 'woff2',
        variationAxes: { ...font.pinned, wght: font.weights },
        keepFeatures: font.features,
        noHinting: true,
      });
      const name = `${[hyphened(font.family), cut, font.style].join('-')}.woff2`;
      const css = inTime(cut)
        ? rule(font, cut, name, own, false) + rule(font, cut, name, own, true)
        : rule(font, cut, name, own, false);
      faces.push({ font, letters: own, name, data, css });
    }
  }
  return faces;
}

/**
 * Names a file. What pages preload is `optional`: text never jumps, and a file that comes late serves the next page. For
 * what is shown later, such as a peek, the same files have a second name, under which they are taken whenever they come,
 * as are rare letters.
 *
 * @param {import('./font-table.mjs').Font} font
 * @param {Cut} cut
 * @param {string} name
 * @param {string} own
 * @param {boolean} late
 */
function rule({ family, style, weights, sizeAdjust }, cut, name, own, late) {
  return `@font-face {
  font-family: "${familyOfCut(late ? lateOf(family) : family, cut)}";
  font-style: ${style};
  font-weight: ${weights.min} ${weights.max};
  font-display: ${inTime(cut) && !late ? 'optional' : 'swap'};${sizeAdjust ? `\n  size-adjust: ${sizeAdjust};` : ''}
  src: url("./${name}") format("woff2");
  unicode-range: ${ranges(own).join(', ')};
}
`;
}

/**
 * Tells whether files of these letters are preloaded by the pages of their languages.
 *
 * @param {Cut} cut
 */
function inTime(cut) {
  return preloadable.includes(cut);
}

/** @param {string} family */
function lateOf(family) {
  return `${family} late`;
}

/**
 * Writes for each font the custom property that lists its files, such as `--source-sans-3`, and the one for what is shown
 * later, such as `--source-sans-3-late`. Each file is a family of
 * its own: where a family has files that a page does not load, Chromium looks in the system, before the first paint,
 * for a font to stand in for them, once for every size of text.
 */
function stacks() {
  const cutsOf = new Map(fonts.map(({ family, cuts }) => [family, cuts]));
  const lines = [...cutsOf].flatMap(([family, cuts]) => [
    stack(family, cuts),
    stack(lateOf(family), cuts.filter(inTime)),
  ]);
  return `:root {\n${lines.join('')}}\n`;
}

/**
 * @param {string} family
 * @param {readonly Cut[]} cuts
 */
function stack(family, cuts) {
  const names = cuts.map((cut) => `"${familyOfCut(family, cut)}"`);
  return `  --${hyphened(family)}: ${names.join(', ')};\n`;
}

/** Writes the fonts of systems that stand in for ours, as high and as wide as those, and lists them by family. */
function fallbackRules() {
  const rules = fallbacks.map(({ family, like, style, weights, local, size }) => {
    const ofSize = (/** @type {number} */ height) => ((height * 100) / size).toFixed(1);
    const [ascent, descent] = heights[family];
    return `@font-face {
  font-family: "${family} like ${like}";
  font-style: ${style};
  font-weight: ${weights.min} ${weights.max};
  src: ${local.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${size}%;
  ascent-override: ${ofSize(ascent)}%;
  descent-override: ${ofSize(descent)}%;
  line-gap-override: 0%;
}
`;
  });
  const lines = Object.keys(heights).map((family) => {
    const own = fallbacks.filter((fallback) => fallback.family === family);
    const names = new Set(own.map(({ like }) => `"${family} like ${like}"`));
    return `  --like-${hyphened(family)}: ${[...names].join(', ')};\n`;
  });
  return `${rules.join('\n')}\n:root {\n${lines.join('')}}\n`;
}

/**
 * @param {string} family
 * @param {Cut} cut
 */
function familyOfCut(family, cut) {
  return `${family} ${cut}`;
}

/** @param {string} family */
function hyphened(family) {
  return family.toLowerCase().replaceAll(' ', '-');
}

/**
 * Writes the code points of a text as CSS has them: `U+2116`, `U+400-45f`.
 *
 * @param {string} text
 */
function ranges(text) {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const runs = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code <= last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`);
}

/** Everything that the result depends on. */
function sources() {
  const own = ['fonts.mjs', 'font-table.mjs'].map((name) => path.join(root, 'tools', name));
  const packages = ['subset-font/package.json', 'harfbuzzjs/package.json', ...fonts.map(({ file }) => file)];
  return [...own, ...packages.map(inPackages)];
}

/** @param {string} file */
function inPackages(file) {
  return path.join(root, 'node_modules', file);
}
