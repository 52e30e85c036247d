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
 * Every fault is reported; `ids` holds those that are well formed.
 */
export function takeIds({ source, line }: SourceBlock, faults: FaultList): IdentifiedBlock {
  const lineOf = (index: number) => line + source.slice(0, index).split('\n').length - 1;
  const match = /\s*\{(?<inside>[^{}]*)\}\s*$/.exec(source);
  const inside = match?.groups?.inside;
  if (!match || inside === undefined || !/#|succeeds=/.test(inside)) {
    faults.error(line, missing(source, inside));
    return { source, idLine: line, ids: [], succeeds: [] };
  }
  const words = source.slice(0, match.index);
  const idLine = lineOf(source.lastIndexOf('{'));
  if (words !== '' && match[0].startsWith('{')) faults.error(idLine, `put a space before {${inside}}`);
  const inner = words.search(/\{#[^{}]*\}/);
  if (inner >= 0)
    faults.error(
      lineOf(inner),
      'an id stands inside a block; put a blank line after it if the block ends there, or write {#q3-2 #q3-3} at the end if the block merges two',
    );
  const { ids, succeeds } = parseBlockIds(inside, idLine, faults);
  if (ids.length === 0 && !inside.includes('#'))
    faults.error(idLine, `{${inside}} has no id; add one: {#q3-2 ${inside.trim()}}`);
  return { source: words, idLine, ids, succeeds };
}

function missing(source: string, inside: string | undefined): string {
  if (inside !== undefined) return `the id {${inside}} lacks its sign; write {#${inside.trim()}}; ${idRule}`;
  const start = `“${source.slice(0, 40)}${source.length > 40 ? '…' : ''}”`;
  if (source.includes('{#'))
    return `the block ${start} does not end in its id; move {#…} to the very end, after a space, and close the brace`;
  return `the block ${start} has no id; end it in one that was never used, such as {#q3-2}`;
}
