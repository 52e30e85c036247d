import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { fonts, letters } from './font-table.mjs';
import { folder, generateFonts } from './fonts.mjs';

const alphabets = {
  Russian: both('абвгдеёжзийклмнопрстуфхцчшщъыьэюя'),
  'Kazakh in Cyrillic': both('аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'),
  'Kazakh in Latin': both('aäbdefgğhiıjklmnñoöpqrsştuūüvyz'),
  English: both('abcdefghijklmnopqrstuvwxyz'),
  punctuation: '«»“”‘’„—–-…№₸€$%§©·!?.,:;()/\u00a0',
  digits: '0123456789',
  stress: 'а́о́\u0301',
};

const tote = 'ءابپتجچحدرزسشعفقكگڭلمنھوۆۇۋىيە،؛؟';

interface Cut {
  /** As the rule names it: a file is a family of its own. */
  family: string;
  font: string;
  covers: (code: number) => boolean;
  has: (code: number) => boolean;
  weights: { min: number; max: number } | undefined;
}

let cuts: Cut[];
let css: string;

// Cutting takes seconds on a quiet machine, and nothing where the fonts are there.
beforeAll(async () => {
  await generateFonts();
  css = readFileSync(path.join(folder, 'fonts.css'), 'utf8');
  const cutAtEnd = new RegExp(` (${Object.keys(letters).join('|')})$`);
  cuts = [...css.matchAll(/@font-face\s*{([^}]*)}/g)].map(([, face = '']) => {
    const value = (property: string) => new RegExp(`${property}: ([^;]+);`).exec(face)?.[1] ?? '';
    const file = /url\("([^"]+)"\)/.exec(face)?.[1] ?? '';
    const ranges = value('unicode-range').split(', ').map(range);
    const font = fontkit.create(readFileSync(path.join(folder, file)));
    if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} holds several fonts.`);
    const family = value('font-family').replaceAll('"', '');
    return {
      family,
      font: `${family.replace(cutAtEnd, '')}, ${value('font-style')}`,
      covers: (code) => ranges.some(([from, to]) => from <= code && code <= to),
      has: (code) => font.hasGlyphForCodePoint(code),
      weights: font.variationAxes.wght,
    };
  });
}, 180_000);

const named = [...new Set(fonts.map(({ family, style }) => `${family}, ${style}`))];
const european = named.filter((font) => font.startsWith('Source'));
const naskh = 'Noto Naskh Arabic, normal';

describe('each font', () => {
  it.each(european.flatMap((font) => Object.entries(alphabets).map(([name, text]) => [font, name, text])))(
    '%s has every sign of %s in the one file whose range names it',
    (font, _, text) => {
      const missing = [...text].filter((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        const naming = cuts.filter((cut) => cut.font === font && cut.covers(code));
        return naming.length !== 1 || !naming[0]?.has(code);
      });
      expect(missing).toEqual([]);
    },
  );

  it.each(
    european.flatMap((font) =>
      (['Russian', 'Kazakh in Cyrillic', 'Kazakh in Latin', 'English'] as const).map(
        (name) => [font, name] as const,
      ),
    ),
  )('%s has the letters of %s in one file, so that no word is drawn from two', (font, name) => {
    const own = cuts.filter((cut) => cut.font === font);
    const whole = own.filter((cut) =>
      [...alphabets[name]].every((sign) => cut.covers(sign.codePointAt(0) ?? 0)),
    );
    expect(whole).toHaveLength(1);
  });

  it.each(european)('%s keeps rare letters in files that only pages with them load', (font) => {
    const rare = [...'æéðřß×ΩЄїў'].filter((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return !cuts.some((cut) => cut.font === font && cut.covers(code) && cut.has(code));
    });
    expect(rare).toEqual([]);
  });

  it('has the weights that the style sheets ask for', () => {
    for (const { weights } of cuts) expect(weights).toMatchObject({ min: 400, max: 600 });
  });

  it(`${naskh} has the letters of Kazakh in Arabic in one file, and further ones in another`, () => {
    const files = (text: string) =>
      cuts.filter(({ font, covers, has }) =>
        [...text].every((sign) => {
          const code = sign.codePointAt(0) ?? 0;
          return font === naskh && covers(code) && has(code);
        }),
      );
    expect(files(tote)).toHaveLength(1);
    expect(files('ٱڤۈ')).toHaveLength(1);
  });

  it('is asked for file by file, Latin first, so that nothing stands in for files a page does not load', () => {
    const stacks = [...css.matchAll(/--[\w-]+: ([^;]+);/g)].map(([, stack = '']) => stack);
    const inStacks = stacks.flatMap((stack) => [...stack.matchAll(/"([^"]+)"/g)].map(([, name]) => name));
    expect(inStacks.toSorted()).toEqual([...new Set(cuts.map(({ family }) => family))].sort());
    expect(new Set(cuts.map(({ family, font }) => `${family} in ${font}`)).size).toBe(cuts.length);
    for (const stack of stacks.filter((names) => names.includes('latin')))
      expect(stack).toMatch(/^"[^"]+ latin"/);
  });

  it('is there upright for reading and for the interface, and in italics for reading', () => {
    expect(named).toEqual([
      'Source Serif 4, normal',
      'Source Serif 4, italic',
      'Source Sans 3, normal',
      naskh,
    ]);
  });
});

/** Reads `U+400-45f` or `U+2116`. */
function range(value: string): [number, number] {
  const [from = '', to = from] = value.trim().replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function both(letters: string): string {
  return letters + letters.toUpperCase();
}
