import type { Locator, Page } from '@playwright/test';
import { linkedGroups } from '../lib/edition/linked-groups';
import type { Locale } from '../lib/language/locales';
import { interview } from './interview';

const groups = linkedGroups(interview);

/** The sentences of a link, counted from 0 in the group of a segment, as they read in each language. */
export function linked(segment: string, link: number): Record<Locale, string> {
  const group = groups.find(({ ids }) => ids.includes(segment));
  const read = (locale: Locale) =>
    group?.links[link]?.[locale]?.map((index) => group.sentences[locale]?.[index]?.text).join(' ') ?? '';
  return { kk: read('kk'), ru: read('ru'), en: read('en') };
}

/** The sentence with this text. */
export function sentence(page: Page, text: string): Locator {
  return page.getByText(text, { exact: true }).filter({ visible: true });
}

/**
 * Scrolls so that this fraction of what is found stands on the reading line, one third down the window, and waits until it
 * is drawn there, as for a reader.
 */
export async function putOnLine(found: Locator, fraction: number): Promise<void> {
  await found.evaluate(async (element, fraction) => {
    const { top, height } = element.getBoundingClientRect();
    window.scrollBy({ top: top + fraction * height - innerHeight / 3, behavior: 'instant' });
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  }, fraction);
}

/** Pixels from the reading line down to this fraction of what is found. */
export function fromLine(found: Locator, fraction: number): Promise<number> {
  return found.evaluate((element, fraction) => {
    const { top, height } = element.getBoundingClientRect();
    return top + fraction * height - innerHeight / 3;
  }, fraction);
}
