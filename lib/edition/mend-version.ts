import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Locale } from '../language/locales';
import { splitBlocks, takeIds } from './blocks';
import { applyEdits, type Edit } from './edit';
import { FaultList } from './fault';
import { parseFrontMatter, splitFrontMatter } from './front-matter';
import { parseBlock } from './inline';
import { mendText } from './mend-text';
import { plainText } from './text';

const markdown = unified().use(remarkParse).freeze();

/** Something that was mended in a file. */
export interface Change {
  line: number;
  /** The words around it, and what they have become. */
  before: string;
  after: string;
}

/**
 * Mends the typography of a version file. In a source, which stands as it was published, only what no reader sees is
 * changed; marks, links and ids stay as they are.
 *
 * @param file the whole file, with its byte order mark and its kind of line breaks
 */
export function mendVersion(file: string, locale: Locale): { file: string; changes: Change[] } {
  const mark = file.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineBreak = file.includes('\r\n') ? '\r\n' : '\n';
  const source = file.slice(mark.length).replace(/\r\n?/g, '\n');
  const parts = splitFrontMatter(source);
  if (!parts) return { file, changes: [] };
  const { role } = parseFrontMatter(parts.yaml, locale, new FaultList(''));
  const mend = (text: string) => mendText(text, locale, role === 'source' ? 'unseen' : 'all');
  const spots = [
    ...frontSpots(source, parts.yaml, mend),
    ...blockSpots(source, parts.body, parts.bodyLine, mend),
  ];
  const edits = spots.flatMap((spot) => spot.edits);
  if (edits.length === 0) return { file, changes: [] };
  const written = applyEdits(source, edits);
  return {
    file: mark + (lineBreak === '\n' ? written : written.replaceAll('\n', lineBreak)),
    changes: spots.flatMap(({ changes }) => changes),
  };
}

/** A part of a file that was mended. */
interface Spot {
  /** Of the file. */
  edits: Edit[];
  changes: Change[];
}

type Mend = (text: string) => Edit[];

/** Mends the lines of the front matter that readers see; each is written anew as one line in double quotes. */
function frontSpots(source: string, yaml: string, mend: Mend): Spot[] {
  const { contents } = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  const before = source.indexOf(yaml);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }): Spot[] => {
    const isSeen = isScalar(key) && ['title', 'deck', 'support'].includes(String(key.value));
    if (!isSeen || !isScalar(value) || typeof value.value !== 'string' || !value.range) return [];
    const found = mend(value.value);
    if (found.length === 0) return [];
    const [start, end] = [before + value.range[0], before + value.range[1]];
    const rest = source.slice(start, end).endsWith('\n') ? '\n' : '';
    const to = JSON.stringify(plainText(applyEdits(value.value, found))) + rest;
    const line = lineOf(source, start);
    return [{ edits: [{ start, end, to }], changes: changesOf(value.value, found, () => line) }];
  });
}

function blockSpots(source: string, body: string, bodyLine: number, mend: Mend): Spot[] {
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return splitBlocks(body, bodyLine).flatMap((block): Spot[] => {
    const ignored = new FaultList('');
    const words = takeIds(block, ignored).source;
    const units = unitsOf(words);
    const text = units.map(({ value }) => value).join('');
    const found = mend(text);
    const edits = found.map(({ start, end, to }) => ({
      start: units[start]?.start ?? 0,
      end: units[end - 1]?.end ?? 0,
      to,
    }));
    if (edits.length === 0 || !isSame(words, applyEdits(words, edits), mend)) return [];
    const before = lineStarts[block.line - 1] ?? 0;
    const lineAt = (offset: number) => lineOf(source, before + (units[offset]?.start ?? 0));
    const placed = edits.map(({ start, end, to }) => ({ start: before + start, end: before + end, to }));
    return [{ edits: placed, changes: changesOf(text, found, lineAt) }];
  });
}

/** Tells whether a block says the same after mending, but for what was mended: no mark may begin or end by it. */
function isSame(before: string, after: string, mend: Mend): boolean {
  const [one, other] = [before, after].map((source) => parseBlock(source, 1, new FaultList('')));
  if (!one || !other) return !one && !other;
  const shape = ({ content }: typeof one) =>
    JSON.stringify(content, (key, value: unknown) => (key === 'value' ? '' : value));
  return one.kind === other.kind && shape(one) === shape(other) && mend(other.text).length === 0;
}

/** A UTF-16 unit of the text of a block, and where it stands in the source, where it may be escaped. */
interface Unit {
  value: string;
  start: number;
  end: number;
}

const escaped = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w*);|[\s\S]/g;
const entities: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  shy: '\u00AD',
};

/** Gives the units of all text nodes of a block; between them marks may stand. */
function unitsOf(source: string): Unit[] {
  const units: Unit[] = [];
  const read = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const start = node.position?.start.offset ?? 0;
        const raw = source.slice(start, node.position?.end.offset ?? start);
        for (const { 0: sign, index } of raw.matchAll(escaped))
          units.push({ value: decoded(sign), start: start + index, end: start + index + sign.length });
      } else if ('children' in node) read(node.children);
    }
  };
  for (const node of markdown.parse(source).children)
    if (node.type === 'paragraph' || node.type === 'heading') read(node.children);
  return units;
}

/** Gives one unit for what stands for a sign; of what is not known a letter, so that it is left alone. */
function decoded(sign: string): string {
  if (sign.length === 1) return sign;
  if (sign.startsWith('\\')) return sign.charAt(1);
  const name = sign.slice(1, -1);
  const code = name.startsWith('#') ? Number(name.slice(1).replace(/^x/i, '0x')) : null;
  const value = code === null ? entities[name] : code < 0x10000 ? String.fromCharCode(code) : undefined;
  return value ?? 'x';
}

/** Says what edits did to a text: those whose words touch are one change. */
export function changesOf(
  text: string,
  edits: readonly Edit[],
  lineAt: (offset: number) => number,
): Change[] {
  const around = edits.map(({ start, end }) => {
    const before = /\S*\s*$/.exec(text.slice(0, start))?.[0] ?? '';
    const after = /^\s*\S*/.exec(text.slice(end))?.[0] ?? '';
    const isBare = !/\S/.test(text.slice(start, end)) || /^-+$/.test(text.slice(start, end));
    return {
      start: start - (isBare ? before : (/\S*$/.exec(before)?.[0] ?? '')).length,
      end: end + (isBare ? after : (/^\S*/.exec(after)?.[0] ?? '')).length,
    };
  });
  const changes: { start: number; end: number; edits: Edit[] }[] = [];
  edits.forEach((edit, index) => {
    const words = around[index];
    const last = changes.at(-1);
    if (!words) return;
    if (last && words.start <= last.end) {
      last.end = Math.max(last.end, words.end);
      last.edits.push(edit);
    } else changes.push({ ...words, edits: [edit] });
  });
  return changes.map(({ start, end, edits: own }) => ({
    line: lineAt(own[0]?.start ?? start),
    before: seen(text.slice(start, end)),
    after: seen(
      applyEdits(
        text.slice(start, end),
        own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
      ),
    ),
  }));
}

/** Names the signs that nobody sees, on one line. */
function seen(words: string): string {
  const named = words === words.normalize('NFC') ? /\u00AD/g : /[\u00AD\p{M}]/gu;
  return words
    .replace(named, (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(/\n/g, ' ');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
