/** Selects all that is linked with a sentence, in every version: link numbers count within a group. */
export function linkSelector(sentence: HTMLElement): string {
  const { segment, group = segment } = sentence.closest<HTMLElement>('[data-segment]')?.dataset ?? {};
  return `:is([data-group="${group}"],[data-segment="${group}"]) .s[data-n="${sentence.dataset.n}"]`;
}

/** The language a sentence is in. */
export function languageOfSentence(sentence: HTMLElement): string {
  return sentence.closest<HTMLElement>('[data-segment]')?.lang ?? '';
}
