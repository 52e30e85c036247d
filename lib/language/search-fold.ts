/** Letters that a keyboard without Kazakh lacks, each as what is typed in its place. */
const plain: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  ı: 'i',
  ٵ: 'ا',
  ٶ: 'و',
  ٷ: 'ۇ',
  ٸ: 'ى',
};

/**
 * Brings together what a reader may type for one word: capitals, stress marks, `ё` and `е`, Kazakh letters and
 * the ones nearest to them, in Cyrillic and in Latin, and töte jazu with and without its hamza. `й` stays itself.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһіёıٵٶٷٸ]/gu, (letter) => plain[letter] ?? letter)
    .replace(/[ءٴ\u00AD]/gu, '')
    .replace(/(?:\p{Script=Latin}|\p{Mn})+/gu, (letters) => letters.normalize('NFD').replace(/\p{Mn}/gu, ''))
    .replace(/[‐‑]/gu, '-')
    .replace(/[’ʼ‘]/gu, "'");
}
