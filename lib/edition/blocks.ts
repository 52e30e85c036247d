import type { FaultList } from './fault';
import { type BlockIds, idRule, parseBlockIds } from './ids';

/** Lines of a version file between two blank lines. */
export interface SourceBlock {
  source: string;
  /** The line of the file on which it begins. */
  line: number;
}

/** Cuts the body of a version file at its blank lines. */
export function splitBlocks(body: string, bodyLine: number): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: string[] = [];
  const close = (end: number) => {
    if (open.length > 0) blocks.push({ source: open.join('\n'), line: end - open.length });
    open = [];
  };
  const lines = body.split('\n');
  lines.forEach((text, index) => {
    if (text.trim() === '') close(bodyLine + index);
    else open.push(text);
  });
  close(bodyLine + lines.length);
  return blocks;
}

/** A block without its braces, and what stood in them. */
export interface IdentifiedBlock extends BlockIds {
  source: string;
  /** The line of the braces. */
  idLine: number;
}

/**
 * Takes the ids off the end of a block: `words {#q3-2}`.
 * Every fault is reported; `ids` is empty where the block has none that is well formed.
 */
export function takeIds({ source, line }: SourceBlock, faults: FaultList): IdentifiedBlock {
  const idLine = line + source.trimEnd().split('\n').length - 1;
  const match = /(?<before>^|\s*)\{(?<inside>[^{}]*)\}\s*$/.exec(source);
  const inside = match?.groups?.inside;
  if (!match || inside === undefined || !/#|succeeds=/.test(inside)) {
    faults.error(line, missing(source, inside));
    return { source, idLine, ids: [], succeeds: [] };
  }
  const before = source.slice(0, match.index);
  if (match.groups?.before === '' && before !== '')
    faults.error(idLine, `no space stands before {${inside}}; put one`);
  if (/\{#[^{}]*\}\s*$/.test(before))
    faults.error(idLine, 'a block ends in one pair of braces; write {#q3-2 #q3-3} where it merges two');
  const { ids, succeeds } = parseBlockIds(inside, idLine, faults);
  return { source: before, idLine, ids, succeeds };
}

function missing(source: string, inside: string | undefined): string {
  const start = source.trim().slice(0, 40);
  if (inside !== undefined) return `the id {${inside}} lacks its sign; write {#${inside.trim()}}; ${idRule}`;
  if (source.includes('{#'))
    return `the block “${start}…” does not end in its id; move {#…} to its very end, after a space, and close the brace`;
  return `the block “${start}…” has no id; end it with one that was never used, such as {#q3-2}`;
}
