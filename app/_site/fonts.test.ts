import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';

interface Face {
  family: string;
  style: string;
  file: string;
  ranges: [number, number][];
}

const styleSheet = fileURLToPath(new URL('fonts.css', import.meta.url));

const faces: Face[] = [...readFileSync(styleSheet, 'utf8').matchAll(/@font-face\s*{([^}]*)}/g)].map(
  ([, face = '']) => {
    const value = (property: string) =>
      new RegExp(`${property}:\\s*([^;]+);`).exec(face)?.[1]?.replaceAll('"', '').trim() ?? '';
    const url = /url\("?([^")]+)"?\)/.exec(face)?.[1] ?? '';
    return {
      family: value('font-family'),
      style: value('font-style'),
      file: resolve(dirname(styleSheet), url),
      ranges: value('unicode-range').split(',').map(range),
    };
  },
);

const alphabets = {
  Russian: both('абвгдеёжзийклмнопрстуфхцчшщъыьэюя'),
  'Kazakh in Cyrillic': both('әғқңөұүһі'),
  'Kazakh in Latin': both('äğıñöşūü'),
  Latin: both('abcdefghijklmnopqrstuvwxyz'),
  punctuation: '«»“”‘’—–-…№₸§©·!?.,:;()',
  digits: '0123456789',
};

const fonts = [...new Set(faces.map(({ family, style }) => `${family}, ${style}`))];

describe('each font', () => {
  it.each(fonts.flatMap((font) => Object.entries(alphabets).map(([name, text]) => [font, name, text])))(
    '%s has every sign of %s in a file that the style sheet names for it',
    (font, _, text) => {
      const own = faces.filter(({ family, style }) => `${family}, ${style}` === font);
      const missing = [...text].filter((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        const named = own.filter(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
        return !named.some(({ file }) => open(file).hasGlyphForCodePoint(code));
      });
      expect(missing).toEqual([]);
    },
  );

  it('is there upright for reading and for the interface, and in italics for reading', () => {
    expect(fonts).toEqual(['Source Serif 4, normal', 'Source Serif 4, italic', 'Source Sans 3, normal']);
  });
});

const opened = new Map<string, fontkit.Font>();

function open(file: string): fontkit.Font {
  const font = opened.get(file) ?? fontkit.create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} holds several fonts`);
  opened.set(file, font);
  return font;
}

/** Reads `U+0400-045F` or `U+2116`. */
function range(value: string): [number, number] {
  const [from = '', to = from] = value.trim().replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function both(letters: string): string {
  return letters + letters.toUpperCase();
}
