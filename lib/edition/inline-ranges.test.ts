import { describe, expect, it } from 'vitest';
import type { Inline } from './edition';
import { wrapRanges } from './inline-ranges';

const content: Inline[] = [
  { type: 'text', value: 'The ' },
  { type: 'emphasis', children: [{ type: 'text', value: 'akim of' }] },
  { type: 'text', value: ' Talgar' },
];

describe('wrapRanges', () => {
  it('wraps a word and leaves the text around it', () => {
    expect(wrapRanges([{ type: 'text', value: 'in Talgar.' }], [{ start: 3, end: 9 }])).toEqual([
      { type: 'text', value: 'in ' },
      { type: 'range', range: { start: 3, end: 9 }, children: [{ type: 'text', value: 'Talgar' }] },
      { type: 'text', value: '.' },
    ]);
  });

  it('wraps a range that crosses an emphasis in pieces', () => {
    const range = { start: 9, end: 18 };
    expect(wrapRanges(content, [range])).toEqual([
      { type: 'text', value: 'The ' },
      {
        type: 'emphasis',
        children: [
          { type: 'text', value: 'akim ' },
          { type: 'range', range, children: [{ type: 'text', value: 'of' }] },
        ],
      },
      { type: 'range', range, children: [{ type: 'text', value: ' Talgar' }] },
    ]);
  });

  it('wraps neighbours one by one', () => {
    const ranges = [
      { start: 0, end: 3 },
      { start: 3, end: 4 },
    ];
    expect(wrapRanges([{ type: 'text', value: 'abcde' }], ranges).map((node) => node.type)).toEqual([
      'range',
      'range',
      'text',
    ]);
  });

  it('gives content without ranges back as it is', () => {
    expect(wrapRanges(content, [])).toEqual(content);
  });
});
