/** A text as it stands in a file, before its white space is folded. */
export interface RawText {
  value: string;
  /** The line of the file on which it begins. */
  line: number;
}

/**
 * Gives the line on which a character stands.
 *
 * @param pieces consecutive parts of one text
 * @param offset UTF-16, in the parts joined; from 0 to their length, exclusive
 */
export function lineAt(pieces: readonly RawText[], offset: number): number {
  let rest = offset;
  for (const { value, line } of pieces) {
    if (rest < value.length) return line + value.slice(0, rest).split('\n').length - 1;
    rest -= value.length;
  }
  throw new RangeError(`offset ${offset} is outside the text`);
}
