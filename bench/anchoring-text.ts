/** A UTF-16 unit of a text, and what the editor knows of it. */
export interface Unit {
  sign: string;
  /** Where it stood in the earlier version, as a number over the whole version; -1 for a new one. */
  from: number;
  /** Made by copying: another unit with the same `from` is the old one. */
  isCopy: boolean;
  /** For a new unit that replaced old ones: the first and the last of these; else `null`. */
  insteadOf: [number, number] | null;
}

export interface Paragraph {
  ids: [string, ...string[]];
  succeeds: string[];
  units: Unit[];
}

export function text(units: readonly Unit[]): string {
  return units.map(({ sign }) => sign).join('');
}
