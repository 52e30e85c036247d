import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maximumBodyLength } from './limits';
import { noteHtml } from './note-html';

const mostBytes = 200_000;
const mostElements = 1_000;

const word = fc.stringMatching(/^[a-zа-яәіңғүұқөһ]{1,6}[0-9]{0,3}$/);
const sign = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '[',
    ']',
    '![',
    '](',
    '(',
    ')',
    '<',
    '>',
    '`',
    '``',
    '```',
    '~~~',
    '\\',
    '&',
    '|',
    '~',
  ],
  ...[
    '&amp;',
    '&#8203;',
    '<a ',
    '<!--',
    'http://',
    'https://a.kz/',
    'www.',
    '@',
    'a@b.kz',
    'javascript:',
    '"',
    ':',
  ],
);
const start = fc.constantFrom(
  ...[
    '',
    '> ',
    '>',
    '- ',
    '* ',
    '+ ',
    '-\t',
    '1. ',
    '2. ',
    '7) ',
    '1986. ',
    '# ',
    '    ',
    '\t',
    '  ',
    '***',
    '---',
  ],
  ...['```', '~~~ ', '[a]: ', '[1]: <', '===', '[a]: http://x/'],
);
const end = fc.constantFrom('\n', '\n\n', '  \n', '\\\n', ' ', '\r\n');

/** Some Markdown that a person may write, or that means harm. */
const piece = fc
  .tuple(
    fc.array(start, { maxLength: 6 }),
    fc.array(fc.oneof(word, sign, fc.constant(' ')), { maxLength: 12 }),
    end,
  )
  .map(([starts, words, last]) => [...starts, ...words, last].join(''));

/** Markdown up to the limit of a note, some of it again and again, some of it growing. */
const markdown = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: piece },
      { weight: 2, arbitrary: fc.tuple(piece, fc.nat(2_000)).map(([each, times]) => each.repeat(times)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.oneof(start, sign), word, fc.nat(150))
          .map(([each, last, most]) =>
            Array.from({ length: most }, (_, times) => `${each.repeat(times)}${last}\n`).join(''),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.oneof(start, sign), word, fc.oneof(start, sign), fc.nat(5_000))
          .map(([open, inside, close, times]) => open.repeat(times) + inside + close.repeat(times)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(word, word, fc.nat(3_000))
          .map(
            ([label, address, times]) => `[${label}]: http://${address}\n\n${`[${label}]`.repeat(times)}\n\n`,
          ),
      },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((pieces) => pieces.join('').slice(0, maximumBodyLength))
  .filter((written) => /\S/.test(written));

test('no note makes more HTML or more elements than the bound', () => {
  fc.assert(
    fc.property(markdown, (written) => {
      const html = noteHtml(written);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(mostBytes);
      expect(html.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(mostElements);
    }),
    { numRuns: 100 },
  );
});

test('every word that is written is shown, in its place or in an address', () => {
  fc.assert(
    fc.property(markdown, (written) => {
      const shown = legible(noteHtml(written));
      const words = new Set(written.replace(/&#?\w+;/g, ' ').match(/[\p{L}\p{N}]+/gu));
      expect([...words].filter((each) => !shown.includes(each))).toEqual([]);
      expect(shown).toMatch(/[^\s]/);
    }),
    { numRuns: 100 },
  );
});

test('a note holds no elements, attributes or addresses but those it may', () => {
  fc.assert(
    fc.property(markdown, (written) => {
      const html = noteHtml(written);
      const tags = html.match(/<[^>]*>/g) ?? [];
      const tag =
        /^<(?:\/?(?:p|br|em|strong|code|pre|blockquote|ul|ol|li)|\/a|a href="(?!javascript:)[^"<]*" rel="nofollow ugc noopener")>$/;
      expect(tags.filter((each) => !tag.test(each))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

/** What a reader can make out: words, addresses, and the numbers of lists. */
function legible(html: string): string {
  const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? '');
  const numbers = html.includes('<ol>') ? Array.from({ length: 100 }, (_, number) => number) : [];
  return [
    decode(html.replace(/<[^>]*>/g, '')),
    ...addresses.flatMap((each) => [decode(each), unescaped(decode(each))]),
    ...numbers,
  ].join(' ');
}

function decode(html: string): string {
  return html.replace(/&#x(\w+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function unescaped(address: string): string {
  return address.replace(/(?:%[0-9A-F]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
}
