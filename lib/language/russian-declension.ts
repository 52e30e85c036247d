/**
 * Headwords that a Russian form may come from by the regular endings alone, for what a dictionary lacks:
 * names, new words, and forms it lists without their headword. Far more than exist are given.
 *
 * Source of the endings and of the vowels that come and go: A. A. Zaliznyak, Grammaticheskij slovar', in outline.
 */
export function nounHeadwords(word: string): string[] {
  const headwords: string[] = [];
  for (const ending of nounEndings) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const stem = word.slice(0, word.length - ending.length);
    headwords.push(...['а', 'я', 'о', 'е'].map((vowel) => stem + vowel));
    for (const masculine of [stem, ...withVowel(stem)]) {
      headwords.push(masculine, `${masculine}ь`, `${masculine}й`);
    }
  }
  // The plural without an ending: сестер, сердец, песен; недель.
  const [, stem = word, soft = ''] = /^(.{2,})(ь)$/.exec(word) ?? [];
  for (const bare of [stem, ...withoutVowel(stem)]) {
    headwords.push(`${bare}я`, ...(soft ? [] : [`${bare}а`, `${bare}о`, `${bare}е`]));
  }
  const [, time] = /^(.+м)(?:ени|енем|ена|ен|енам|енами|енах)$/.exec(word) ?? [];
  return time === undefined ? headwords : [...headwords, `${time}я`];
}

/** Headwords of words that decline as adjectives, and of surnames in -ов, -ев, -ин. */
export function adjectiveHeadwords(word: string): string[] {
  const stem = adjectiveStem(word);
  return stem === null ? [] : [`${stem}ый`, `${stem}ий`, `${stem}ой`, stem];
}

/**
 * The headword in the number or gender that the form has, for entries which stand so: `выборов` is a form
 * of `выборы`, `Хуторским` of `Хуторские`, `целого` of `целое`.
 *
 * @param lemma the headword as a dictionary gives it
 */
export function headwordsAsUsed(word: string, lemma: string): string[] {
  if (/(?:ый|ий|ой)$/.test(lemma)) {
    const stem = lemma.slice(0, -2);
    return Object.entries(genders).flatMap(([used, endings]) =>
      endings.test(word) ? used.split(' ').map((ending) => stem + ending) : [],
    );
  }
  if (!/(?:[аыияь]|[оеё]в|[ое]й|[ая]ми?|[ая]х)$/.test(word)) return [];
  const stem = lemma.replace(/[аяоеьй]$/, '');
  return [`${stem}ы`, `${stem}и`, `${stem}а`, `${stem}я`];
}

const nounEndings = [
  ...['а', 'я', 'у', 'ю', 'е', 'и', 'ы', 'й', 'ом', 'ем', 'ой', 'ей', 'ою', 'ею', 'ью', 'ов', 'ев'],
  ...['ам', 'ям', 'ами', 'ями', 'ах', 'ях', 'ья', 'ьев', 'ьям', 'ьями', 'ьях'],
];

const genders = {
  'ые ие': /(?:[ыи]е|[ыи]х|[ыи]ми?)$/,
  'ая яя': /(?:ая|яя|[ое]й|ую|юю|[ое]ю)$/,
  'ое ее': /(?:ое|ее|[ое]го|[ое]му|[ыи]м|[ое]м)$/,
};

function adjectiveStem(word: string): string | null {
  const match = /^(.{2,}?)(?:[ое]го|[ое]му|[ыи]ми?|[ыи]х|[ыи]е|[ыиое]й|ая|яя|ую|юю|[ое]м|ое|ее|[ое]ю)$/.exec(
    word,
  );
  return match?.[1] ?? null;
}

/** льв- лев, бойц- боец, отц- отец, сн- сон. */
function withVowel(stem: string): string[] {
  const match = /^(.*[^аеиоуыэюя])([бвгджзклмнпрстфхцчшщ])$/.exec(stem);
  if (!match) return [];
  const [, start = '', last = ''] = match;
  const bare = start.replace(/[ьй]$/, '');
  return [`${bare}е${last}`, `${bare}о${last}`];
}

/** сестер сестр-, писем письм-, земел(ь) земл-, статей стать-. */
function withoutVowel(stem: string): string[] {
  const match = /^(.+)[ео]([бвгджзклмнпрстфхцчшщ])$/.exec(stem);
  const [, start = '', last = ''] = match ?? [];
  if (match) return [start + last, `${start}ь${last}`];
  return stem.endsWith('ей') ? [`${stem.slice(0, -2)}ь`] : [];
}
