import Parser, {
  type Env,
  type MarkdownIt,
  type StateBlock,
  type StateInline,
  type Token,
} from 'markdown-it';

/** How deep what a note holds may lie in one another: the words in 30 lists, each with its item. */
export const deepest = 64;
/** How often the parser may ask what stands at some place in a note. */
const mostSteps = 30_000;
/** The most tokens of all blocks, and of the words in one. */
const mostTokens = 6_000;

/** Says that a note holds more than is read as Markdown. */
export class TooMuchError extends Error {
  override name = 'TooMuchError';
}

/** A note as the parser reads it. */
export interface NoteTokens {
  tokens: Token[];
  /** The definitions that a link says all of, so that nothing is lost where they are left out. */
  told: ReadonlySet<Token>;
}

/**
 * Reads the Markdown of a note, in a time that grows with its length, whatever it holds.
 *
 * It differs from CommonMark where that would take words away: HTML and character references stay as they were
 * written, a line under another makes no heading, and a note that uses a definition more than once has none.
 *
 * @throws {TooMuchError} as soon as more is found than is read
 */
export function readNoteMarkdown(markdown: string): NoteTokens {
  const env: Env = {};
  const tokens = withDefinitions.parse(markdown, env);
  const words = wordsByLabel(tokens);
  if ([...words.values()].some((ofLabel) => ofLabel.length > 1))
    return { tokens: withoutDefinitions.parse(markdown, {}), told: new Set() };
  const told = new Map<string, Token>();
  for (const token of tokens) {
    const label = token.type === 'reference_definition' ? labelOf(token) : null;
    // Of two with one label the first counts.
    if (label === null || told.has(label)) continue;
    const [said] = words.get(label) ?? [];
    if (said?.toUpperCase().includes(label) && env.references?.[label]?.title === '') told.set(label, token);
  }
  return { tokens, told: new Set(told.values()) };
}

/** Finds the addresses in words that are not read as Markdown. */
export function findAddresses(words: string): { index: number; lastIndex: number; url: string }[] {
  return withDefinitions.linkify.match(words) ?? [];
}

const withDefinitions = makeParser();
const withoutDefinitions = makeParser().disable('reference');

function makeParser(): MarkdownIt {
  const parser = new Parser({ breaks: true, linkify: true });
  parser.disable(['table', 'strikethrough', 'entity', 'lheading', 'strip_references']);
  bound(parser);
  parser.normalizeLink = (address) => parser.utils.lib.mdurl.encode(address);
  // As it was written.
  parser.normalizeLinkText = (address) => address;
  parser.validateLink = (address) => /^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i.test(address);
  const { linkify } = parser;
  linkify.add('ftp:', null).add('//', null).add('www.', { validate: endOfWww, normalize: completeWww });
  return parser;
}

/** Stops the parser when it has taken too many steps, has found too much, or is too deep. */
function bound(parser: MarkdownIt): void {
  let steps = 0;
  const count = ({ level, tokens }: StateBlock | StateInline): false => {
    steps++;
    if (steps > mostSteps || tokens.length > mostTokens || level > deepest) throw new TooMuchError();
    return false;
  };
  parser.core.ruler.before('normalize', 'start counting', () => {
    steps = 0;
  });
  parser.block.ruler.before('code', 'count', count, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  parser.inline.ruler.before('text', 'count', count);
}

/** Where an address without its protocol begins: not within another. */
const beforeWww = /(?:^|[\s(["'*«„“])www\.$/iu;
const longestWww = 2_000;

/** Gives how many characters of the address follow `www.`. */
function endOfWww(text: string, position: number, linkify: MarkdownIt['linkify']): number {
  if (!beforeWww.test(text.slice(Math.max(0, position - ' www.'.length), position))) return 0;
  const rest = text.slice(position, position + longestWww);
  return Math.max(0, linkify.testSchemaAt(`http://www.${rest}`, 'http:', 'http:'.length) - '//www.'.length);
}

function completeWww(match: { url: string }): void {
  match.url = `http://${match.url}`;
}

/** Collects the words of the links and pictures that name their address elsewhere. */
function wordsByLabel(tokens: readonly Token[], found = new Map<string, string[]>()): Map<string, string[]> {
  let open: string[] | null = null;
  for (const token of tokens) {
    if (token.type === 'link_close') open = null;
    open?.push(open.pop() + token.content);
    const label = token.type === 'link_open' || token.type === 'image' ? labelOf(token) : null;
    if (label !== null) {
      const words = found.get(label) ?? [];
      found.set(label, words);
      words.push(token.content);
      if (token.type === 'link_open') open = words;
    }
    if (token.children) wordsByLabel(token.children, found);
  }
  return found;
}

function labelOf({ meta }: Token): string | null {
  return typeof meta?.label === 'string' ? meta.label : null;
}
