import type { Article, ArticleBlock, LeftOut } from './article';
import type { FrontLines } from './front-lines';
import { markQuestions } from './questions';
import type { ReadBlock } from './read-nodes';

/** An article has a title and nothing else, or not even that. */
export class NoTextError extends Error {
  override name = 'NoTextError';
}

/**
 * Finds the title of an article, the front matter's, else its first heading of the first level, else the first
 * heading or line; then the questions of an interview.
 *
 * @throws NoTextError
 */
export function finishArticle(
  read: { blocks: readonly ReadBlock[]; leftOut: LeftOut[] },
  front: FrontLines,
): Article {
  const { title, rest } = takeTitle(read.blocks, front.title);
  if (title === null || rest.length === 0) throw new NoTextError('There is no text under the title.');
  const blocks = rest.map(({ depth, ...block }): ArticleBlock => block);
  return { ...front, title, blocks: markQuestions(blocks), leftOut: read.leftOut };
}

function takeTitle(
  blocks: readonly ReadBlock[],
  stated: string | null,
): { title: string | null; rest: readonly ReadBlock[] } {
  const [first] = blocks;
  const isSame = (block: ReadBlock) => block.text.toLowerCase() === stated?.toLowerCase();
  if (stated !== null) {
    const at = blocks.slice(0, 3).findIndex(isSame);
    return { title: stated, rest: at < 0 ? blocks : blocks.toSpliced(at, 1) };
  }
  const top = blocks.find(({ depth }) => depth === 1) ?? first;
  return { title: top?.text ?? null, rest: blocks.filter((block) => block !== top) };
}
