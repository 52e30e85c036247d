import { ImageResponse } from 'next/og';
import type { Locale } from '../../../lib/language/locales';
import type { iconFiles } from '../../../server/routes';
import { darkHues, lightPalette, markLines } from '../../shell/view/mark';
import { Mark } from './Mark';

/** Draws each icon, by the name of its file. */
export const icons: Record<(typeof iconFiles)[number], () => Response> = {
  'mark.svg': svgIcon,
  '192.png': () => pngIcon(192, 0.7),
  '512.png': () => pngIcon(512, 0.7),
  // A launcher may cut off all but the inner four fifths.
  'maskable-512.png': () => pngIcon(512, 0.5),
  'apple-touch.png': () => pngIcon(180, 0.62),
};

/**
 * Draws the mark on paper.
 *
 * @param size of the side, in pixels
 * @param part the side of the mark as a part of the icon's
 */
export function pngIcon(size: number, part: number): Response {
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        backgroundColor: lightPalette.paper,
      }}
    >
      <Mark size={Math.round(size * part)} stroke={2.4} />
    </div>,
    { width: size, height: size, headers: { 'Cache-Control': 'public, max-age=86400' } },
  );
}

/** The mark alone, in lighter hues on the dark bars of browsers. */
function svgIcon(): Response {
  const rules = (hues: Record<Locale, string>) =>
    markLines.map(({ locale }) => `.${locale}{stroke:${hues[locale]}}`).join('');
  const style = `path{fill:none;stroke-width:3;stroke-linecap:round}${rules(lightPalette)}@media(prefers-color-scheme:dark){${rules(darkHues)}}`;
  const paths = markLines.map(({ locale, path }) => `<path class="${locale}" d="${path}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>${style}</style>${paths}</svg>`;
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
  });
}
