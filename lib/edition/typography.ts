import type { Fault, FaultList } from './fault';
import { lineAt, type RawText } from './raw-text';
import { withoutSoftHyphens } from './text';

const checks: { pattern: RegExp; message: (found: string, context: string) => string }[] = [
  {
    pattern: /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*\p{Script=Cyrillic})[\p{L}\p{M}]+/gu,
    message: (word) =>
      `“${word}” mixes Latin and Cyrillic letters (${minority(word)}); write it in one script`,
  },
  {
    pattern: /["']/g,
    message: (quote, context) =>
      `straight quote ${quote} in “${context}”; write «» or “”, and ’ for an apostrophe`,
  },
  {
    pattern: /(?<=^|\s)-+(?=\s|$)|-{2,}/g,
    message: (hyphen, context) => `${hyphen} stands for a dash in “${context}”; write —`,
  },
  {
    pattern: /[^\S\n]{2,}/g,
    message: (_, context) => `two spaces in a row in “${context}”; leave one`,
  },
  {
    pattern: /\u00AD/g,
    message: (_, context) =>
      `a soft hyphen (U+00AD) stands in “${withoutSoftHyphens(context)}”; take it out, as browsers break words themselves`,
  },
];

/**
 * Reports the faults of typography in a text: words of mixed script, straight quotes, hyphens for dashes,
 * double spaces, soft hyphens, characters that are not NFC.
 *
 * @param pieces the text before white space is folded, cut wherever it is convenient: words may go across
 */
export function checkTypography(
  pieces: readonly RawText[],
  severity: Fault['severity'],
  faults: FaultList,
): void {
  const text = pieces.map((piece) => piece.value).join('');
  const report = (offset: number, message: string) => faults[severity](lineAt(pieces, offset), message);
  for (const { pattern, message } of checks)
    for (const match of text.matchAll(pattern)) report(match.index, message(match[0], contextOf(match)));
  for (const match of text.matchAll(/\S+/g))
    if (match[0] !== match[0].normalize('NFC'))
      report(match.index, `“${match[0].normalize('NFC')}” is not in Unicode form NFC; save the file as NFC`);
}

/** Gives the words around a match, as the line may be long. */
function contextOf({ 0: found, index, input }: RegExpExecArray): string {
  const before = /\S*\s*\S{0,12}$/.exec(input.slice(Math.max(0, index - 24), index))?.[0] ?? '';
  const after =
    /^\S{0,12}\s*\S*/.exec(input.slice(index + found.length, index + found.length + 24))?.[0] ?? '';
  return `${before}${found}${after}`.replace(/\n/g, ' ').trim();
}

/** Names the letters of the script that the word has fewer of. */
function minority(word: string): string {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
  return latin.length <= cyrillic.length ? `Latin ${latin.join(', ')}` : `Cyrillic ${cyrillic.join(', ')}`;
}
