/**
 * Finds the fewest items that must be moved to bring a sequence into an order: those outside a longest
 * increasing subsequence (patience sorting, O(n log n); Fredman 1975).
 *
 * @param sequence different items
 * @param order the same items; those that `sequence` lacks are passed over, and the reverse
 */
export function outOfOrder<T>(sequence: readonly T[], order: readonly T[]): T[] {
  const places = new Map(order.map((item, index) => [item, index]));
  const items = sequence.flatMap((item) => {
    const place = places.get(item);
    return place === undefined ? [] : [{ item, place }];
  });
  const before: (number | null)[] = [];
  /** For each length, the item with the lowest place that ends an increasing run of that length. */
  const ends: number[] = [];
  items.forEach(({ place }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((items[ends[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? null;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? null; index !== null; index = before[index] ?? null) kept.add(index);
  return items.filter((_, index) => !kept.has(index)).map(({ item }) => item);
}
