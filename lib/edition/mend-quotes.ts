import type { Locale } from '../language/locales';
import type { Edit } from './edit';

/** A pair of quotation marks by what opens it. */
const closing: Record<string, string> = { '«': '»', '„': '“', '“': '”', '‘': '’' };

/** What stands around and inside: Kazakh and Russian write «one „two“», English “one ‘two’”. */
const byDepth: Record<Locale, readonly [string, string]> = {
  kk: ['«', '„'],
  ru: ['«', '„'],
  en: ['“', '‘'],
};

interface OpenQuote {
  /** What opens it after mending. */
  kind: string;
  /** Whether what closes it must follow, since what opens it was changed. */
  isChanged: boolean;
  isSingle: boolean;
}

/**
 * Finds what stands for each straight quote: a quotation mark of the language by how deep it stands, an apostrophe, or
 * the sign of feet or inches. Quotation marks inside a straight pair change with it, so that no pair looks like the one
 * around it.
 *
 * @param skips tells places that are left as they are
 */
export function mendQuotes(text: string, locale: Locale, skips: (at: number) => boolean): Edit[] {
  return new QuoteMender(text, locale, skips).edits;
}

class QuoteMender {
  readonly edits: Edit[] = [];
  private readonly open: OpenQuote[] = [];

  constructor(
    private readonly text: string,
    private readonly locale: Locale,
    skips: (at: number) => boolean,
  ) {
    for (const { 0: mark, index } of text.matchAll(/["'«»„“”‘’]/g)) if (!skips(index)) this.read(mark, index);
  }

  private read(mark: string, at: number): void {
    const top = this.open.at(-1);
    if (mark === '"') this.double(at);
    else if (mark === "'") this.single(at);
    else if (mark === '’') {
      if (!this.isInside(at) && top?.isSingle) this.close(at, mark);
    } else if (mark === '»' || mark === '”' || (mark === '“' && top?.kind === '„')) this.close(at, mark);
    else this.begin(at, mark, mark === '‘');
  }

  private double(at: number): void {
    if (this.opens(at)) this.begin(at, '"', false);
    else if (this.open.length === 0 && this.isAfterNumber(at)) this.put(at, '″');
    else this.close(at, '"');
  }

  private single(at: number): void {
    const top = this.open.at(-1);
    if (this.isInside(at) && !/\p{N}/u.test(this.text.charAt(at - 1))) this.put(at, '’');
    else if (this.isAfterNumber(at) && !top?.isSingle) this.put(at, '′');
    else if (top?.isSingle && this.closes(at)) this.close(at, "'");
    else if (this.canOpen(at) && this.hasEnd(at)) this.begin(at, "'", true);
    else this.put(at, '’');
  }

  private begin(at: number, mark: string, isSingle: boolean): void {
    const [outer, inner] = byDepth[this.locale];
    const around = this.open.at(-1);
    const isStraight = mark === '"' || mark === "'";
    const isChanged = isStraight || (around?.isChanged ?? false);
    const first = isSingle && this.locale === 'en' ? inner : outer;
    const kind = isChanged ? (around ? (around.kind === outer ? inner : outer) : first) : mark;
    if (isChanged && kind !== mark) this.put(at, kind);
    this.open.push({ kind, isChanged, isSingle });
  }

  private close(at: number, mark: string): void {
    const top = this.open.pop();
    const isStraight = mark === '"' || mark === "'";
    const end = closing[top?.kind ?? byDepth[this.locale][0]] ?? mark;
    if ((isStraight || top?.isChanged) && end !== mark) this.put(at, end);
  }

  private put(at: number, to: string): void {
    this.edits.push({ start: at, end: at + 1, to });
  }

  /** Between letters or numbers, as in `don't`. */
  private isInside(at: number): boolean {
    return (
      /[\p{L}\p{N}\p{M}]/u.test(this.text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(this.text.charAt(at + 1))
    );
  }

  private isAfterNumber(at: number): boolean {
    return /\d/.test(this.text.charAt(at - 1)) && /^(?:[\d\s.,;:!?)×x]|["']|$)/.test(this.text.slice(at + 1));
  }

  private canOpen(at: number): boolean {
    return (
      /(?:^|[\s([{/«„“‘"'—–-])$/.test(this.text.slice(0, at)) &&
      /^["'«„“‘([]*[^\s"'»”’)\]]/.test(this.text.slice(at + 1))
    );
  }

  private closes(at: number): boolean {
    return (
      /\S$/.test(this.text.slice(0, at)) &&
      /^["'»”’)\]]*(?:$|[\s.,;:!?…)\]}/—–-])/.test(this.text.slice(at + 1))
    );
  }

  /** Where the neighbours allow both or neither, what is open decides. */
  private opens(at: number): boolean {
    const [canOpen, canClose] = [this.canOpen(at), this.closes(at)];
    return canOpen === canClose ? !this.open.some(({ isSingle }) => !isSingle) : canOpen;
  }

  /** Whether a single quote further on may close one that begins here. */
  private hasEnd(at: number): boolean {
    for (let next = at; ; ) {
      next = this.text.indexOf("'", next + 1);
      if (next < 0) return false;
      if (!this.isInside(next) && this.closes(next)) return true;
    }
  }
}
