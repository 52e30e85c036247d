/** A stretch of the source text and what became of it. */
export interface Piece {
  source: string;
  target: string;
}

/** A half-open range of UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}

/** Thrown for an offset outside the text it is said to be in. */
export class OffsetOutsideTextError extends RangeError {
  override readonly name = 'OffsetOutsideTextError';
}

/**
 * Carries UTF-16 offsets between a text and its transliteration, in both directions.
 *
 * Monotone, and the ends of one text are the ends of the other. The bounds between pieces correspond
 * exactly; inside a piece of unequal lengths an offset is interpolated. A range is widened, never
 * narrowed, so that a letter partly covered is covered (`ц` by the `s` of `ts`).
 */
export class OffsetMap {
  readonly #source: number[] = [0];
  readonly #target: number[] = [0];

  constructor(pieces: Iterable<Piece>) {
    let source = 0;
    let target = 0;
    for (const piece of pieces) {
      source += piece.source.length;
      target += piece.target.length;
      this.#source.push(source);
      this.#target.push(target);
    }
  }

  toTarget(offset: number): number {
    return carry(offset, this.#source, this.#target, Math.floor);
  }

  toSource(offset: number): number {
    return carry(offset, this.#target, this.#source, Math.floor);
  }

  toTargetRange({ start, end }: Range): Range {
    return {
      start: carry(start, this.#source, this.#target, Math.floor),
      end: carry(end, this.#source, this.#target, Math.ceil),
    };
  }

  toSourceRange({ start, end }: Range): Range {
    return {
      start: carry(start, this.#target, this.#source, Math.floor),
      end: carry(end, this.#target, this.#source, Math.ceil),
    };
  }
}

/** Finds the last bound at or before the offset by bisection, and interpolates up to the next one. */
function carry(offset: number, from: number[], to: number[], round: (value: number) => number): number {
  const length = from.at(-1) ?? 0;
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new OffsetOutsideTextError(`offset ${offset} is not in a text of ${length} UTF-16 units`);
  }
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const [fromStart = 0, fromEnd = fromStart] = from.slice(low, low + 2);
  const [toStart = 0, toEnd = toStart] = to.slice(low, low + 2);
  if (offset === fromStart) return toStart;
  return toStart + round(((offset - fromStart) * (toEnd - toStart)) / (fromEnd - fromStart));
}
