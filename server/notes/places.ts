import { setImmediate } from 'node:timers/promises';
import type { Anchorer, Placement } from '../../lib/annotation/anchor';
import type { NotePlace } from '../../lib/annotation/annotation';
import type { TextTarget } from '../../lib/annotation/note';
import type { PlacedRange, Projector } from '../../lib/annotation/project';
import type { Database } from '../database/database';
import { logFailure } from '../log.mjs';
import { findPlacements, findTexts, type KeptPlacement, keepPlacements } from './placements';
import { PresentEdition, type PresentVersion } from './present-edition';
import type { AnnotationService } from './service';
import type { StoredNote } from './store';

/** A target of a stored note, and its version as it is now. */
interface Spot {
  noteId: string;
  position: number;
  target: TextTarget;
  textHash: string;
  version: PresentVersion | null;
}

/**
 * Finds where notes of an edition are in it as it is now, and where they show in its other versions.
 *
 * A note whose segment has the text it was made on is where it was. The places of the others are kept once they
 * are found, after the answer; whoever asks first in a new state of the edition has them computed, text by text,
 * with other requests in between.
 *
 * @returns gives the places of each of the notes: none for a reply, or if the edition is no more
 */
export async function findPlaces(
  { database, editions }: AnnotationService,
  slug: string,
  notes: readonly StoredNote[],
): Promise<(noteId: string) => NotePlace[]> {
  const edition = await editions.find(slug);
  if (edition === null) return () => [];
  const present = PresentEdition.of(edition);
  const spots = notes.flatMap(({ note, textHashes }) =>
    note.about.kind === 'note'
      ? []
      : note.about.targets.map((target, position): Spot => {
          const version = present.version(target.locale);
          return { noteId: note.id, position, target, textHash: textHashes[position] ?? '', version };
        }),
  );
  const changed = spots.filter(({ version, target, textHash }) => {
    return version !== null && version.find(target.segment)?.hash !== textHash;
  });
  const ids = [...new Set(changed.map(({ noteId }) => noteId))];
  const known = ids.length === 0 ? [] : await findPlacements(database, present.states, ids);
  const placements = new Map(known.map((kept) => [keyOf(kept), kept.placement]));
  const found = await placeAll(
    database,
    changed.filter((spot) => !placements.has(keyOf(spot))),
  );
  for (const kept of found) placements.set(keyOf(kept), kept.placement);
  if (found.length > 0)
    keepPlacements(database, found).catch((error: unknown) =>
      logFailure(error, 'Where notes are now was not kept.'),
    );

  const places = new Map<string, NotePlace[]>();
  for (const spot of spots) {
    const place = locate(spot, placements.get(keyOf(spot)) ?? null, present.projector);
    places.set(spot.noteId, [...(places.get(spot.noteId) ?? []), place]);
  }
  return (noteId) => places.get(noteId) ?? [];
}

function keyOf({ noteId, position }: { noteId: string; position: number }): string {
  return `${noteId} ${position}`;
}

/** Computes places, those on one text together. */
async function placeAll(database: Database, spots: readonly Spot[]): Promise<KeptPlacement[]> {
  if (spots.length === 0) return [];
  const byHash = new Map<string, Spot[]>();
  for (const spot of spots) byHash.set(spot.textHash, [...(byHash.get(spot.textHash) ?? []), spot]);
  const texts = await findTexts(database, [...byHash.keys()]);
  const anchorers = new Map<PresentVersion, Anchorer>();
  const found: KeptPlacement[] = [];
  for (const [hash, same] of byHash) {
    for (const { noteId, position, target, version } of same) {
      if (version === null) continue;
      const anchorer = anchorers.get(version) ?? version.anchorer();
      anchorers.set(version, anchorer);
      const { segment, range } = target;
      const placement = anchorer.place({ segment, range, text: texts.get(hash) ?? null });
      found.push({ noteId, position, state: version.state, placement });
    }
    await setImmediate();
  }
  return found;
}

/** @param moved where the target is, unless its segment is as it was */
function locate(spot: Spot, moved: Placement | null, projector: Projector): NotePlace {
  const { target, version, textHash } = spot;
  const old = { segment: projector.nearest(target.locale, target.segment) };
  const here = version?.find(target.segment) ?? null;
  if (here?.hash === textHash) {
    const { start = null, end = null } = target.range ?? {};
    const place = { segment: here.segment.ids[0], start, end };
    return { state: 'exact', score: 1, changed: false, old, in: projector.show(target.locale, place) };
  }
  const there = moved === null || moved.state === 'orphan' ? null : version?.find(moved.segment);
  if (moved === null || moved.state === 'orphan' || !there) {
    const shown = projector.showOrphan(target.locale, old.segment);
    return { state: 'orphan', score: moved?.score ?? 0, changed: true, old, in: shown };
  }
  const { state, score, start, end } = moved;
  const { segment, hash } = there;
  // A note on a segment stays one unless its words have become a lesser part of another.
  const isWhole = target.range === null && end - start >= segment.text.length / 2;
  const place: PlacedRange = isWhole
    ? { segment: segment.ids[0], start: null, end: null }
    : { segment: segment.ids[0], start, end };
  return { state, score, changed: hash !== textHash, old, in: projector.show(target.locale, place) };
}
