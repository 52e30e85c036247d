const svg = 'http://www.w3.org/2000/svg';

/** Takes away what `drawThreads` drew. */
export function clearThreads() {
  for (const drawn of document.querySelectorAll('.threads')) drawn.remove();
}

/**
 * Draws a line across each gutter, from the end of a sentence's first line to the beginning of the first full
 * line of its counterpart. Decoration: the pairing is also lit, and said.
 * @param sentences in the order of the columns, of one row.
 */
export function drawThreads(sentences: HTMLElement[]) {
  clearThreads();
  const row = sentences[0]?.closest<HTMLElement>('.row');
  if (!row) return;
  const around = row.getBoundingClientRect();
  const canvas = document.createElementNS(svg, 'svg');
  canvas.setAttribute('class', 'threads');
  canvas.setAttribute('aria-hidden', 'true');
  sentences.slice(1).forEach((to, index) => {
    const from = sentences[index];
    const cell = to.closest('.cell')?.getBoundingClientRect();
    const [start] = from?.getClientRects() ?? [];
    const lines = [...to.getClientRects()];
    const end = lines.find(({ left }) => cell && left - cell.left < 4) ?? lines[0];
    if (!start || !end) return;
    const [x1, y1] = [start.right - around.left + 5, start.top + start.height / 2 - around.top];
    const [x2, y2] = [end.left - around.left - 6, end.top + end.height / 2 - around.top];
    const middle = Math.max((x1 + x2) / 2, x2 - 26);
    const path = document.createElementNS(svg, 'path');
    path.setAttribute(
      'd',
      `M${x1} ${y1}H${middle - 14}C${middle + 6} ${y1} ${middle - 6} ${y2} ${middle + 14} ${y2}H${x2}`,
    );
    canvas.append(path);
  });
  row.append(canvas);
}
