import type { FaultList } from './fault';
import { lineAt, type RawText } from './raw-text';

/** Warns of signs that a text is still to be written: TODO, TBD, FIXME, ???. */
export function checkUnfinished(pieces: readonly RawText[], faults: FaultList): void {
  const text = pieces.map(({ value }) => value).join('');
  for (const match of text.matchAll(/\b(?:TODO|TBD|FIXME)\b|\?{3,}/g))
    faults.unfinished(lineAt(pieces, match.index), `“${match[0]}”: something is left to fill in; write it`);
}
