import type { Links } from './links';

/** The part of the table of two texts that the search looks at: for row `i` the columns `low[i] … high[i]`. */
export interface Band {
  low: Int32Array;
  high: Int32Array;
}

interface Anchor {
  i: number;
  j: number;
  score: number;
}

/**
 * Lays a band around the heaviest chain of anchors, units that share rare linked words, as in Melamed's
 * "Bitext Maps and Alignment via Pattern Recognition" (Computational Linguistics 25(1), 1999). Where anchors
 * are far apart the band widens.
 */
export function layBand(own: Links, other: Links): Band {
  const rows = own.units.length;
  const columns = other.units.length;
  const chain = heaviestChain(findAnchors(own, other), columns);
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  // One less finds the same on the bench's sets, but less where much more is left out or joined.
  const margin = 3;
  const cover = (i: number, from: number, to: number): void => {
    low[i] = Math.min(low[i] ?? 0, Math.max(0, Math.floor(from)));
    high[i] = Math.max(high[i] ?? 0, Math.min(columns, Math.ceil(to)));
  };
  let from: Anchor = { i: 0, j: 0, score: 0 };
  for (const to of [...chain, { i: rows, j: columns, score: 0 }]) {
    const height = to.i - from.i;
    const width = to.j - from.j;
    const reach =
      margin + Math.min(60, Math.max(height, width) / 3) + Math.min(100, Math.abs(height - width));
    for (let i = Math.max(0, from.i - margin); i <= Math.min(rows, to.i + margin); i += 1) {
      const share = height === 0 ? 0.5 : Math.min(1, Math.max(0, (i - from.i) / height));
      const center = from.j + share * width;
      cover(i, Math.max(center - reach, from.j - margin), Math.min(center + reach, to.j + margin));
    }
    from = to;
  }
  cover(0, 0, 0);
  cover(rows, columns, columns);
  return { low, high };
}

/** How many of the best anchors of a row are looked at; sorting all of them would take longer than the chain. */
const anchorsOfRow = 4;

/** Where a text repeats itself, places at the same share of the way are preferred. */
function findAnchors(own: Links, other: Links): Anchor[] {
  const columns = other.units.length;
  const limit = Math.max(3, Math.sqrt(columns));
  const places: number[][] = other.targets.map(() => []);
  other.units.forEach((unit, j) => {
    for (const y of unit) places[y]?.push(j);
  });
  const lastClass = new Int32Array(columns).fill(-1);
  const rare = own.targets.map((targets, x) => {
    const units: number[] = [];
    for (const y of targets)
      for (const j of places[y] ?? []) {
        if (lastClass[j] === x) continue;
        lastClass[j] = x;
        if (units.push(j) > limit) return [];
      }
    return units;
  });
  const gains = rare.map((units, x) => Math.log((columns + 1) / (units.length + 0.5)) * (own.trust[x] ?? 0));
  const anchors: Anchor[] = [];
  const scores = new Float64Array(columns);
  own.units.forEach((unit, i) => {
    const touched: number[] = [];
    for (const x of unit) {
      for (const j of rare[x] ?? []) {
        if (scores[j] === 0) touched.push(j);
        scores[j] = (scores[j] ?? 0) + (gains[x] ?? 0);
      }
    }
    for (const j of touched)
      scores[j] = (scores[j] ?? 0) * (1 - 0.2 * Math.abs(i / own.units.length - j / columns));
    const best: number[] = [];
    for (const j of touched) {
      let place = best.length;
      while (place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < (scores[j] ?? 0)) place -= 1;
      if (place === anchorsOfRow) continue;
      if (best.length === anchorsOfRow) best.pop();
      best.splice(place, 0, j);
    }
    for (const j of best) anchors.push({ i, j, score: (scores[j] ?? 0) ** 2 });
    for (const j of touched) scores[j] = 0;
  });
  return anchors;
}

/** The rising chain of the greatest total score, by a Fenwick tree over columns. */
function heaviestChain(anchors: Anchor[], columns: number): Anchor[] {
  const tree: (number | undefined)[] = new Array(columns + 2);
  const totals: number[] = [];
  const previous: (number | undefined)[] = [];
  const better = (x: number | undefined, y: number | undefined): number | undefined => {
    if (x === undefined) return y;
    return y === undefined || (totals[x] ?? 0) >= (totals[y] ?? 0) ? x : y;
  };
  const query = (end: number): number | undefined => {
    let best: number | undefined;
    for (let at = end; at > 0; at -= at & -at) best = better(best, tree[at]);
    return best;
  };
  let start = 0;
  while (start < anchors.length) {
    let end = start;
    while (anchors[end]?.i === anchors[start]?.i && end < anchors.length) end += 1;
    for (let index = start; index < end; index += 1) {
      const anchor = anchors[index];
      if (!anchor) continue;
      previous[index] = query(anchor.j);
      totals[index] = anchor.score + (totals[previous[index] ?? -1] ?? 0);
    }
    for (let index = start; index < end; index += 1) {
      const anchor = anchors[index];
      if (!anchor) continue;
      for (let at = anchor.j + 1; at <= columns + 1; at += at & -at) tree[at] = better(tree[at], index);
    }
    start = end;
  }
  const chain: Anchor[] = [];
  for (let at = query(columns + 1); at !== undefined; at = previous[at]) {
    const anchor = anchors[at];
    if (anchor) chain.push(anchor);
  }
  return chain.reverse();
}
