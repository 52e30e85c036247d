const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * Writes the number of an item as HTML asks for it.
 *
 * @param type `a`, `A`, `i`, `I`; anything else is decimal
 */
export function listMarker(number: number, type: string): string {
  const isSmall = type === type.toLowerCase();
  const letters = /^a$/i.test(type) ? alphabetic(number) : /^i$/i.test(type) ? roman(number) : null;
  if (letters === null || number < 1) return `${number}`;
  return isSmall ? letters : letters.toUpperCase();
}

function alphabetic(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

function roman(number: number): string {
  let rest = number;
  return romans
    .map(([value, sign]) => {
      const count = Math.floor(rest / value);
      rest -= count * value;
      return sign.repeat(count);
    })
    .join('');
}
