/** Begins the keys of drafts, and the names of the locks on them. */
export const draftPrefix = 'jolma-jol:draft:';

/** What a browser that keeps nothing has, as long as the page is open. */
const unkept = new Map<string, string>();

/** Gives the texts that are kept of an edition. */
export function storedDrafts(slug: string): string[] {
  return [...storedTexts(keyOf(slug, '')), ...unkept.values()];
}

/** Stores the text of a draft; where that cannot be done the reader is asked to stay before she leaves. */
export function storeDraft(slug: string, id: string, text: string) {
  const key = keyOf(slug, id);
  try {
    localStorage.setItem(key, text);
  } catch {
    if (unkept.size === 0) addEventListener('beforeunload', askToStay);
    unkept.set(key, text);
  }
}

export function removeDraft(slug: string, id: string) {
  const key = keyOf(slug, id);
  unkept.delete(key);
  if (unkept.size === 0) removeEventListener('beforeunload', askToStay);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function keyOf(slug: string, id: string): string {
  return `${draftPrefix}${slug}:${id}`;
}

function storedTexts(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => localStorage.getItem(key) ?? []);
  } catch {
    return [];
  }
}

function askToStay(event: Event) {
  event.preventDefault();
}
