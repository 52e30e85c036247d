/** A figure of a page, and how far it may go. */
export interface Figure {
  page: string;
  what: string;
  /** `null` when it could not be measured. */
  value: number | null;
  unit: 'kB' | 'ms' | 'points' | '';
  /** The most, or for points the least, that reaches; `null` where nothing is asked. */
  limit: number | null;
  /** What the limit was made from. */
  from: string;
  /** The least and the most of all rounds, where it differs from round to round. */
  spread?: readonly [number, number] | undefined;
}

/** Gives the middle value; `null` when there is none. Of an even number, the lower of the two. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Gives the least and the most, unless all are the same. */
export function spread(values: readonly number[]): readonly [number, number] | undefined {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.length > 0 && least < most ? [least, most] : undefined;
}

/** Says whether the figure, as it is shown, reaches its limit, and by how much it falls short. */
export function verdict({ value, unit, limit }: Figure): string {
  if (value === null) return 'not measured';
  if (limit === null) return '';
  const [shown, asked] = [Number(show(value, unit)), Number(show(limit, unit))];
  const short = unit === 'points' ? asked - shown : shown - asked;
  return short > 0 ? `short by ${show(short, unit)}${unit && ` ${unit}`}` : 'reached';
}

/** Writes the figures as a table in Markdown, its columns aligned. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { page, what, value, unit, limit, from, spread } = figure;
    const reach =
      limit === null ? '' : `${unit === 'points' ? '≥' : '≤'} ${show(limit, unit)}${from && ` (${from})`}`;
    const between = spread && ` (${spread.map((each) => show(each, unit)).join('–')})`;
    const measured = value === null ? '–' : `${show(value, unit)}${unit && ` ${unit}`}${between ?? ''}`;
    return [page, what, measured, reach, verdict(figure)];
  });
  const head = ['page', 'figure', 'measured', 'reach', ''];
  const widths = head.map((title, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? title.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Rounds as the unit is shown: kilobytes and ratios finely, milliseconds and points whole. */
function show(value: number, unit: Figure['unit']): string {
  if (unit === 'kB') return value.toFixed(1);
  return unit === '' ? `${Number(value.toFixed(3))}` : `${Math.round(value)}`;
}
