import type { Locale } from '../language/locales';
import type { Edition, Segment } from './edition';
import { outOfOrder } from './order';

/** A group of corresponding segments, as one row of a comparison. */
export interface Row {
  /** All ids of the group. The first names the row: the first id in the first column that has the group. */
  ids: string[];
  /** The group's segments in each column; a column that lacks the group has no key. */
  cells: Partial<Record<Locale, Segment[]>>;
  /** Columns in which the group stands in another order than in the first: the fewest that explain the order. */
  moved: Locale[];
}

/** A row, and the rows that stand right after it because the first column lacks them. */
interface PlacedRow extends Row {
  followers: PlacedRow[];
}

/**
 * Sets versions of an edition in rows, in the order of the first column.
 *
 * A group is a connected component of segments through shared ids, so a block that merges two joins their rows.
 * A group that the first column lacks stands after the row of its nearest preceding neighbour, in the first of
 * the other columns that has it.
 *
 * @param columns different locales; one of which the edition has no version stays empty
 */
export function rows(edition: Edition, columns: readonly Locale[]): Row[] {
  const segmentsOf = (locale: Locale) => edition.versions[locale]?.segments ?? [];
  const groupOf = connect(columns.flatMap(segmentsOf));
  const placed = new Map<string, PlacedRow>();
  const beginning: PlacedRow[] = [];
  const main: PlacedRow[] = [];
  for (const locale of columns) {
    const isFirst = locale === columns[0];
    let here = isFirst ? main : beginning;
    for (const segment of segmentsOf(locale)) {
      const group = groupOf(segment.ids[0]);
      let row = placed.get(group);
      if (row) here = isFirst ? main : row.followers;
      else {
        row = { ids: [], cells: {}, moved: [], followers: [] };
        placed.set(group, row);
        here.push(row);
      }
      row.ids = [...new Set([...row.ids, ...segment.ids])];
      row.cells[locale] = [...(row.cells[locale] ?? []), segment];
    }
  }
  const ordered = [...beginning, ...main].flatMap(withFollowers);
  for (const locale of columns.slice(1)) {
    const own = new Set(segmentsOf(locale).flatMap(({ ids }) => placed.get(groupOf(ids[0])) ?? []));
    for (const row of outOfOrder([...own], main)) row.moved.push(locale);
  }
  return ordered.map(({ followers, ...row }) => row);
}

function withFollowers(row: PlacedRow): PlacedRow[] {
  return [row, ...row.followers.flatMap(withFollowers)];
}

/** Gives a function that names the group of an id (union–find). */
function connect(segments: readonly Segment[]): (id: string) => string {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== id) parents.set(id, root);
    return root;
  };
  for (const { ids } of segments)
    for (const id of ids.slice(1)) {
      const [a, b] = [find(ids[0]), find(id)];
      if (a !== b) parents.set(b, a);
    }
  return find;
}
