/** Letters that a line of verse has at most. */
const longestVerse = 70;

const bullet = /^[•·▪◦‣●■]\s*/u;
const marker = /^(?:[•·▪◦‣●■*–—-]|\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)])\s+\S/u;

/** Tells lines of verse from a wrapped paragraph: three or more short ones, of which nearly each begins as a sentence does. */
export function isVerse(lines: readonly string[]): boolean {
  const opening = lines.filter((line) => /^[«„“"'(—–-]*\s*\p{Lu}/u.test(line.trim()));
  return (
    lines.length >= 3 &&
    lines.every((line) => line.trim().length <= longestVerse) &&
    opening.length >= lines.length * 0.8
  );
}

/** Tells whether a line begins an item of a list, or a turn of a dialogue: with a sign, a number or a letter. */
export function beginsItem(line: string): boolean {
  return marker.test(line.trim());
}

/** Takes the sign of a list off a line; hyphens and dashes stay, as they may begin what somebody says. */
export function withoutBullet(line: string): string {
  return line.trim().replace(bullet, '');
}
