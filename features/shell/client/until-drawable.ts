/** Milliseconds after which a text is shown in a font that is there. */
const patience = 1_000;

/** Waits until the letters of all languages can be drawn in the font of the texts, or would keep the reader waiting. */
export async function untilDrawable(): Promise<void> {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--late-serif');
  const loaded = document.fonts.load(`1em ${family}`, 'aя');
  await Promise.race([loaded.catch(() => null), new Promise((resolve) => setTimeout(resolve, patience))]);
}
