import type { Inline } from '../../edition/edition';
import { foldContent } from '../../edition/fold-content';
import type { ReadBlock } from './read-nodes';
import { beginsTurn, turn } from './turns';

/** Letters that a question, or a bold paragraph, has at most to be a heading. */
const longestQuestion = 600;
const longestUnmarked = 300;

/** What stands before a turn of a conversation where no name does, and is not of the text. */
const asks = /^(?:question|q|вопрос|в|сұрақ|с)$/iu;
const answers = /^(?:answer|a|ответ|о|жауап|ж)$/iu;

/**
 * Recognises the questions of an interview: paragraphs that are bold throughout, turns of whoever asks (“Question:”,
 * or a name before a colon), and, where nothing is marked, short paragraphs that end in a question mark, if there
 * are several.
 */
export function markQuestions(blocks: readonly ReadBlock[]): ReadBlock[] {
  const marked = markSpeakers(markBold(splitTurns(blocks)));
  if (marked.some(({ heading, text }) => heading === 'marked' && text.includes('?'))) return marked;
  const questions = marked.filter((block, index) => isShortQuestion(block, marked[index + 1]));
  if (questions.length < 2) return marked;
  return marked.map((block) =>
    block.heading !== 'marked' && questions.includes(block) ? { ...block, heading: 'question' } : block,
  );
}

function isShortQuestion({ text, isItem }: ReadBlock, next: ReadBlock | undefined): boolean {
  return (
    !isItem &&
    text.length <= longestUnmarked &&
    endsInQuestion(text) &&
    next !== undefined &&
    !endsInQuestion(next.text)
  );
}

function endsInQuestion(text: string): boolean {
  return /\?[!?…]*[»”"’)]*$/.test(text);
}

/** Bold paragraphs outside lists are headings, unless they are most of the text; the first is a lead where it asks nothing. */
function markBold(blocks: readonly ReadBlock[]): ReadBlock[] {
  const isBold = ({ content, text, isItem }: ReadBlock) =>
    !isItem && text.length <= longestQuestion && isStrong(content);
  if (blocks.filter(isBold).length > blocks.length * 0.6) return [...blocks];
  return blocks.map((block, index) => {
    if (!isBold(block) || (index === 0 && !endsInQuestion(block.text))) return block;
    return { ...block, ...foldContent(withoutStrong(block.content)), heading: 'marked' };
  });
}

function isStrong(content: readonly Inline[]): boolean {
  return content.every((node) =>
    node.type === 'text'
      ? !/[\p{L}\p{N}]/u.test(node.value)
      : node.type === 'strong' || isStrong(node.children),
  );
}

function withoutStrong(content: readonly Inline[]): Inline[] {
  return content.flatMap((node): Inline[] => {
    if (node.type === 'text') return [node];
    const children = withoutStrong(node.children);
    return node.type === 'strong' ? children : [{ ...node, children }];
  });
}

function isSign(speaker: string): boolean {
  return asks.test(speaker) || answers.test(speaker);
}

interface Turn {
  block: ReadBlock;
  speaker: string;
  /** UTF-16 length of the name and the sign behind it. */
  length: number;
}

/** Finds who speaks and who asks; “Question:” and “Answer:” go, names stay. */
function markSpeakers(blocks: readonly ReadBlock[]): ReadBlock[] {
  const turns = blocks.flatMap((block) => turnOf(block) ?? []);
  const bySpeaker = new Map<string, Turn[]>();
  for (const turn of turns) bySpeaker.set(turn.speaker, [...(bySpeaker.get(turn.speaker) ?? []), turn]);
  const named = [...bySpeaker].filter(([, own]) => own.length >= 2);
  const asking = named
    .filter(([speaker, own]) => asks.test(speaker) || shareOfQuestions(own) > 0.5)
    .sort(([, a], [, b]) => shareOfQuestions(b) - shareOfQuestions(a))
    .map(([speaker]) => speaker);
  if (asking.length === 0 || named.length < 2) return [...blocks];
  const turnsOf = new Map(turns.map((turn) => [turn.block, turn]));
  return blocks.map((block) => {
    const turn = turnsOf.get(block);
    if (!turn) return block;
    const isUnnamed = isSign(turn.speaker);
    const said = isUnnamed ? { ...block, ...foldContent(withoutStart(block.content, turn.length)) } : block;
    return asking.includes(turn.speaker) ? { ...said, heading: 'marked' } : said;
  });
}

function turnOf(block: ReadBlock): Turn | null {
  const match = turn.exec(block.text);
  if (!match) return null;
  const { name, initials, letter = '' } = match.groups ?? {};
  const speaker = (name ?? initials)?.replace(/\s+/g, '') ?? (isSign(letter) ? letter : null);
  return speaker === null ? null : { block, speaker, length: match[0].length };
}

/** Finds where in a paragraph the answer to its question begins, as UTF-16 offset; null where there is none. */
type FindAnswer = (block: ReadBlock) => number | null;

/** How a question and its answer may stand in one paragraph. */
const answersInside: readonly FindAnswer[] = [
  // **Question?** Answer.
  ({ content, text }) => {
    const [first] = content;
    if (first?.type !== 'strong') return null;
    const words = foldContent(first.children).text;
    return endsInQuestion(words) && text.length > words.length + 1 ? words.length : null;
  },
  // — Question? — Answer.
  ({ text }) => /^[—–-]\s[^?]*\?[!?…]*(?=\s+[—–-]\s)/u.exec(text)?.[0].length ?? null,
  // Question: … Answer: …
  ({ text }) =>
    /^(?:Question|Q|Вопрос|В|Сұрақ|С)\s*[:.]\s.*?[.?!…»”")](?=\s+(?:Answer|A|Ответ|О|Жауап|Ж)\s*[:.]\s)/iu.exec(
      text,
    )?.[0].length ?? null,
  // Name: question? Name: answer.
  (block) => {
    const speaker = turnOf(block);
    const question = speaker && /^[^?]*\?[!?…»”")]*(?=\s+(?<rest>.*))/su.exec(block.text);
    return question && beginsTurn(question.groups?.rest ?? '') ? question[0].length : null;
  },
];

/** Makes two paragraphs of one that holds a question and its answer, where several do. */
function splitTurns(blocks: readonly ReadBlock[]): ReadBlock[] {
  return answersInside.reduce<ReadBlock[]>(
    (parts, find) => {
      const places = parts.map((block) => (block.heading === null && !block.isItem ? find(block) : null));
      if (places.filter((place) => place !== null).length < 2) return parts;
      return parts.flatMap((block, index): ReadBlock[] => {
        const place = places[index] ?? null;
        if (place === null) return [block];
        return [withStart(block.content, place), withoutStart(block.content, place)].map((content) => ({
          ...block,
          ...foldContent(content),
        }));
      });
    },
    [...blocks],
  );
}

function shareOfQuestions(turns: readonly Turn[]): number {
  return turns.filter(({ block }) => block.text.includes('?')).length / Math.max(1, turns.length);
}

/** Keeps the first UTF-16 units. */
function withStart(content: readonly Inline[], length: number): Inline[] {
  let left = length;
  const keep = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((node) => {
      if (node.type !== 'text') return { ...node, children: keep(node.children) };
      const value = node.value.slice(0, left);
      left -= value.length;
      return { type: 'text', value };
    });
  return keep(content);
}

/** Cuts the first UTF-16 units off. */
function withoutStart(content: readonly Inline[], length: number): Inline[] {
  let left = length;
  const cut = (nodes: readonly Inline[]): Inline[] =>
    nodes.map((node) => {
      if (node.type !== 'text') return { ...node, children: cut(node.children) };
      const value = node.value.slice(left);
      left = Math.max(0, left - node.value.length);
      return { type: 'text', value };
    });
  return cut(content);
}
