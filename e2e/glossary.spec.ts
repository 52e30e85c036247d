import type { Page } from '@playwright/test';
import { entryKinds } from '../lib/glossary/entry';
import { locales } from '../lib/language/locales';
import { glossary, messages, occurrences, others, slug, version } from './interview';
import { notesOf, offer } from './note';
import { segment } from './segment';
import { expect, test } from './test';

interface Link {
  segment: string;
  start: number;
  text: string;
  entries: string[];
  underlined: boolean;
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
        underlined: getComputedStyle(link).textDecorationLine === 'underline',
      };
    }),
  );
}

for (const locale of locales) {
  test(`every occurrence in ${locale} is a link, and the first after each question is underlined`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/${slug}`);
    const links = await termLinks(page);
    const places = (list: { segment: string; start: number; text: string; entry: string }[]) =>
      list.map(({ segment, start, text, entry }) => `${segment} ${start} ${text} ${entry}`).sort();
    expect(places(links.flatMap((link) => link.entries.map((entry) => ({ ...link, entry }))))).toEqual(
      places(occurrences[locale].map((found) => ({ ...found, text: found.surface }))),
    );

    let met = new Set<string>();
    for (const { ids, kind } of version(locale).segments) {
      if (kind === 'heading') met = new Set();
      for (const { entries, underlined } of links.filter(({ segment }) => segment === ids[0])) {
        expect(underlined, `${ids[0]} ${entries}`).toBe(entries.some((entry) => !met.has(entry)));
        if (kind === 'paragraph') for (const entry of entries) met.add(entry);
      }
    }
  });

  test(`the reader of ${locale} says which terms are underlined, and nothing moves`, async ({ page }) => {
    const { Settings } = messages[locale];
    await page.goto(`/${locale}/${slug}`);
    const last = page.locator(`#${version(locale).segments.at(-1)?.ids[0]}`);
    const place = await last.boundingBox();
    const chosen = async (name: string) => {
      await page.getByRole('button', { name: Settings.title }).click();
      const group = page.getByRole('group', { name: Settings.terms });
      await group.getByRole('radio', { name, exact: true }).check();
      await page.keyboard.press('Escape');
      return new Set((await termLinks(page)).map(({ underlined }) => underlined));
    };
    expect(await chosen(Settings.underlines.all)).toEqual(new Set([true]));
    expect(await chosen(Settings.underlines.none)).toEqual(new Set([false]));
    expect(await last.boundingBox()).toEqual(place);
    await page.reload();
    expect(new Set((await termLinks(page)).map(({ underlined }) => underlined))).toEqual(new Set([false]));
    expect(await chosen(Settings.underlines.first)).toEqual(new Set([true, false]));
  });
}

test('the three versions hold 263 occurrences', () => {
  expect(locales.flatMap((locale) => occurrences[locale])).toHaveLength(263);
});

for (const locale of locales)
  test.describe(`the explanation of a term in ${locale}`, () => {
    const akim = glossary.find(({ id }) => id === 'akim');
    const { Glossary } = messages[locale];
    const headword = akim?.terms[locale].headword ?? '';
    const first = occurrences[locale].find(({ entry }) => entry === 'akim');

    const akimOf = (page: Page) =>
      page.locator(`#${first?.segment}`).getByRole('link', { name: first?.surface, exact: true }).first();

    for (const [how, open] of [
      ['a click', (page: Page) => akimOf(page).click()],
      ['Enter', (page: Page) => akimOf(page).press('Enter')],
    ] as const) {
      test(`opens by ${how}, closes by Escape, and gives the focus back to the word`, async ({ page }) => {
        await page.goto(`/${locale}/${slug}`);
        await open(page);
        const popover = page.getByRole('dialog', { name: headword, exact: true });
        await expect(popover).toBeVisible();
        await expect(akimOf(page)).toHaveAttribute('aria-expanded', 'true');
        for (const other of ['әкім', 'аким', 'akim'])
          await expect(popover.getByRole('definition').filter({ hasText: other })).toBeVisible();
        await expect(popover).toContainText(akim?.short[locale] ?? '');
        await expect(popover.getByRole('link', { name: Glossary.more })).toHaveAttribute(
          'href',
          `/${locale}/glossary/akim`,
        );
        await page.keyboard.press('Escape');
        await expect(popover).toBeHidden();
        await expect(akimOf(page)).toBeFocused();
        await expect(akimOf(page)).not.toHaveAttribute('aria-expanded');
      });
    }

    test('opens by a tap on a phone, whole in the window', async ({ newReader }) => {
      const page = await newReader({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
      await page.goto(`/${locale}/${slug}`);
      await akimOf(page).tap();
      const popover = page.getByRole('dialog', { name: headword, exact: true });
      await expect(popover).toBeInViewport({ ratio: 1 });
      // Beside the text, above the sheet.
      await page.touchscreen.tap(6, 120);
      await expect(popover).toBeHidden();
    });

    test('explains in the interface’s language while comparing', async ({ page }) => {
      const [column, second] = others(locale);
      await page.goto(`/${locale}/${slug}/compare/${column},${second}`);
      const there = occurrences[column ?? 'kk'].find(({ entry }) => entry === 'akim');
      await page.getByRole('link', { name: there?.surface, exact: true }).first().click();
      await expect(page.getByRole('dialog', { name: headword, exact: true })).toContainText(
        akim?.short[locale] ?? '',
      );
    });
  });

for (const locale of locales) {
  test(`the glossary in ${locale} lists every entry, and a term leads to its occurrences`, async ({
    page,
  }) => {
    const { Glossary } = messages[locale];
    await page.goto(`/${locale}/glossary`);
    const main = page.getByRole('main');
    const listed = await main.getByRole('heading', { level: 3 }).allTextContents();
    expect(listed.toSorted()).toEqual(glossary.map(({ terms }) => terms[locale].headword).toSorted());
    const used = entryKinds.filter((kind) => glossary.some((entry) => entry.kind === kind));
    await expect(main.getByRole('heading', { level: 2 })).toHaveText(
      used.map((kind) => Glossary.kinds[kind]),
    );

    const akim = glossary.find(({ id }) => id === 'akim');
    await main.getByRole('link', { name: akim?.terms[locale].headword, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/glossary/akim`);
    await expect(main).toContainText(akim?.long[locale] ?? '');
    for (const headword of ['әкім', 'äkım', 'اكىم', 'аким', 'akim'])
      await expect(main.getByRole('definition').filter({ hasText: headword }).first()).toBeVisible();
    for (const language of locales) {
      const there = occurrences[language].filter(({ entry }) => entry === 'akim');
      const links = main.locator(`a[href^="/${language}/${slug}#"]`);
      await expect(links).toHaveText(there.map(({ surface }) => surface));
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
        there.map(({ segment }) => `/${language}/${slug}#${segment}`),
      );
    }
    const here = occurrences[locale].filter(({ entry }) => entry === 'akim');
    await main.locator(`a[href^="/${locale}/${slug}#"]`).first().click();
    await expect(page.locator(`#${here[0]?.segment}`)).toBeInViewport();
  });

  test(`the concordance in ${locale} shows how each version renders the term, and where it does not`, async ({
    page,
  }) => {
    const { Glossary, Reading } = messages[locale];
    await page.goto(`/${locale}/glossary/akimat`);
    // Only the Kazakh says әкімдігі here: «городские власти Алматы», “the Almaty city government”.
    const row = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: `${Reading.compare}: 8.1`, exact: true }) });
    await expect(row.getByRole('link', { name: 'әкімдігі' })).toBeVisible();
    const elsewhere = row.getByRole('link', { name: Glossary.differs });
    await expect(elsewhere).toHaveCount(2);
    await expect(row).toContainText('городские власти Алматы');
    await expect(row).toContainText('the Almaty city government');
    await row.getByRole('link', { name: `${Reading.compare}: 8.1`, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/${slug}/compare/${[locale, ...others(locale)]}#q8-1`);
    await expect(page.locator('#q8-1')).toBeInViewport();
  });

  test(`the glossary in ${locale} is filtered by any language, script and form`, async ({ page }) => {
    const { Glossary } = messages[locale];
    await page.goto(`/${locale}/glossary`);
    const field = page.getByRole('searchbox', { name: Glossary.find });
    const main = page.getByRole('main');
    const shown = main.getByRole('heading', { level: 3 });
    const center = glossary.find(({ id }) => id === 'the-center')?.terms[locale].headword ?? '';
    for (const query of ['орталығынан', 'ortalyqtyñ', 'ورتالىق', 'центрами', 'THE CENTERS']) {
      await field.fill(query);
      await expect(main.getByRole('heading', { level: 3, name: center, exact: true })).toBeVisible();
      expect(await shown.count(), query).toBeLessThan(4);
    }
    await expect(
      page.getByRole('status').filter({ hasText: Glossary.found.replace('{n}', '1') }),
    ).toBeVisible();
    await page.reload();
    await expect(field).toHaveValue('THE CENTERS');
    await expect(shown).toHaveText([center]);
    await field.fill('парламент');
    await expect(shown).toHaveCount(0);
    await expect(page.getByText(Glossary.none)).toBeVisible();
    await field.fill('');
    await expect(shown).toHaveCount(glossary.length);
    await expect(page).toHaveURL(`/${locale}/glossary`);
  });
}

test('filtering the glossary leaves no gap above what is found', async ({ page }) => {
  await page.goto('/en/glossary');
  const field = page.getByRole('searchbox', { name: messages.en.Glossary.find });
  const item = page.getByRole('main').getByRole('listitem');
  // One stands below another of its letter, the other below other letters.
  for (const query of ['authoritarian enclave', 'pilot districts']) {
    await field.fill(query);
    await expect(item.getByRole('heading', { name: query })).toBeVisible();
    await expect(item).toHaveCSS('margin-top', '0px');
    await expect(page.locator('.letter').filter({ visible: true })).toHaveCSS('margin-top', '0px');
  }
});

test.describe('a term in a comparison', () => {
  const term = (page: Page, name: string) => page.locator('#q9-2').getByRole('link', { name, exact: true });
  const ground = (page: Page, name: string) =>
    term(page, name).evaluate((link) => getComputedStyle(link).borderImageSource);

  for (const [how, point, leave] of [
    ['pointed at', (page: Page) => term(page, 'акимов').hover(), (page: Page) => page.locator('#q9').hover()],
    [
      'focused',
      (page: Page) => term(page, 'акимов').focus(),
      (page: Page) => page.locator('#q9-1').getByRole('link').first().focus(),
    ],
  ] as const)
    test(`that is ${how} lights in the other columns, and no other term does`, async ({ page }) => {
      await page.goto(`/en/${slug}/compare/ru,kk,en#q9-2`);
      const dark = await ground(page, 'әкімдердің');
      await point(page);
      for (const other of ['әкімдердің', 'governors']) {
        await expect.poll(() => ground(page, other)).not.toBe(dark);
        expect(await ground(page, other)).toBe(await ground(page, 'акимов'));
      }
      const center = page.locator('#q9-1').getByRole('link', { name: 'center' }).first();
      expect(await center.evaluate((link) => getComputedStyle(link).borderImageSource)).toBe(dark);
      await leave(page);
      await expect.poll(() => ground(page, 'governors')).toBe(dark);
    });

  test('that is tapped lights in the other columns beside its explanation', async ({ newReader }) => {
    const page = await newReader({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    await page.goto(`/en/${slug}/compare/ru,kk,en#q9-2`);
    const dark = await ground(page, 'governors');
    await term(page, 'акимов').tap();
    await expect(page.getByRole('dialog', { name: 'akim', exact: true })).toBeVisible();
    await expect.poll(() => ground(page, 'governors')).not.toBe(dark);
  });
});

for (const locale of locales)
  test.describe(`a reader in ${locale}`, () => {
    const { Notes } = messages[locale];
    const first = occurrences[locale].find(({ entry, segment }) => entry === 'akim' && segment === 'q2-1');

    test('suggests another definition from the explanation of a term', async ({ page }) => {
      await page.goto(`/${locale}/${slug}`);
      await page.locator('#q2-1').getByRole('link', { name: first?.surface, exact: true }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: Notes.suggest.definition }).click();
      await expect(page.getByRole('radio', { name: Notes.suggest.definition })).toBeChecked();
      await page.getByRole('textbox', { name: Notes.body }).fill('The head of a region');
      const [saved] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.getByRole('button', { name: Notes.save, exact: true }).click(),
      ]);
      const { motivation, body, target } = await saved.json();
      expect(motivation).toBe('commenting');
      expect(body).toContainEqual(
        expect.objectContaining({ purpose: 'tagging', value: 'glossary:definition' }),
      );
      expect(JSON.stringify(target)).toContain(`"exact":"${first?.surface}"`);
      const card = notesOf(page, 'q2-1').filter({ hasText: 'The head of a region' });
      await expect(card).toContainText(Notes.kinds.definition);
      await page.reload();
      await expect(card).toContainText(Notes.kinds.definition);
      await expect(card).not.toContainText('glossary:');
    });

    test('suggests a term on words of the text', async ({ page }) => {
      await page.goto(`/${locale}/${slug}`);
      const here = segment(page, 'q1-2');
      await here.hover();
      await here.getByRole('button', { name: Notes.add }).click();
      await offer(page, locale, 'note').click();
      await page.getByRole('radio', { name: Notes.suggest.term }).check();
      await page.getByRole('textbox', { name: Notes.body }).fill('Local power');
      await page.getByRole('button', { name: Notes.save, exact: true }).click();
      const card = notesOf(page, 'q1-2').filter({ hasText: 'Local power' });
      await expect(card).toContainText(Notes.kinds.term);
    });
  });
