import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from './edition';
import { formatFault } from './fault';
import { parseVersion } from './version';

const head = '---\nlocale: ru\ntitle: "Заголовок"\nrole: source\n---\n\n';

function parse(body: string) {
  const { version, faults } = parseVersion(head + body, 'ru.md', 'ru');
  return { segments: version?.segments.slice(1) ?? null, faults: faults.map(formatFault) };
}

function textOf(content: readonly Inline[]): string {
  return content.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');
}

describe('parseVersion', () => {
  it('makes title and deck segments, and support none', () => {
    const source =
      '---\nlocale: kk\ntitle: "Реформа: 2022"\ndeck: Сұхбат\nsupport: Қолдаңыз\nrole: source\n---\n\nМәтін. {#a}\n';
    const { version } = parseVersion(source, 'kk.md', 'kk');
    expect(version?.segments.map(({ ids, kind, text }) => [ids, kind, text])).toEqual([
      [['title'], 'title', 'Реформа: 2022'],
      [['deck'], 'deck', 'Сұхбат'],
      [['a'], 'paragraph', 'Мәтін.'],
    ]);
    expect(version).toMatchObject({
      title: 'Реформа: 2022',
      deck: 'Сұхбат',
      support: 'Қолдаңыз',
      translatedFrom: null,
    });
  });

  it.each([
    ['support: Поддержите.\nsupportLang: ru', 'ru'],
    ['supportLang: "en"\nsupport: Support us.', 'en'],
    ['support: Қолдаңыз.\nsupportLang: kk', null],
    ['support: Қолдаңыз.', null],
  ])('reads the language of the support line, where it is another: %s', (lines, supportLang) => {
    const source = `---\nlocale: kk\ntitle: Т\n${lines}\nrole: source\n---\n\nМәтін. {#a}\n`;
    const { version, faults } = parseVersion(source, 'kk.md', 'kk');
    expect(version?.supportLang).toBe(supportLang);
    expect(faults).toEqual([]);
  });

  it('reads headings, paragraphs and their ids', () => {
    expect(parse('## Почему? {#q1}\n\nПотому. {#q1-1}\n').segments).toEqual([
      {
        ids: ['q1'],
        kind: 'heading',
        content: [{ type: 'text', value: 'Почему?' }],
        text: 'Почему?',
        succeeds: [],
      },
      {
        ids: ['q1-1'],
        kind: 'paragraph',
        content: [{ type: 'text', value: 'Потому.' }],
        text: 'Потому.',
        succeeds: [],
      },
    ]);
  });

  it('reads blocks that merge and blocks that came from others', () => {
    const { segments } = parse('Раз. {#a #b}\n\nДва. {#c succeeds=a}\n\nТри. {#d #e succeeds=b,c}\n');
    expect(segments?.map(({ ids, succeeds }) => [ids, succeeds])).toEqual([
      [['a', 'b'], []],
      [['c'], ['a']],
      [
        ['d', 'e'],
        ['b', 'c'],
      ],
    ]);
  });

  it('reads emphasis, strong and links, nested too', () => {
    const { segments } = parse('Это *очень **важно*** и [здесь *видно*](https://vlast.kz/a?b=1). {#a}');
    expect(segments?.[0]?.text).toBe('Это очень важно и здесь видно.');
    expect(segments?.[0]?.content).toEqual([
      { type: 'text', value: 'Это ' },
      {
        type: 'emphasis',
        children: [
          { type: 'text', value: 'очень ' },
          { type: 'strong', children: [{ type: 'text', value: 'важно' }] },
        ],
      },
      { type: 'text', value: ' и ' },
      {
        type: 'link',
        url: 'https://vlast.kz/a?b=1',
        children: [
          { type: 'text', value: 'здесь ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'видно' }] },
        ],
      },
      { type: 'text', value: '.' },
    ]);
  });

  it.each([
    ['line breaks', 'Одна\nстрока.', 'Одна строка.'],
    ['lines that are indented', 'Одна\n   строка.', 'Одна строка.'],
    ['no-break spaces', '5\u00a0января', '5 января'],
    ['white space at the edge of mark-up', 'а [ б ](x) в', 'а б в'],
    ['white space on both sides of an edge', 'а *б*\u00a0\n**в**', 'а б в'],
    ['backslashes', '1\\. \\*звезда\\* \\<b\\>', '1. *звезда* <b>'],
    ['brackets without an address', '[каз. «январь»]', '[каз. «январь»]'],
    ['a sign that is no tag', '2 < 3 и 3 > 2', '2 < 3 и 3 > 2'],
    ['character references', 'Р&amp;Б', 'Р&Б'],
  ])('folds or reads %s into plain text', (_, source, text) => {
    const [segment] = parse(`${source} {#a}`).segments ?? [];
    expect(segment?.text).toBe(text);
    expect(textOf(segment?.content ?? [])).toBe(text);
  });

  it('writes plain text in NFC, even of a source that is not', () => {
    const { segments, faults } = parse('И\u0306од {#a}');
    expect(segments?.[0]?.text).toBe('Йод');
    expect(faults).toEqual(['ru.md:7: warning: “Йод” is not in Unicode form NFC; save the file as NFC']);
  });

  it('keeps the content and the plain text equal for any text', () => {
    const piece = fc.constantFrom(
      'а',
      'é',
      'e',
      '\u0301',
      ' ',
      '\n',
      '\u00a0',
      '*',
      '**',
      '_',
      '[',
      '](x)',
      '\\',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { content, text } of parse(`${pieces.join('')} {#a}`).segments ?? []) {
          expect(textOf(content)).toBe(text);
          expect(text).toBe(text.replace(/\s+/g, ' ').trim().normalize('NFC'));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line break at the end', (text: string) => text.trimEnd()],
    ['white space on blank lines', (text: string) => text.replaceAll('\n\n', '\n \t\n')],
  ])('reads the same from a file with %s', (_, change) => {
    const source = `${head}Один\nдва. {#a}\n\nТри - четыре. {#b}\n`;
    const plain = parseVersion(source, 'ru.md', 'ru');
    const changed = parseVersion(change(source), 'ru.md', 'ru');
    expect(changed).toEqual(plain);
    expect(changed.version?.segments.length).toBe(3);
    expect(changed.faults.map(({ line }) => line)).toEqual([10]);
  });

  it('gives the readable segments of a file with errors', () => {
    const { version, segments } = parseVersion(`${head}Без номера.\n\nС номером. {#a}\n`, 'ru.md', 'ru');
    expect(version).toBe(null);
    expect(segments.map(({ ids, line }) => [ids, line])).toEqual([
      [['title'], 3],
      [['a'], 9],
    ]);
  });
});

it('has no soft hyphens in its text, since offsets do not count them', () => {
  const { segments } = parse('Тре\u00ADтий *со\u00ADсед*\u00AD {#a}');
  expect(segments?.[0]?.text).toBe('Третий сосед');
  expect(JSON.stringify(segments)).not.toContain('\u00AD');
});
