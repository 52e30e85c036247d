import type { Edition, Segment } from '../edition/edition';
import type { LinkedGroup, LinkedSentence } from '../edition/linked-groups';
import { rows } from '../edition/rows';
import { type Locale, locales } from '../language/locales';

/** A segment, or a range of UTF-16 units in its plain text. */
export interface PlacedRange {
  /** The first id of the segment. */
  segment: string;
  /** Both are null for the whole segment. */
  start: number | null;
  end: number | null;
}

/** Where a note shows in a version, and how that was found. */
export interface Shown {
  /**
   * `own`: the version the note was made on; there are no ranges for an orphan. `sentence`: the sentences linked to
   * those it touches. `group`: no sentence corresponds, or the note is on whole segments; the segments that
   * correspond. `edition`: no segment corresponds; the title.
   */
  by: 'own' | 'sentence' | 'group' | 'edition';
  ranges: PlacedRange[];
}

/** Shows places of one version in the others, through the links of their sentences. */
export class Projector {
  private readonly columns: Locale[];
  /** The ids that stand in one group with an id. */
  private readonly fellows = new Map<string, string[]>();
  private readonly groups: Map<string, LinkedGroup>;

  /** @param groups the linked sentences of the edition */
  constructor(
    private readonly edition: Edition,
    groups: readonly LinkedGroup[],
  ) {
    this.groups = new Map(groups.flatMap((group) => group.ids.map((one) => [one, group])));
    this.columns = locales.filter((locale) => edition.versions[locale]);
    for (const { ids } of rows(edition, this.columns)) for (const id of ids) this.fellows.set(id, ids);
  }

  /** Shows a place in every version of the edition. */
  show(own: Locale, place: PlacedRange): Partial<Record<Locale, Shown>> {
    const shown: Partial<Record<Locale, Shown>> = {};
    for (const locale of this.columns)
      shown[locale] = locale === own ? { by: 'own', ranges: [place] } : this.project(own, place, locale);
    return shown;
  }

  /** Shows a note that has lost its place: in the other versions beside the segment it is nearest to. */
  showOrphan(own: Locale, nearest: string | null): Partial<Record<Locale, Shown>> {
    const shown: Partial<Record<Locale, Shown>> = {};
    for (const locale of this.columns)
      shown[locale] = locale === own ? { by: 'own', ranges: [] } : this.besides(own, nearest ?? '', locale);
    return shown;
  }

  /**
   * Gives the segment of a version beside which an orphan is shown: the one with its segment's id or that
   * succeeds it, else the nearest before it in the order of the versions that have it, else the one whose id
   * begins most alike.
   *
   * @returns its first id; `null` if the version is not there
   */
  nearest(own: Locale, id: string): string | null {
    const segments = this.edition.versions[own]?.segments;
    if (segments === undefined) return null;
    const heir =
      segments.find(({ ids }) => ids.includes(id)) ?? segments.find(({ succeeds }) => succeeds.includes(id));
    if (heir) return heir.ids[0];
    for (const locale of this.columns) {
      const others = this.edition.versions[locale]?.segments ?? [];
      for (let at = others.findIndex(({ ids }) => ids.includes(id)); at >= 0; at--) {
        const met = segments.find(({ ids }) => ids.some((one) => others[at]?.ids.includes(one)));
        if (met) return met.ids[0];
      }
    }
    const likeness = ({ ids }: Segment) => Math.max(...ids.map((other) => commonStart(other, id)));
    const best = segments.reduce<Segment | null>(
      (found, other) => (found === null || likeness(other) > likeness(found) ? other : found),
      null,
    );
    return best?.ids[0] ?? null;
  }

  private project(own: Locale, { segment, start, end }: PlacedRange, to: Locale): Shown {
    if (start === null || end === null) return this.besides(own, segment, to);
    const group = this.groups.get(segment);
    const touched = new Set(
      group?.sentences[own]?.flatMap((sentence, index) =>
        sentence.segment === segment && sentence.start < end && sentence.end > start ? [index] : [],
      ),
    );
    const linked = group?.links.flatMap((link) =>
      link[own]?.some((index) => touched.has(index)) ? (link[to] ?? []) : [],
    );
    const indices = [...new Set(linked)].sort((a, b) => a - b);
    if (group === undefined || indices.length === 0) return this.besides(own, segment, to);
    return { by: 'sentence', ranges: merge(group.sentences[to] ?? [], indices) };
  }

  /** Shows the whole segments that correspond to one: those that share an id, else all of its group. */
  private besides(from: Locale, segment: string, to: Locale): Shown {
    const group = this.fellows.get(segment) ?? [segment];
    const own = this.edition.versions[from]?.segments.find(({ ids }) => ids[0] === segment)?.ids ?? [segment];
    const all = this.edition.versions[to]?.segments ?? [];
    const having = (wanted: readonly string[]) =>
      all.filter((other) => other.ids.some((id) => wanted.includes(id)));
    const direct = having(own);
    const found = direct.length > 0 ? direct : having(group);
    if (found.length === 0) return { by: 'edition', ranges: [{ segment: 'title', start: null, end: null }] };
    return { by: 'group', ranges: found.map((other) => ({ segment: other.ids[0], start: null, end: null })) };
  }
}

/** Gives the stretches of text of some sentences, those that follow one another in a segment as one. */
function merge(all: readonly LinkedSentence[], indices: readonly number[]): PlacedRange[] {
  const ranges: (PlacedRange & { last: number; end: number })[] = [];
  for (const index of indices) {
    const sentence = all[index];
    const open = ranges.at(-1);
    if (sentence === undefined) continue;
    if (open?.last === index - 1 && open.segment === sentence.segment) {
      open.end = sentence.end;
      open.last = index;
    } else ranges.push({ segment: sentence.segment, start: sentence.start, end: sentence.end, last: index });
  }
  return ranges.map(({ last, ...place }) => place);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
