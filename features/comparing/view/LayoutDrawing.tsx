import type { Layout } from '../../text/client/layout';

/** The lines of text in a drawing of each layout: column, place, width; units of 4 px. */
const lines: Record<Layout, [hue: 'kk' | 'ru' | 'en', x: number, y: number, width: number][]> = {
  side: [0, 2, 4, 6].flatMap((y): (typeof lines)['side'] => [
    ['kk', 0, y, y === 6 ? 3 : 5],
    ['ru', 7, y, y === 6 ? 4 : 5],
    ['en', 14, y, y === 6 ? 2 : 5],
  ]),
  interleaved: [
    ['kk', 2, 0, 14],
    ['ru', 2, 1.5, 12],
    ['en', 2, 3, 13],
    ['kk', 2, 5, 11],
    ['ru', 2, 6.5, 13],
  ],
  peek: [
    ['kk', 2, 0, 15],
    ['kk', 2, 1.75, 13],
    ['ru', 5, 3.5, 11],
    ['en', 5, 5, 12],
    ['kk', 2, 6.75, 14],
  ],
};

/** Draws what a layout looks like. Decoration: its name stands beside it. */
export function LayoutDrawing({ layout }: { layout: Layout }) {
  return (
    <svg className="drawing" viewBox="0 0 19 8" aria-hidden="true">
      {lines[layout].map(([hue, x, y, width]) => (
        <path key={`${x} ${y}`} data-hue={hue} d={`M${x + 0.4} ${y + 0.5}h${width - 0.8}`} />
      ))}
    </svg>
  );
}
