import type { FaultList } from './fault';

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longestId = 64;

/** Ids that belong to the lines of the front matter. */
export const reservedIds: readonly string[] = ['title', 'deck', 'support'];

export function isId(value: string): boolean {
  return value.length <= longestId && idPattern.test(value);
}

export const idRule = `an id is small Latin letters and digits in parts joined by single hyphens, begins with a letter, and has at most ${longestId} characters, such as q3-2`;

/** What stands in the braces at the end of a block. */
export interface BlockIds {
  ids: string[];
  succeeds: string[];
}

/**
 * Reads the inside of `{#q3-2 #q3-3 succeeds=q2-1,q2-2}`.
 * Malformed ids are reported and left out; whether ids are unique or exist is for the caller.
 */
export function parseBlockIds(inside: string, line: number, faults: FaultList): BlockIds {
  const result: BlockIds = { ids: [], succeeds: [] };
  for (const token of inside.split(/\s+/).filter(Boolean)) {
    if (token.startsWith('#')) addId(token.slice(1), result.ids, line, faults);
    else if (token.startsWith('succeeds=')) {
      for (const id of token.slice('succeeds='.length).split(',')) addId(id, result.succeeds, line, faults);
    } else faults.error(line, `“${token}” is not an id; write #id or succeeds=id inside the braces`);
  }
  return result;
}

function addId(id: string, to: string[], line: number, faults: FaultList): void {
  if (isId(id)) to.push(id);
  else faults.error(line, `the id “${id}” is malformed; ${idRule}`);
}
