import type { Element, Nodes } from 'hast';

/**
 * Tells whether what was written is legible in what is shown of it: something is seen, and every word stands in the
 * words, in the address of a link or in the number of a list item, every letter and digit as often as it was written.
 *
 * @param told what was written and need not be shown, as the rest tells it
 */
export function isLegible(written: string, tree: Nodes, told: string): boolean {
  const words: string[] = [];
  const addresses: string[] = [];
  collect(tree, words, addresses);
  if (!words.some((each) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(each))) return false;
  // In an address a character reference is what it stands for.
  const asked = wordsIn(written.replace(/&#?\w+;/g, ' '));
  const shown = [words.join(''), ...addresses, told].join(' ');
  const left = new Int32Array(0x10000);
  count(shown, left, 1);
  for (const word of asked) count(word, left, -1);
  if (left.some((times) => times < 0)) return false;
  const whole = new Set(wordsIn(shown));
  return asked.every((word) => whole.has(word) || shown.includes(word));
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Counts UTF-16 units. */
function count(text: string, into: Int32Array, by: 1 | -1): void {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    into[unit] = (into[unit] ?? 0) + by;
  }
}

function collect(node: Nodes, words: string[], addresses: string[]): void {
  if (node.type === 'text') words.push(node.value);
  if (node.type === 'element' && typeof node.properties.href === 'string')
    addresses.push(decoded(node.properties.href));
  // A list whose numbers are words is none.
  if (node.type === 'element' && node.tagName === 'ol') addresses.push(...numbers(node));
  if ('children' in node) for (const child of node.children) collect(child, words, addresses);
}

function numbers({ children }: Element): string[] {
  return children.filter(({ type }) => type === 'element').map((_, index) => `${index + 1}`);
}

/** An address as it was written, and as it is. */
function decoded(address: string): string {
  if (!address.includes('%')) return address;
  try {
    return address + decodeURI(address);
  } catch {
    // Not all of it is UTF-8.
    return address;
  }
}
