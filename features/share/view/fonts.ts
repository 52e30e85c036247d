import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The subsets that each face comes in; together they hold every letter of the site's fonts. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

type Weight = 400 | 600;

/**
 * A face for pictures made by next/og. Each subset has a family name of its own, all of which a text lists:
 * of several subsets under one name only the first is looked at, and the letters it lacks are asked of
 * Google. Static `woff`, since `woff2` and variable fonts are refused.
 */
function face(family: 'source-serif-4' | 'source-sans-3', weight: Weight) {
  const folder = join(process.cwd(), 'node_modules', '@fontsource', family, 'files');
  const fonts = subsets.map((subset) => ({
    name: `${family} ${weight} ${subset}`,
    data: readFileSync(join(folder, `${family}-${subset}-${weight}-normal.woff`)),
    weight,
    style: 'normal' as const,
  }));
  const fontFamily = fonts.map(({ name }) => `'${name}'`).join(', ');
  return { fonts, style: { fontFamily, fontWeight: weight } };
}

const serif = face('source-serif-4', 400);
const serifBold = face('source-serif-4', 600);
const sans = face('source-sans-3', 400);
const sansBold = face('source-sans-3', 600);

export const fonts = [serif, serifBold, sans, sansBold].flatMap((each) => each.fonts);

export const styles = {
  serif: serif.style,
  serifBold: serifBold.style,
  sans: sans.style,
  sansBold: sansBold.style,
};
