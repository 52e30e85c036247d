/** A piece of a text, such as a text node. */
interface Piece {
  readonly data: string;
}

const softHyphen = '\u00AD';
const otherSpaces = /[^\S ]/g;

/**
 * The plain text of a segment in the pieces that show it. Offsets are UTF-16 units of the plain text, in which
 * a no-break space is a space and soft hyphens do not count.
 */
export class PlainText<P extends Piece> {
  readonly text: string;
  private readonly starts: number[] = [];

  constructor(readonly pieces: readonly P[]) {
    let text = '';
    for (const { data } of pieces) {
      this.starts.push(text.length);
      text += data.replaceAll(softHyphen, '');
    }
    this.text = text.replace(otherSpaces, ' ');
  }

  /** Gives where a piece begins and ends; `null` for a piece of another text. */
  extent(piece: P): { start: number; end: number } | null {
    const index = this.pieces.indexOf(piece);
    const start = this.starts[index];
    return start === undefined ? null : { start, end: this.starts[index + 1] ?? this.text.length };
  }

  /** Gives the offset of a place in a piece: `within` counts its UTF-16 units, soft hyphens too. */
  offset(piece: P, within: number): number {
    const start = this.extent(piece)?.start ?? 0;
    return start + piece.data.slice(0, within).replaceAll(softHyphen, '').length;
  }

  /** Gives the parts of the pieces that show a range, each as units of the piece itself. */
  parts(start: number, end: number): { piece: P; start: number; end: number }[] {
    const parts: { piece: P; start: number; end: number }[] = [];
    for (let index = this.indexAt(start); index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      const from = this.starts[index] ?? 0;
      if (!piece || from >= end) break;
      const to = this.starts[index + 1] ?? this.text.length;
      if (to <= start) continue;
      parts.push({
        piece,
        start: within(piece.data, Math.max(start, from) - from),
        end: within(piece.data, Math.min(end, to) - from),
      });
    }
    return parts;
  }

  /** Gives where a range begins and ends, in units of the pieces themselves; `null` if it holds nothing. */
  ends(
    start: number,
    end: number,
  ): { startContainer: P; startOffset: number; endContainer: P; endOffset: number } | null {
    const last = Math.min(end, this.text.length) - 1;
    const from = this.indexAt(start);
    const to = this.indexAt(last);
    const [startContainer, endContainer] = [this.pieces[from], this.pieces[to]];
    if (start > last || !startContainer || !endContainer) return null;
    return {
      startContainer,
      startOffset: within(startContainer.data, start - (this.starts[from] ?? 0)),
      endContainer,
      endOffset: within(endContainer.data, last + 1 - (this.starts[to] ?? 0)),
    };
  }

  /** The last piece that begins at or before an offset. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }
}

/** Counts the units of a piece up to an offset in its plain text. */
function within(data: string, offset: number): number {
  if (!data.includes(softHyphen)) return offset;
  let left = offset;
  let index = 0;
  for (; left > 0 && index < data.length; index++) if (data[index] !== softHyphen) left--;
  return index;
}
