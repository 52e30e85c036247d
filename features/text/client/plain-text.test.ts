import { expect, test } from 'vitest';
import { PlainText } from './plain-text';

const pieces = [{ data: 'Әкім\u00ADдер\u00ADдің ' }, { data: 'көбі' }, { data: '\u00A0— таға\u00ADйын' }];
const plain = new PlainText(pieces);

test('the plain text has no soft hyphens, and spaces for no-break spaces', () => {
  expect(plain.text).toBe('Әкімдердің көбі — тағайын');
});

test('every range of the plain text is found in the pieces, and its ends are found back', () => {
  for (let start = 0; start < plain.text.length; start++) {
    for (let end = start + 1; end <= plain.text.length; end++) {
      const parts = plain.parts(start, end);
      const shown = parts.map((part) => part.piece.data.slice(part.start, part.end)).join('');
      expect(new PlainText([{ data: shown }]).text).toBe(plain.text.slice(start, end));
      const [first, last] = [parts[0], parts.at(-1)];
      expect(first && plain.offset(first.piece, first.start)).toBe(start);
      expect(last && plain.offset(last.piece, last.end)).toBe(end);
      expect(plain.ends(start, end)).toEqual({
        startContainer: first?.piece,
        startOffset: first?.start,
        endContainer: last?.piece,
        endOffset: last?.end,
      });
    }
  }
});

test('a place within or behind a soft hyphen has the offset of the letter that follows', () => {
  const [first] = pieces;
  expect(first && [4, 5].map((within) => plain.offset(first, within))).toEqual([4, 4]);
});

test('a piece has its extent, and one of another text has none', () => {
  expect(pieces.map((piece) => plain.extent(piece))).toEqual([
    { start: 0, end: 11 },
    { start: 11, end: 15 },
    { start: 15, end: 25 },
  ]);
  expect(plain.extent({ data: 'көбі' })).toBeNull();
});

test('an empty range, and one behind the text, has no ends', () => {
  const { length } = plain.text;
  expect([plain.ends(3, 3), plain.ends(length, length + 4)]).toEqual([null, null]);
  expect(plain.ends(length - 1, length + 4)?.endOffset).toBe(pieces[2]?.data.length);
});
