import { expect, it } from 'vitest';
import type { Segment } from './edition';
import { segmentNumbers } from './numbers';

const segment = (id: string, kind: Segment['kind']): Segment => ({
  ids: [id],
  kind,
  content: [],
  text: '',
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
