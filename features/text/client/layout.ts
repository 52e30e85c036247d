export const layouts = ['side', 'interleaved', 'peek'] as const;
export type Layout = (typeof layouts)[number];

/** A grid that remembers what stood where before its sentences were set out line by line. */
export type Grid = HTMLElement & { home?: Map<HTMLElement, ChildNode[]> };

/**
 * Shows a comparison in a layout: the one given, else the one of the address, else as the width of the
 * window suggests. Interleaved and peeking, the first sentence of each link stands as a line with its
 * counterparts, and what is said of them, under it, in the order shown, so that they are read and copied in
 * that order too.
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
  const lineByLine = layout !== 'side';
  if (lineByLine && home.size === 0) {
    for (const row of grid.querySelectorAll<HTMLElement>('.row:not(.heads)')) {
      const set: { link: number; column: number; line: HTMLElement; said?: string }[] = [];
      row.querySelectorAll<HTMLElement>('.cell').forEach((cell, column) => {
        home.set(cell, [...cell.childNodes]);
        for (const passage of cell.querySelectorAll<HTMLElement>('[data-segment]')) {
          home.set(passage, [...passage.childNodes]);
          for (const node of [...passage.childNodes]) {
            if (!(node instanceof HTMLElement)) continue;
            const sentence = node.matches('.s') ? node : node.querySelector<HTMLElement>('.s');
            const link = Number(sentence?.dataset.n ?? -1);
            let line = set.find((other) => other.link === link && other.column === column)?.line;
            if (line) line.append(' ');
            else {
              line = passage.cloneNode() as HTMLElement;
              line.className = 'line';
              Object.assign(line.dataset, { l: cell.dataset.l, hue: passage.lang, column });
              set.push({ link, column, line });
            }
            line.append(node);
          }
        }
        for (const line of cell.querySelectorAll<HTMLElement>('[data-link]')) {
          const link = Number(line.dataset.link);
          const said = line.dataset.lacking ?? line.textContent;
          // What every column says is said once.
          if (set.some((other) => other.link === link && other.said === said)) line.remove();
          else set.push({ link, column: 3, line, said });
        }
      });
      const lines = document.createElement('div');
      lines.className = 'lines';
      let under: HTMLElement | null = null;
      let last = Number.NaN;
      for (const { link, line } of set.sort((a, b) => a.link - b.link || a.column - b.column)) {
        if (link !== last || !under) {
          under = document.createElement('div');
          under.className = 'under';
          lines.append(line, under);
        } else under.append(line);
        last = link;
      }
      row.querySelector('.cell')?.before(lines);
    }
  } else if (!lineByLine && home.size > 0) {
    for (const [element, nodes] of home) element.replaceChildren(...nodes);
    home.clear();
    for (const lines of grid.querySelectorAll('.lines')) lines.remove();
  }
  grid.dataset.layout = layout;
  for (const button of document.querySelectorAll<HTMLElement>('[data-layout-choice]'))
    button.setAttribute('aria-pressed', `${button.dataset.layoutChoice === layout}`);
}

/** The id of what stands behind the inline script: the page is painted once it is there. */
export const arrangedId = '_arranged';

/** Runs `arrange` before the first paint; stands inline behind the grid. */
export const layoutScript = `(${arrange})()`;
