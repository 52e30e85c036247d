import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSyntaxError, parseJson } from './json';

describe('parseJson', () => {
  it('reads any JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, indent) => {
        const source = JSON.stringify(JSON.parse(text), null, indent);
        expect(parseJson(source).value).toEqual(JSON.parse(source));
      }),
    );
  });

  it('refuses any text that JSON.parse refuses, and no other', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      'null',
      '-',
      '.5',
      "'",
      '"',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const source = parts.join('');
        expect(accepts(parseJson, source)).toBe(accepts(JSON.parse, source));
      }),
      { numRuns: 500 },
    );
  });

  it('knows the line of every key and item', () => {
    const { lineOf } = parseJson('{\n  "a": [\n    1,\n    { "b":\n 2 }\n  ]\n}');
    expect([['a'], ['a', 0], ['a', 1], ['a', 1, 'b']].map(lineOf)).toEqual([2, 3, 4, 4]);
  });

  it('gives what is missing the line of what should hold it', () => {
    const { lineOf } = parseJson('{\n  "a": {\n  }\n}');
    expect([['a', 'gone', 0], ['gone'], []].map(lineOf)).toEqual([2, 1, 1]);
  });

  it.each([
    ['a comma that is last', '{\n  "a": 1,\n}', 3],
    ['a comma that is last in a list', '[\n1,\n]', 3],
    ['a key without quotes', '{\n  a: 1\n}', 2],
    ['single quotes', '{\n  "a": \'b\'\n}', 2],
    ['a comment', '{\n  // a\n}', 2],
    ['a line break in a text', '{\n  "a": "b\nc"\n}', 2],
    ['an unknown escape', '{\n  "a": "\\x"\n}', 2],
    ['a key twice', '{\n  "a": 1,\n  "a": 2\n}', 3],
    ['an end too soon', '{\n  "a": 1\n', 3],
    ['more after the end', '{}\n{}', 2],
    ['nothing', '', 1],
  ])('names the line of %s', (_, source, line) => {
    expect(() => parseJson(source)).toThrow(expect.objectContaining({ name: 'JsonSyntaxError', line }));
  });

  it('counts lines the same whatever ends them, and ignores a byte order mark', () => {
    expect(parseJson('\uFEFF{\r\n"a":\r1,\r\n"b": 2}').lineOf(['b'])).toBe(4);
  });
});

function accepts(parse: (source: string) => unknown, source: string): boolean {
  try {
    parse(source);
    return true;
  } catch (error) {
    if (error instanceof JsonSyntaxError || error instanceof SyntaxError) return false;
    throw error;
  }
}
