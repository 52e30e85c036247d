import type { Locale } from '../language/locales';
import { splitBlocks, takeIds } from './blocks';
import type { Segment, Version } from './edition';
import { type Fault, FaultList, hasErrors } from './fault';
import { type FrontMatter, parseFrontMatter, splitFrontMatter } from './front-matter';
import { reservedIds } from './ids';
import { parseBlock } from './inline';
import type { RawText } from './raw-text';
import { normalizeLines, plainText } from './text';
import { checkTypography } from './typography';
import { checkUnfinished } from './unfinished';

/** A version as read from its file, with what the checks across versions need. */
export interface ParsedVersion {
  path: string;
  role: Version['role'] | null;
  /** Null if the file has errors. */
  version: Version | null;
  /** The readable segments, whatever else is wrong, each with its line. */
  segments: PlacedSegment[];
  faults: Fault[];
}

interface PlacedSegment extends Segment {
  /** The line of its id; for title and deck, of their key. */
  line: number;
}

/**
 * Reads a version file: front matter, then blocks separated by blank lines.
 *
 * @param source the whole file; a byte order mark and any kind of line break are taken
 * @param path the file as faults name it
 * @param locale the locale of the file's name
 */
export function parseVersion(source: string, path: string, locale: Locale): ParsedVersion {
  const faults = new FaultList(path);
  const parts = splitFrontMatter(normalizeLines(source));
  if (!parts) {
    faults.error(1, 'the front matter is missing; begin the file with lines between --- and ---');
    return { path, role: null, version: null, segments: [], faults: faults.faults };
  }
  const matter = parseFrontMatter(parts.yaml, locale, faults);
  // A role that is wrong or not there is held to the stricter rule; where it is left open the text came from elsewhere.
  const severity = matter.role === 'source' || matter.isRoleOpen ? 'warning' : 'error';
  const check = (raw: RawText[]) => {
    checkTypography(raw, severity, faults);
    checkUnfinished(raw, faults);
  };
  for (const key of ['title', 'deck', 'support'] as const) if (matter[key]) check([matter[key]]);

  const segments = headSegments(matter);
  const lines = new Map<string, number>();
  for (const block of splitBlocks(parts.body, parts.bodyLine)) {
    const { source, idLine, ids, succeeds } = takeIds(block, faults);
    checkIds(ids, idLine, lines, faults);
    const content = parseBlock(source, block.line, faults);
    if (!content) continue;
    check(content.raw);
    const [first, ...rest] = ids;
    if (first !== undefined) {
      const { kind, content: inlines, text } = content;
      segments.push({ ids: [first, ...rest], kind, content: inlines, text, succeeds, line: idLine });
    }
  }
  checkTitle(matter, segments, faults);
  if (segments.every(({ kind }) => kind === 'title' || kind === 'deck'))
    faults.error(parts.bodyLine, 'the version has no text; write its blocks below the front matter');
  return {
    path,
    role: matter.role,
    version: version(matter, locale, segments, faults),
    segments,
    faults: faults.faults,
  };
}

function headSegments(matter: FrontMatter): PlacedSegment[] {
  return (['title', 'deck'] as const).flatMap((key) => {
    const found = matter[key];
    if (!found) return [];
    const text = plainText(found.value);
    return [
      {
        ids: [key],
        kind: key,
        content: [{ type: 'text', value: text }],
        text,
        succeeds: [],
        line: found.line,
      },
    ];
  });
}

/** Warns of a title that is only how the text begins, as an import makes it for a text without one. */
function checkTitle({ title }: FrontMatter, segments: readonly PlacedSegment[], faults: FaultList): void {
  const first = segments.find(({ kind }) => kind === 'paragraph' || kind === 'heading');
  if (title?.value.endsWith('…') && first?.text.startsWith(plainText(title.value).slice(0, -1)))
    faults.unfinished(title.line, 'title is only how the text begins, and left to fill in; write it');
}

/** Reports ids that are reserved or stand twice. `lines` remembers where each stood. */
function checkIds(ids: readonly string[], line: number, lines: Map<string, number>, faults: FaultList): void {
  for (const id of ids) {
    const before = lines.get(id);
    if (reservedIds.includes(id))
      faults.error(line, `the id ${id} is reserved for the front matter; choose another`);
    else if (before !== undefined)
      faults.error(
        line,
        `the id ${id} stands twice (first on line ${before}); give this block one of its own`,
      );
    else lines.set(id, line);
  }
}

function version(
  { title, deck, support, supportLang, role, isRoleOpen, translatedFrom }: FrontMatter,
  locale: Locale,
  segments: PlacedSegment[],
  { faults }: FaultList,
): Version | null {
  if (hasErrors(faults) || !title || (!role && !isRoleOpen)) return null;
  return {
    locale,
    role,
    translatedFrom,
    title: plainText(title.value),
    deck: deck && plainText(deck.value),
    support: support && plainText(support.value),
    supportLang,
    segments: segments.map(({ line, ...segment }) => segment),
  };
}
