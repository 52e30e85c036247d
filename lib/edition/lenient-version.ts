import { splitBlocks, takeIds } from './blocks';
import type { Segment } from './edition';
import { FaultList } from './fault';
import { parseFrontMatter, splitFrontMatter } from './front-matter';
import { parseBlock } from './inline';
import { normalizeLines, plainText } from './text';

/**
 * Reads the segments of a version file as they are, whatever faults it has: an editor may ask before everything is
 * mended. Blocks without an id are left out, since nothing can be said of a place in them.
 */
export function readSegments(source: string): Segment[] {
  const text = normalizeLines(source);
  const { yaml, body } = splitFrontMatter(text) ?? { yaml: '', body: text };
  const ignored = new FaultList('');
  const matter = parseFrontMatter(yaml, 'kk', ignored);
  const head = (['title', 'deck'] as const).flatMap((id) =>
    matter[id] ? [segment([id], id, plainText(matter[id].value), [])] : [],
  );
  const blocks = splitBlocks(body, 1).flatMap((block) => {
    const { source: words, ids, succeeds } = takeIds(block, ignored);
    const [first, ...more] = ids;
    if (first === undefined) return [];
    const content = parseBlock(words, 1, ignored);
    const bare = content?.text ?? plainText(words.replace(/^[#>\s]+/, ''));
    return [segment([first, ...more], content?.kind ?? 'paragraph', bare, succeeds)];
  });
  return [...head, ...blocks];
}

function segment(ids: Segment['ids'], kind: Segment['kind'], text: string, succeeds: string[]): Segment {
  return { ids, kind, content: [{ type: 'text', value: text }], text, succeeds };
}
