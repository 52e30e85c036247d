import { type Locale, locales } from '../../language/locales';

/**
 * Gives the ids of each block of a group, so that the blocks are connected through shared ids: a block carries one id
 * for each piece of the group it holds, and pieces end wherever a block of some version does. Ends at about the same
 * share of the text are one, as long as some version goes on there.
 *
 * @param lengths the lengths of the group's blocks in each version
 * @param name gives the id of the next piece
 */
export function groupIds(
  lengths: Partial<Record<Locale, number[]>>,
  name: () => string,
): Partial<Record<Locale, [string, ...string[]][]>> {
  const present = locales.filter((locale) => lengths[locale]?.length);
  const ends = present.flatMap((locale) =>
    endsOf(lengths[locale] ?? []).map((share): End => ({ share, locales: [locale] })),
  );
  const pieces = joinEnds(ends, present.length);
  const names = Array.from({ length: pieces.length + 1 }, name);
  return Object.fromEntries(
    present.map((locale) => {
      const ids: [string, ...string[]][] = [];
      let open: string[] = [];
      names.forEach((id, index) => {
        open.push(id);
        const [first, ...rest] = open;
        const isEnd = index === pieces.length || pieces[index]?.locales.includes(locale);
        if (first === undefined || !isEnd) return;
        ids.push([first, ...rest]);
        open = [];
      });
      return [locale, ids];
    }),
  );
}

/** Where blocks end inside a group, in whichever versions. */
interface End {
  /** How much of the version's text in the group lies before, 0 to 1. */
  share: number;
  locales: Locale[];
}

function endsOf(lengths: readonly number[]): number[] {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return lengths.slice(0, -1).map((length) => {
    before += length;
    return before / whole;
  });
}

/** Joins ends that are nearest to each other, one of a version each, and never of all versions. */
function joinEnds(ends: readonly End[], versions: number): End[] {
  const joined = ends.toSorted((a, b) => a.share - b.share);
  for (;;) {
    const gaps = joined.slice(1).flatMap((end, index) => {
      const before = joined[index];
      if (!before || before.locales.some((locale) => end.locales.includes(locale))) return [];
      if (before.locales.length + end.locales.length >= versions) return [];
      return [{ index, gap: end.share - before.share }];
    });
    const nearest = gaps.sort((a, b) => a.gap - b.gap)[0];
    const [first, second] = nearest ? joined.slice(nearest.index, nearest.index + 2) : [];
    if (!nearest || !first || !second || nearest.gap > 0.25) return joined;
    joined.splice(nearest.index, 2, {
      share: (first.share + second.share) / 2,
      locales: [...first.locales, ...second.locales],
    });
  }
}
