import type { Fault, FaultList } from './fault';
import { lineAt, type RawText } from './raw-text';

const checks: { pattern: RegExp; message: (found: string) => string }[] = [
  {
    pattern: /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*\p{Script=Cyrillic})[\p{L}\p{M}]+/gu,
    message: (word) => `“${word}” mixes Latin and Cyrillic letters (${minority(word)}); write it in one script`,
  },
  {
    pattern: /["']/g,
    message: (quote) =>
      `straight quote ${quote}; write the quotation marks of the language (« », “ ”) and ’ for an apostrophe`,
  },
  {
    pattern: /(?<=^|\s)-+(?=\s|$)|-{2,}/g,
    message: (hyphen) => `${hyphen} stands for a dash; write —`,
  },
  {
    pattern: /[^\S\n]{2,}/g,
    message: () => 'two spaces in a row; leave one',
  },
];

/**
 * Reports the faults of typography in a text: words of mixed script, straight quotes, hyphens for dashes,
 * double spaces, characters that are not NFC.
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
    for (const match of text.matchAll(pattern)) report(match.index, message(match[0]));
  for (const match of text.matchAll(/\S+/g))
    if (match[0] !== match[0].normalize('NFC'))
      report(match.index, `“${match[0].normalize('NFC')}” is not in Unicode form NFC; save the file as NFC`);
}

/** Names the letters of the script that the word has fewer of. */
function minority(word: string): string {
  const latin = word.match(/\p{Script=Latin}/gu) ?? [];
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? [];
  return latin.length <= cyrillic.length ? `Latin ${latin.join(', ')}` : `Cyrillic ${cyrillic.join(', ')}`;
}
