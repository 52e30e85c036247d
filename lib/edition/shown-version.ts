import type { OffsetMap, Range } from '../language/offset-map';
import {
  type DerivedScript,
  isDerivedScript,
  languageOf,
  type PageLocale,
  shownLanguages,
} from '../language/page-locales';
import { transliterate, transliterateWithMap } from '../language/transliterate';
import type { Edition, Inline, Segment, Version } from './edition';

/** A version as a page shows it: Kazakh in one of its scripts, which are derived from what is stored. */
export interface ShownVersion extends Omit<Version, 'locale'> {
  locale: PageLocale;
  stored: Version;
  /** Where the offsets of a segment, by its first id, stand in the script; none where the text is as stored. */
  maps: ReadonlyMap<string, OffsetMap>;
}

const shown = new WeakMap<Version, Map<PageLocale, ShownVersion>>();

/** Gives a version of an edition as a page shows it; computed once for each script. */
export function shownVersion(edition: Edition, locale: PageLocale): ShownVersion | undefined {
  const version = edition.versions[languageOf(locale)];
  if (!version) return undefined;
  const known = shown.get(version) ?? new Map<PageLocale, ShownVersion>();
  shown.set(version, known);
  const found =
    known.get(locale) ??
    (isDerivedScript(locale)
      ? inScript(version, locale)
      : { ...version, locale, stored: version, maps: new Map() });
  known.set(locale, found);
  return found;
}

/** Gives every version of an edition as a page shows them. */
export function shownVersions(edition: Edition, page: PageLocale): ShownVersion[] {
  return shownLanguages(page).flatMap((locale) => shownVersion(edition, locale) ?? []);
}

/** Carries a range of the stored text of a segment, named by its first id, to the text that is shown. */
export function shownRange({ maps }: ShownVersion, segment: string, { start, end }: Range): Range {
  return maps.get(segment)?.toTargetRange({ start, end }) ?? { start, end };
}

function inScript(version: Version, script: DerivedScript): ShownVersion {
  const maps = new Map<string, OffsetMap>();
  const write = (text: string | null) => text && transliterate(text, script);
  return {
    ...version,
    locale: script,
    stored: version,
    title: transliterate(version.title, script),
    deck: write(version.deck),
    support: version.supportLang ? version.support : write(version.support),
    segments: version.segments.map((segment): Segment => {
      const { text, map } = transliterateWithMap(segment.text, script);
      maps.set(segment.ids[0], map);
      return { ...segment, text, content: new Cut(text, map).all(segment.content) };
    }),
    maps,
  };
}

/** Cuts a transliterated text where its inline elements begin and end: a word may be only partly emphasised. */
class Cut {
  /** In the stored text. */
  #at = 0;

  constructor(
    readonly text: string,
    readonly map: OffsetMap,
  ) {}

  all(nodes: readonly Inline[]): Inline[] {
    return nodes.map((node): Inline => {
      if (node.type !== 'text') return { ...node, children: this.all(node.children) };
      const start = this.#at;
      this.#at += node.value.length;
      return { ...node, value: this.text.slice(this.map.toTarget(start), this.map.toTarget(this.#at)) };
    });
  }
}
