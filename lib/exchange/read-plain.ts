import { normalizeLines, plainText } from '../edition/text';
import type { Article } from './article';
import { finishArticle } from './finish-article';
import { noFrontLines } from './front-lines';
import { readMarkdown } from './read-markdown';
import type { ReadBlock } from './read-nodes';

/** Letters after which a line of a file is taken for a whole paragraph, not for one of a wrapped text. */
const longestWrapped = 120;

/** Letters that a heading has at most where only its brevity says that it is one. */
const longestHeading = 80;

/**
 * Reads an article in plain text: paragraphs are separated by blank lines, or are one line each. A text that
 * has headings, bold words, links or front matter in Markdown is read as that.
 *
 * @throws NoTextError
 */
export function readPlain(source: string): Article {
  if (isMarkdown(source)) return readMarkdown(source);
  const [title, ...paragraphs] = paragraphsOf(normalizeLines(source));
  const blocks = [title ?? '', ...paragraphs].map((line, index, all): ReadBlock => {
    const text = plainText(line.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
    const next = all[index + 1];
    const isLine = next !== undefined && isHeadingLine(text) && !isHeadingLine(plainText(next));
    return { content: [{ type: 'text', value: text }], text, heading: isLine ? 'line' : null, depth: null };
  });
  const isWord = ({ text }: ReadBlock) => /[\p{L}\p{N}]/u.test(text);
  return finishArticle({ blocks: blocks.filter(isWord), leftOut: [] }, noFrontLines);
}

function isMarkdown(source: string): boolean {
  return /^\uFEFF?---\r?\n(?:[\w-]+:.*\r?\n)+---\r?$|^#{1,6} \S|^\*\*[^*\n]+\*\*\s*$|\]\(https?:\/\//mu.test(
    source,
  );
}

/** The first line stands by itself; below it a block is one paragraph, or each of its lines is where they are long. */
function paragraphsOf(source: string): string[] {
  const lines = source.trim().split('\n');
  const [title = '', ...rest] = lines;
  const blocks = rest
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim());
  const isByLine =
    lines.some((line) => line.length > longestWrapped) || (blocks.length === 1 && areSentences(rest));
  return [title, ...(isByLine ? blocks.flatMap((block) => block.split('\n')) : blocks)];
}

/** Tells whether nearly every line ends as a sentence does, or is as short as a heading. */
function areSentences(lines: readonly string[]): boolean {
  const whole = lines.filter((line) => /[.!?…:;»”"]\s*$/.test(line) || line.length <= 40);
  return whole.length >= lines.length * 0.8;
}

function isHeadingLine(text: string): boolean {
  return text.length <= longestHeading && /^[\p{Lu}\p{N}«“"]/u.test(text) && /[\p{L}\p{N})]$/u.test(text);
}
