import type { Page } from '@playwright/test';
import { entryKinds } from '../lib/glossary/entry';
import { locales } from '../lib/language/locales';
import { glossary, messages, occurrences, slug, version } from './interview';
import { expect, test } from './test';

interface Link {
  segment: string;
  start: number;
  text: string;
  entries: string[];
  thickness: string;
}

/** The links to terms in the text of a page, with their places in the plain text of the segment. */
function termLinks(page: Page): Promise<Link[]> {
  return page.locator('[data-segment] a[href*="/glossary/"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const segment = link.closest('[data-segment]');
      if (!segment) return [];
      const before = document.createRange();
      before.setStart(segment, 0);
      before.setEndBefore(link);
      return {
        segment: segment.id,
        start: before.toString().length,
        text: link.textContent,
        entries: (link.getAttribute('data-term') ?? '').split('_'),
        thickness: getComputedStyle(link).textDecorationThickness,
      };
    }),
  );
}

for (const locale of locales) {
  test(`every occurrence in ${locale} is a link, and the first after each question the clearest`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/${slug}`);
    const links = await termLinks(page);
    const places = (list: { segment: string; start: number; text: string; entry: string }[]) =>
      list.map(({ segment, start, text, entry }) => `${segment} ${start} ${text} ${entry}`).sort();
    expect(places(links.flatMap((link) => link.entries.map((entry) => ({ ...link, entry }))))).toEqual(
      places(occurrences[locale].map((found) => ({ ...found, text: found.surface }))),
    );

    const kind = new Map(version(locale).segments.map((segment) => [segment.ids[0], segment.kind]));
    const order = version(locale).segments.map(({ ids }) => ids[0]);
    const clear = new Set<string>();
    const faint = new Set<string>();
    let met = new Set<string>();
    for (const id of order) {
      if (kind.get(id) === 'heading') met = new Set();
      if (kind.get(id) !== 'paragraph') continue;
      for (const { segment, entries, thickness } of links) {
        if (segment !== id) continue;
        const first = entries.some((entry) => !met.has(entry));
        (first ? clear : faint).add(thickness);
        for (const entry of entries) met.add(entry);
      }
    }
    expect([...clear]).toEqual(['1.5px']);
    expect([...faint]).toEqual(['1px']);
  });
}

test('the three versions hold 167 occurrences', () => {
  expect(locales.flatMap((locale) => occurrences[locale])).toHaveLength(167);
});

test.describe('the explanation of a term', () => {
  const akim = glossary.find(({ id }) => id === 'akim');
  const { Glossary } = messages.ru;

  for (const [how, open] of [
    ['a click', (page: Page) => akimOf(page).click()],
    ['Enter', (page: Page) => akimOf(page).press('Enter')],
  ] as const) {
    test(`opens by ${how}, closes by Escape, and gives the focus back to the word`, async ({ page }) => {
      await page.goto(`/ru/${slug}`);
      await open(page);
      const popover = page.getByRole('dialog', { name: 'аким', exact: true });
      await expect(popover).toBeVisible();
      await expect(akimOf(page)).toHaveAttribute('aria-expanded', 'true');
      for (const headword of ['әкім', 'аким', 'akim'])
        await expect(popover.getByRole('definition').filter({ hasText: headword })).toBeVisible();
      await expect(popover).toContainText(akim?.short.ru ?? '');
      await expect(popover.getByRole('link', { name: Glossary.more })).toHaveAttribute(
        'href',
        '/ru/glossary/akim',
      );
      await page.keyboard.press('Escape');
      await expect(popover).toBeHidden();
      await expect(akimOf(page)).toBeFocused();
      await expect(akimOf(page)).not.toHaveAttribute('aria-expanded');
    });
  }

  test('opens by a tap on a phone, whole in the window', async ({ newReader }) => {
    const page = await newReader({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    await page.goto(`/ru/${slug}`);
    await akimOf(page).tap();
    const popover = page.getByRole('dialog', { name: 'аким', exact: true });
    await expect(popover).toBeInViewport({ ratio: 1 });
    await page
      .getByRole('heading', { level: 2 })
      .first()
      .tap({ position: { x: 2, y: 2 }, force: true });
    await expect(popover).toBeHidden();
  });

  test('explains in the interface’s language while comparing', async ({ page }) => {
    await page.goto(`/en/${slug}/compare/ru,kk`);
    await page.getByRole('link', { name: 'Аким', exact: true }).first().click();
    await expect(page.getByRole('dialog', { name: 'akim', exact: true })).toContainText(akim?.short.en ?? '');
  });

  function akimOf(page: Page) {
    return page.locator('#q2-1').getByRole('link', { name: 'Аким', exact: true });
  }
});

for (const locale of locales) {
  test(`the glossary in ${locale} lists every entry, and a term leads to its occurrences`, async ({
    page,
  }) => {
    const { Glossary } = messages[locale];
    await page.goto(`/${locale}/glossary`);
    const main = page.getByRole('main');
    for (const { terms } of glossary)
      await expect(
        main.getByRole('heading', { level: 3, name: terms[locale].headword, exact: true }),
      ).toBeVisible();
    await expect(main.getByRole('heading', { level: 3 })).toHaveCount(20);
    const used = entryKinds.filter((kind) => glossary.some((entry) => entry.kind === kind));
    await expect(main.getByRole('heading', { level: 2 })).toHaveText(
      used.map((kind) => Glossary.kinds[kind]),
    );

    const akim = glossary.find(({ id }) => id === 'akim');
    await main.getByRole('link', { name: akim?.terms[locale].headword, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/glossary/akim`);
    await expect(main).toContainText(akim?.long[locale] ?? '');
    const here = occurrences[locale].filter(({ entry }) => entry === 'akim');
    const links = main.locator(`a[href^="/${locale}/${slug}#"]`);
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      here.map(({ segment }) => `/${locale}/${slug}#${segment}`),
    );
    await links.first().click();
    await expect(page.locator(`#${here[0]?.segment}`)).toBeInViewport();
  });
}
