/** UTF-16 units of a text that are replaced. */
export interface Edit {
  start: number;
  end: number;
  to: string;
}

/** Writes edits into their text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (mended, { start, end, to }) => mended.slice(0, start) + to + mended.slice(end),
    text,
  );
}
