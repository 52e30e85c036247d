import type { Edition } from '../lib/edition/edition';
import { type LinkedGroup, linkedGroups } from '../lib/edition/linked-groups';

const linked = new WeakMap<Edition, LinkedGroup[]>();

/** Gives the linked sentences of an edition, computed once for each state of it. */
export function sentenceLinks(edition: Edition): LinkedGroup[] {
  const known = linked.get(edition) ?? linkedGroups(edition);
  linked.set(edition, known);
  return known;
}
