import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, Segment, Version } from './edition';
import { foldContent } from './fold-content';
import { parseVersion } from './version';
import { writeVersion } from './write-version';

const interview: Version = {
  locale: 'ru',
  role: 'translation',
  translatedFrom: 'en',
  title: 'Сказано: «да» \\ “нет” # и всё',
  deck: 'Дек: вот он',
  support: null,
  supportLang: null,
  segments: [],
};

function segment(kind: Segment['kind'], content: Inline[], ...ids: [string, ...string[]]): Segment {
  return { kind, ...foldContent(content), ids, succeeds: [] };
}

function roundTrip(blocks: Segment[]): { segments: Segment[]; errors: string[] } {
  const { segments, faults } = parseVersion(writeVersion({ ...interview, segments: blocks }), 'ru.md', 'ru');
  return {
    segments: segments
      .filter(({ kind }) => kind === 'heading' || kind === 'paragraph')
      .map(({ line, ...block }) => block),
    errors: faults
      .filter(({ message }) => !/straight|dash|two spaces|scripts?\b|mixes|fill in/.test(message))
      .map(({ message }) => message),
  };
}

const text = (value: string): Inline => ({ type: 'text', value });

describe('writeVersion', () => {
  it.each([
    [null, 'Поддержите нас.'],
    ['en', 'Support us: “please”.'],
    ['kk', 'Қолдаңыз'],
  ] as const)('writes the language of the support line, %s', (supportLang, support) => {
    const written = writeVersion({
      ...interview,
      support,
      supportLang,
      segments: [segment('paragraph', [text('Раз.')], 'a')],
    });
    expect(parseVersion(written, 'ru.md', 'ru')).toMatchObject({
      version: { support, supportLang },
      faults: [],
    });
  });

  it('writes what parseVersion reads', () => {
    const blocks = [
      segment('heading', [text('Вопрос?')], 'q1'),
      segment(
        'paragraph',
        [
          text('Ответ '),
          { type: 'strong', children: [text('громкий')] },
          text(', с '),
          { type: 'link', url: 'https://example.org/a_(b)?c=1', children: [text('ссылкой')] },
          text('.'),
        ],
        'q1-1',
        'q1-2',
      ),
      { ...segment('paragraph', [text('Еще.')], 'q1-4'), succeeds: ['q1-3', 'q0'] },
    ];
    const written = writeVersion({ ...interview, segments: blocks });
    const { version } = parseVersion(written, 'ru.md', 'ru');
    expect(roundTrip(blocks).segments).toEqual(blocks);
    expect(written).toContain('Ответ **громкий**, с [ссылкой](https://example.org/a_\\(b\\)?c=1).');
    expect(version).toMatchObject({ title: interview.title, deck: interview.deck, translatedFrom: 'en' });
  });

  it.each([
    '# не заголовок',
    '1. не список',
    '- не список',
    '> не цитата',
    '*не* _выделено_ `не код`',
    '[не ссылка](https://example.org)',
    '![не картинка](a.png)',
    '<b>не тег</b> &amp; &nbsp;',
    'обратная \\ черта \\* и ~~~',
    '--- ',
    'конец в скобках {#a-b}',
    '{#a} начало {succeeds=b}',
    'C#',
    'Снежинка_в_слове и 2*3*4',
    '=== и +',
    'a | b',
    'https://example.org <https://example.org>',
  ])('keeps “%s” as it is said, in a paragraph and in a heading', (words) => {
    const blocks = [segment('paragraph', [text(words)], 'p1'), segment('heading', [text(words)], 'h1')];
    const { segments, errors } = roundTrip(blocks);
    expect(errors).toEqual([]);
    expect(segments.map((block) => block.text)).toEqual(blocks.map((block) => block.text));
  });

  it('keeps the plain text of whatever marked words it is given', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'аЖқi 1.,:;?!«»"\'-–—*_`~#>+=&<[](){}\\/|@…\n'), maxLength: 12 })
      .map(text);
    const { content } = fc.letrec<{ content: Inline[]; node: Inline }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        words,
        fc.record({
          type: fc.constantFrom('emphasis' as const, 'strong' as const),
          children: tie('content'),
        }),
        fc.record({
          type: fc.constant('link' as const),
          url: fc.constantFrom('https://example.org/а?б=(в)', 'mailto:a@b.c', 'a b<c>.html'),
          children: fc.array(words, { maxLength: 2 }),
        }),
      ),
      content: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    }));
    fc.assert(
      fc.property(content, fc.constantFrom('heading', 'paragraph'), (inlines, kind) => {
        const block = segment(kind, inlines, 'a-1');
        fc.pre(block.text !== '');
        const { segments, errors } = roundTrip([block]);
        expect({ texts: segments.map((found) => found.text), errors }).toEqual({
          texts: [block.text],
          errors: [],
        });
      }),
      { numRuns: 200 },
    );
  });
});
