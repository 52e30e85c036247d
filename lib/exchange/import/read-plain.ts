import { normalizeLines, plainText } from '../../edition/text';
import type { Article } from './article';
import { finishArticle } from './finish-article';
import { noFrontLines } from './front-lines';
import { beginsItem, isVerse, withoutBullet } from './lines';
import { readMarkdown } from './read-markdown';
import type { ReadBlock } from './read-nodes';

/** Letters after which a line of a file is taken for a whole paragraph, not for one of a wrapped text. */
const longestWrapped = 120;

/** Letters that a heading has at most where only its brevity says that it is one. */
const longestHeading = 80;

/**
 * Reads an article in plain text: paragraphs are separated by blank lines, begin with an indented line, or are one
 * line each. A text that has headings, bold words, links or front matter in Markdown is read as that.
 *
 * @throws NoTextError
 */
export function readPlain(source: string): Article {
  if (isMarkdown(source)) return readMarkdown(source);
  const paragraphs = paragraphsOf(withoutSenders(normalizeLines(source)));
  const blocks = paragraphs.map((line, index, all): ReadBlock => {
    const text = plainText(line.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
    const next = all[index + 1];
    const isLine = next !== undefined && isHeadingLine(text) && !isHeadingLine(plainText(next));
    return {
      content: [{ type: 'text', value: text }],
      text,
      heading: isLine ? 'line' : null,
      depth: null,
      isItem: false,
    };
  });
  const isWord = ({ text }: ReadBlock) => /[\p{L}\p{N}]/u.test(text);
  return finishArticle({ blocks: blocks.filter(isWord), leftOut: [], joined: [] }, noFrontLines);
}

function isMarkdown(source: string): boolean {
  return /^\uFEFF?---\r?\n(?:[\w-]+:.*\r?\n)+---\r?$|^#{1,6} \S|^\*\*[^*\n]+\*\*\s*$|\]\(https?:\/\//mu.test(
    source,
  );
}

/** Takes away the lines that say who sent a message and when, as messengers copy them: “Name, [12.03.2025 10:00]”. */
function withoutSenders(source: string): string {
  return source.replace(
    /^.{1,60}, \[\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?\]:?[ \t]*$/gmu,
    '',
  );
}

/**
 * Gives the paragraphs of a text. A first line that does not run on into the second stands by itself; below it a block
 * is one paragraph, several that begin with indented lines, or each of its lines is where they are long, whole or verse.
 */
function paragraphsOf(source: string): string[] {
  const lines = source
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const [first = '', second = ''] = lines;
  const isByLine = lines.some((line) => line.length > longestWrapped);
  const runsOn =
    !isByLine && second.trim() !== '' && indentOf(second) <= indentOf(first) && isBroken(first, second);
  const blocks = blocksOf(runsOn ? lines : lines.slice(1));
  const isUnbroken = blocks.length === 1;
  const areParagraphs = isByLine || (isUnbroken && areSentences(blocks[0] ?? []));
  const paragraphs = blocks.flatMap((block) => {
    if (areParagraphs && !block.some(isIndented)) return block;
    return splitBlock(block, isUnbroken);
  });
  return (runsOn ? paragraphs : [first, ...paragraphs]).map(withoutBullet);
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines)
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  return blocks.filter((block) => block.length > 0);
}

/** Tells whether a sentence goes over the end of a line: the next one begins small, or this one ends in its middle. */
function isBroken(line: string, next: string): boolean {
  return /^\p{Ll}/u.test(next.trim()) || /[,;–—-]$/.test(line.trim());
}

/** @param isAlone whether nothing in the whole text but the block says where paragraphs begin */
function splitBlock(block: readonly string[], isAlone: boolean): string[] {
  if (isVerse(block) && !opensParagraphs(block)) return [...block];
  const least = Math.min(...block.map(indentOf));
  const width = Math.max(...block.map((line) => line.trimEnd().length));
  const items = block.filter(beginsItem).length;
  const isHanging = block.every((line, index) => index === 0 || indentOf(line) > least);
  const begins = (line: string, before: string): boolean => {
    if (items >= 2 && beginsItem(line)) return true;
    if (!isHanging && indentOf(line) >= least + 2 && (items < 2 || indentOf(before) > least)) return true;
    return isAlone && block.length >= 6 && isEnd(before, line, width);
  };
  return block.reduce<string[]>((paragraphs, line, index) => {
    const last = paragraphs.pop();
    if (last === undefined) return [line.trim()];
    if (begins(line, block[index - 1] ?? '')) paragraphs.push(last, line.trim());
    else paragraphs.push(`${last} ${line.trim()}`);
    return paragraphs;
  }, []);
}

/** Some lines are indented and others are not, so that the indented ones begin paragraphs. */
function opensParagraphs(block: readonly string[]): boolean {
  const indents = block.map(indentOf);
  return Math.max(...indents) >= Math.min(...indents) + 2;
}

/** Tells whether a wrapped paragraph ends with a line: a short one, after which a sentence begins. */
function isEnd(line: string, next: string, width: number): boolean {
  return (
    line.trimEnd().length < width * 0.75 &&
    /[.!?…:»”"]$/.test(line.trim()) &&
    /^[«„“"(—–-]*\s*[\p{Lu}\p{N}]/u.test(next.trim())
  );
}

function isIndented(line: string): boolean {
  return indentOf(line) > 0;
}

function indentOf(line: string): number {
  const [space = ''] = /^\s*/.exec(line) ?? [];
  return space.replaceAll('\t', '    ').replaceAll('\u3000', '  ').length;
}

/** Tells whether nearly every line ends as a sentence does, or is as short as a heading. */
function areSentences(lines: readonly string[]): boolean {
  const whole = lines.filter((line) => /[.!?…:;»”"]\s*$/.test(line) || line.length <= 40);
  return whole.length >= lines.length * 0.8;
}

function isHeadingLine(text: string): boolean {
  return text.length <= longestHeading && /^[\p{Lu}\p{N}«“"]/u.test(text) && /[\p{L}\p{N})]$/u.test(text);
}
