/**
 * Sums a plain text up in a few characters (FNV-1a, 32 bits, in base 36), by which a page is known to show it still: no
 * guard against anybody who means ill. Soft hyphens do not count.
 */
export function textSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== 0xad) sum = Math.imul(sum ^ unit, 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
