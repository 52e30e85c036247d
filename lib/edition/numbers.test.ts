import { expect, it } from 'vitest';
import type { Segment } from './edition';
import { segmentNumbers } from './numbers';

const segment = (id: string, kind: Segment['kind'], text = ''): Segment => ({
  ids: [id],
  kind,
  content: [],
  text,
  succeeds: [],
});

it('numbers headings, and paragraphs under them, whatever their ids', () => {
  const numbers = segmentNumbers([
    segment('title', 'title'),
    segment('lede', 'paragraph'),
    segment('a', 'heading'),
    segment('b', 'paragraph'),
    segment('c', 'paragraph'),
    segment('d', 'heading'),
    segment('e', 'paragraph'),
  ]);
  expect(Object.fromEntries(numbers)).toEqual({ lede: '0.1', a: '1', b: '1.1', c: '1.2', d: '2', e: '2.1' });
});

it.each([
  ['Преамбула', 'Статья 1', 'Статья 2'],
  ['ПРЕАМБУЛА', '1 бап', '2 бап.'],
])('follows headings that count themselves: %s, %s, %s', (...texts) => {
  const numbers = segmentNumbers(
    texts.flatMap((text, index) => [
      segment(`h${index}`, 'heading', text),
      segment(`h${index}-1`, 'paragraph'),
    ]),
  );
  expect(Object.fromEntries(numbers)).toEqual({
    'h0-1': '0.1',
    h1: '1',
    'h1-1': '1.1',
    h2: '2',
    'h2-1': '2.1',
  });
});

it.each([
  ['Начало', 'Январь 1986 года', '2 дня'],
  ['Начало', 'Что было 1 мая', 'Что было потом'],
])('counts other headings itself: %s, %s, %s', (...texts) => {
  const numbers = segmentNumbers(texts.map((text, index) => segment(`h${index}`, 'heading', text)));
  expect([...numbers.values()]).toEqual(['1', '2', '3']);
});
