export const layouts = ['side', 'interleaved', 'peek'] as const;
export type Layout = (typeof layouts)[number];

/** A grid whose passages remember what stood in them before their sentences were set out line by line. */
export type Grid = HTMLElement & { home?: Map<HTMLElement, ChildNode[]> };

/**
 * Shows a comparison in a layout: the one given, else the one of the address, else as the width of the
 * window suggests. Interleaved and peeking, corresponding sentences stand under one another in the order they
 * are shown, so that they are read and copied in that order too.
 *
 * Its source also stands inline in the page (`layoutScript`), so it uses nothing from outside itself.
 */
export function arrange(chosen?: Layout) {
  const grid = document.querySelector<Grid>('.grid');
  if (!grid) return;
  const asked = chosen ?? new URLSearchParams(location.search).get('layout');
  const known = asked === 'side' || asked === 'interleaved' || asked === 'peek' ? asked : null;
  const layout = known ?? (matchMedia('(max-width: 62rem)').matches ? 'interleaved' : 'side');
  if (grid.dataset.layout === layout) return;
  const home = grid.home ?? new Map<HTMLElement, ChildNode[]>();
  grid.home = home;
  const apart = layout !== 'side';
  if (apart && home.size === 0) {
    for (const row of grid.querySelectorAll<HTMLElement>('.row:not(.heads)')) {
      const lines = document.createElement('div');
      lines.className = 'lines';
      const set: { link: number; column: number; line: HTMLElement }[] = [];
      row.querySelectorAll<HTMLElement>('.cell').forEach((cell, column) => {
        for (const passage of cell.querySelectorAll<HTMLElement>('[data-segment]')) {
          home.set(passage, [...passage.childNodes]);
          for (const node of [...passage.childNodes]) {
            if (!(node instanceof HTMLElement)) continue;
            const sentence = node.matches('.s') ? node : node.querySelector<HTMLElement>('.s');
            const link = Number(sentence?.dataset.n ?? -1);
            let line = set.find((other) => other.link === link && other.column === column)?.line;
            if (line) line.append(' ');
            else {
              line = document.createElement(passage.tagName);
              line.className = 'line';
              line.lang = passage.lang;
              line.dir = passage.dir;
              Object.assign(line.dataset, {
                ...passage.dataset,
                l: cell.dataset.l,
                hue: passage.lang,
                column: `${column}`,
              });
              set.push({ link, column, line });
            }
            line.append(node);
          }
        }
      });
      set.sort((a, b) => a.link - b.link || a.column - b.column);
      lines.append(...set.map(({ line }) => line));
      row.querySelector('.cell')?.before(lines);
    }
  } else if (!apart && home.size > 0) {
    for (const [passage, nodes] of home) passage.replaceChildren(...nodes);
    home.clear();
    for (const lines of grid.querySelectorAll('.lines')) lines.remove();
  }
  grid.dataset.layout = layout;
  for (const button of document.querySelectorAll<HTMLElement>('[data-layout-choice]'))
    button.setAttribute('aria-pressed', `${button.dataset.layoutChoice === layout}`);
}

/** Runs `arrange` before the first paint; stands inline behind the grid. */
export const layoutScript = `(${arrange})()`;
