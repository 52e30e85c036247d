/**
 * Collects states of a search: how many units of each text lie behind.
 *
 * @param sizes the numbers of units of the texts; the product of one more than each is below 2⁵³
 */
export function collectStates(sizes: readonly number[]): {
  put(...state: number[]): void;
  /** All of them, each once, flattened and in lexicographic order. */
  list(): Int32Array;
} {
  const keys = new Set<number>();
  return {
    put(...state) {
      let key = 0;
      for (let d = 0; d < sizes.length; d += 1) key = key * ((sizes[d] ?? 0) + 1) + (state[d] ?? 0);
      keys.add(key);
    },
    list() {
      const states = new Int32Array(sizes.length * keys.size);
      Float64Array.from(keys)
        .sort()
        .forEach((key, index) => {
          let rest = key;
          for (let d = sizes.length - 1; d >= 0; d -= 1) {
            const width = (sizes[d] ?? 0) + 1;
            states[sizes.length * index + d] = rest % width;
            rest = Math.floor(rest / width);
          }
        });
      return states;
    },
  };
}
