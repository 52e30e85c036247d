import { columnOf } from '../../text/client/sentences';

const svg = 'http://www.w3.org/2000/svg';

/** Takes away what `drawThreads` drew. */
export function clearThreads() {
  for (const drawn of document.querySelectorAll('.threads')) drawn.remove();
}

/**
 * Draws a line across each gutter, from the end of a sentence's first line to the beginning of the first full
 * line of its counterpart. Decoration: the pairing is also lit, and said.
 * @param sentences in the order of the columns, of one row; on pages that run right to left so do the columns.
 */
export function drawThreads(sentences: HTMLElement[]) {
  clearThreads();
  const row = sentences[0]?.closest<HTMLElement>('.row');
  if (!row) return;
  const around = row.getBoundingClientRect();
  const canvas = document.createElementNS(svg, 'svg');
  canvas.setAttribute('class', sentences[0]?.dataset.by === 'hand' ? 'threads hand' : 'threads');
  canvas.setAttribute('aria-hidden', 'true');
  const rtl = document.dir === 'rtl';
  const onward = rtl ? -1 : 1;
  sentences.slice(1).forEach((to, index) => {
    const from = sentences[index];
    // Two sentences of one column that are merged in another need no thread between them.
    if (from && columnOf(from) === columnOf(to)) return;
    const [here, there] = [from, to].map((one) => one?.closest('.cell')?.getBoundingClientRect());
    const [start, more] = from?.getClientRects() ?? [];
    const lines = [...to.getClientRects()];
    const full = lines.find((line) => there && (rtl ? there.right - line.right : line.left - there.left) < 4);
    const end = full ?? lines[0];
    if (!start || !end || !here || !there) return;
    // Beside a sentence within a line stand others, through which no thread goes.
    const out = more ? start : here;
    const into = full ?? there;
    const leaving = (rtl ? out.left : out.right) - around.left;
    const arriving = (rtl ? into.right : into.left) - around.left;
    const [x1, y1] = [leaving + 5 * onward, start.top + start.height / 2 - around.top];
    const [x2, y2] = [arriving - 6 * onward, end.top + end.height / 2 - around.top];
    const middle = rtl ? Math.min((x1 + x2) / 2, x2 + 26) : Math.max((x1 + x2) / 2, x2 - 26);
    const path = document.createElementNS(svg, 'path');
    path.setAttribute(
      'd',
      `M${x1} ${y1}H${middle - 14 * onward}C${middle + 6 * onward} ${y1} ${middle - 6 * onward} ${y2} ${middle + 14 * onward} ${y2}H${x2}`,
    );
    canvas.append(path);
  });
  row.append(canvas);
}
