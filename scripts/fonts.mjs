// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { fonts, letters } from './font-table.mjs';
import { hashOf, isRecorded } from './hash.mjs';
import { root } from './settings.mjs';

/** Where the cut fonts are, and `fonts.css` that names them. */
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
 * Writes the fonts of the site and `fonts.css` into `generated/fonts/`, cut as `font-table.mjs` says, unless
 * neither the table nor the whole fonts have changed since the last time.
 */
export async function generateFonts() {
  const stamp = hashOf(root, sources());
  if (isRecorded(stampFile, stamp)) return;

  const faces = await cutFonts();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, data } of faces) writeFileSync(path.join(folder, name), data);
  writeFileSync(path.join(folder, 'fonts.css'), `${faces.map(({ css }) => css).join('\n')}\n${stacks()}`);
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
      faces.push({ font, letters: own, name, data, css: rule(font, cut, name, own) });
    }
  }
  return faces;
}

/**
 * `optional`: text never jumps; a font that comes late serves the next page.
 *
 * @param {import('./font-table.mjs').Font} font
 * @param {Cut} cut
 * @param {string} name
 * @param {string} own
 */
function rule({ family, style, weights, sizeAdjust }, cut, name, own) {
  return `@font-face {
  font-family: "${familyOfCut(family, cut)}";
  font-style: ${style};
  font-weight: ${weights.min} ${weights.max};
  font-display: optional;${sizeAdjust ? `\n  size-adjust: ${sizeAdjust};` : ''}
  src: url("./${name}") format("woff2");
  unicode-range: ${ranges(own).join(', ')};
}
`;
}

/**
 * Writes for each font the custom property that lists its files, such as `--source-sans-3`. Each file is a family of
 * its own: where a family has files that a page does not load, Chromium looks in the system, before the first paint,
 * for a font to stand in for them, once for every size of text.
 */
function stacks() {
  const cutsOf = new Map(fonts.map(({ family, cuts }) => [family, cuts]));
  const lines = [...cutsOf].map(([family, cuts]) => {
    const names = cuts.map((cut) => `"${familyOfCut(family, cut)}"`);
    return `  --${hyphened(family)}: ${names.join(', ')};\n`;
  });
  return `:root {\n${lines.join('')}}\n`;
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
  const own = ['fonts.mjs', 'font-table.mjs'].map((name) => path.join(root, 'scripts', name));
  const packages = ['subset-font/package.json', 'harfbuzzjs/package.json', ...fonts.map(({ file }) => file)];
  return [...own, ...packages.map(inPackages)];
}

/** @param {string} file */
function inPackages(file) {
  return path.join(root, 'node_modules', file);
}
