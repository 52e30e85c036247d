import type { Article, ArticleBlock, LeftOut } from './article';
import type { FrontLines } from './front-lines';
import { markQuestions } from './questions';
import type { ReadBlock } from './read-nodes';

/** An article has a title and nothing else, or not even that. */
export class NoTextError extends Error {
  override name = 'NoTextError';
}

/** Letters that a first line has at most to be a title; with a full stop, or of several sentences, it has fewer. */
const longestTitle = 200;
const longestWithStop = 60;
const longestOfSentences = 100;

/**
 * Finds the title of an article, the front matter's, else its first heading of the first level, else the first
 * heading or line, unless that is a paragraph; then the questions of an interview.
 *
 * @throws NoTextError
 */
export function finishArticle(
  read: { blocks: readonly ReadBlock[]; leftOut: LeftOut[]; joined: string[] },
  front: FrontLines,
): Article {
  const { title, isUntitled, rest } = takeTitle(read.blocks, front.title);
  if (title === null || rest.length === 0) throw new NoTextError('There is no text under the title.');
  const blocks = markQuestions(rest).map(({ depth, isItem, ...block }): ArticleBlock => block);
  const { leftOut, joined } = read;
  return { ...front, title, isUntitled, blocks, leftOut, joined, share: null };
}

function takeTitle(
  blocks: readonly ReadBlock[],
  stated: string | null,
): { title: string | null; isUntitled: boolean; rest: readonly ReadBlock[] } {
  const [first] = blocks;
  const isSame = (block: ReadBlock) => block.text.toLowerCase() === stated?.toLowerCase();
  if (stated !== null) {
    const at = blocks.slice(0, 3).findIndex(isSame);
    return { title: stated, isUntitled: false, rest: at < 0 ? blocks : blocks.toSpliced(at, 1) };
  }
  const top = blocks.find(({ depth }) => depth === 1) ?? first;
  if (top && !isTitle(top)) return { title: beginning(top.text), isUntitled: true, rest: blocks };
  return { title: top?.text ?? null, isUntitled: false, rest: blocks.filter((block) => block !== top) };
}

function isTitle({ text, depth, isItem }: ReadBlock): boolean {
  if (depth !== null) return true;
  if (isItem || text.length > longestTitle) return false;
  if (/(?<!\.\.)\.[»”")]*$/.test(text) && text.length > longestWithStop) return false;
  return text.length <= longestOfSentences || !/\p{L}{3}[.!?…]+[»”")]*\s+[«“"—–]?\s*\p{Lu}/u.test(text);
}

/** Gives the first words of a text, and says that it goes on. */
function beginning(text: string): string {
  if (text.length <= longestWithStop) return text.replace(/[\s.…]*$/, '…');
  const words = text.slice(0, longestWithStop + 1).replace(/[\s\p{P}]+\S*$/u, '');
  return `${words || text.slice(0, longestWithStop)}…`;
}
