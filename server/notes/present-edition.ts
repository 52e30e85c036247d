import { Anchorer, anchoringVersion } from '../../lib/annotation/anchor';
import { Projector } from '../../lib/annotation/project';
import type { Edition, Segment, Version } from '../../lib/edition/edition';
import { rows } from '../../lib/edition/rows';
import { type Locale, locales } from '../../lib/language/locales';
import type { PublishedEdition } from '../content/prepared';
import { hashOf } from './store';

/** What placing notes needs of an edition as it is now; each part is made when it is first asked for. */
export class PresentEdition {
  private readonly versions: Partial<Record<Locale, PresentVersion>> = {};
  private made: Projector | null = null;
  private ordered: string[] | null = null;

  private constructor(private readonly published: PublishedEdition) {
    const { edition } = published;
    for (const locale of locales) {
      const version = edition.versions[locale];
      if (version) this.versions[locale] = new PresentVersion(edition.slug, version);
    }
  }

  /** Gives that of an edition, the same one as long as the edition is. */
  static of(published: PublishedEdition): PresentEdition {
    const known = present.get(published) ?? new PresentEdition(published);
    present.set(published, known);
    return known;
  }

  get states(): string[] {
    return Object.values(this.versions).map(({ state }) => state);
  }

  get projector(): Projector {
    this.made ??= new Projector(this.published.edition, this.published.groups);
    return this.made;
  }

  /** The ids of its segments in reading order, each followed by those that it succeeds. */
  get order(): readonly string[] {
    this.ordered ??= orderOf(this.published.edition);
    return this.ordered;
  }

  version(locale: Locale): PresentVersion | null {
    return this.versions[locale] ?? null;
  }
}

function orderOf(edition: Edition): string[] {
  const segments = Object.values(edition.versions).flatMap((version) => version.segments);
  const succeeded = new Map(segments.map(({ ids, succeeds }) => [ids[0], succeeds]));
  const columns = locales.filter((locale) => edition.versions[locale]);
  return [
    ...new Set(
      rows(edition, columns).flatMap(({ ids }) => ids.flatMap((id) => [id, ...(succeeded.get(id) ?? [])])),
    ),
  ];
}

const present = new WeakMap<PublishedEdition, PresentEdition>();

/** A version as it is now. */
export class PresentVersion {
  /** Names this state of the version, and the way of searching it. */
  readonly state: string;
  private readonly segments = new Map<string, { segment: Segment; hash: string }>();

  constructor(
    slug: string,
    private readonly version: Version,
  ) {
    const texts = version.segments.map(({ ids, succeeds, text }) => [ids, succeeds, text]);
    this.state = hashOf(JSON.stringify([anchoringVersion, slug, version.locale, texts]));
    for (const segment of version.segments) {
      const hash = hashOf(segment.text);
      for (const id of segment.ids) this.segments.set(id, { segment, hash });
    }
  }

  /** Finds a segment by any of its ids, with the hash of its text. */
  find(id: string): { segment: Segment; hash: string } | null {
    return this.segments.get(id) ?? null;
  }

  /** Makes what finds places in it. */
  anchorer(): Anchorer {
    return new Anchorer(this.version.segments);
  }
}
