/**
 * Gives the plain text of a string: runs of white space (no-break spaces and line breaks too) as one space,
 * trimmed, NFC, without soft hyphens, which only a rendered page may hold. Offsets and hashes everywhere in the product are of text in this form.
 */
export function plainText(value: string): string {
  return withoutSoftHyphens(value).replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** Takes out the places where a word may be broken (U+00AD): nobody sees them, and browsers find their own. */
export function withoutSoftHyphens(value: string): string {
  return value.replaceAll('\u00AD', '');
}

/** Decodes the line breaks and the byte order mark of a file: afterwards every line ends in `\n`. */
export function normalizeLines(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
