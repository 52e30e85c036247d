import { plainText } from '../lib/edition/text';
import { longDate } from '../lib/language/dates';
import { locales } from '../lib/language/locales';
import { interview, kinds, messages, others, slug, version } from './interview';
import { expect, test } from './test';

for (const locale of locales) {
  const { Colophon, Languages, NotFound, Reading, Site } = messages[locale];

  test(`every kind of page in ${locale} says what it is`, async ({ page }) => {
    for (const { kind, path, heading } of kinds) {
      await test.step(kind, async () => {
        const response = await page.goto(path(locale));
        expect(response?.status()).toBe(kind === 'missing' ? 404 : 200);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading(locale));
        await expect(page).toHaveTitle(
          kind === 'library'
            ? `${Site.name} · ${Site.tagline}`
            : new RegExp(`^${escaped(heading(locale))} · `),
        );
        for (const landmark of ['banner', 'main', 'contentinfo'] as const)
          await expect(page.getByRole(landmark)).toHaveCount(1);
        await expect(page.getByRole('navigation', { name: Site.navigation, exact: true })).toBeVisible();
        const languages = page.getByRole('banner').getByRole('navigation').filter({ hasText: 'Қазақша' });
        for (const language of locales) {
          const link = languages.getByRole('link', { name: messages[language].Languages.own });
          await expect(link).toHaveAttribute('lang', language);
          await expect(link).toHaveAttribute('hreflang', language);
        }
      });
    }
  });

  test(`the article in ${locale} has every segment under its permanent id`, async ({ page }) => {
    await page.goto(`/${locale}/${slug}`);
    const shown = await page.locator('[data-segment]').evaluateAll((found) =>
      found.map((element) => ({
        id: element.id,
        lang: element.getAttribute('lang'),
        text: element.textContent,
      })),
    );
    expect(shown.map(({ id, text }) => [id, plainText(text)])).toEqual(
      version(locale).segments.map(({ ids, text }) => [ids[0], text]),
    );
    expect(shown.filter(({ id }) => id !== 'title' && id !== 'deck')).toHaveLength(51);
    expect(new Set(shown.map(({ lang }) => lang))).toEqual(new Set([locale]));

    const questions = version(locale).segments.filter(({ kind }) => kind === 'heading');
    const main = page.getByRole('main');
    for (const { text } of questions)
      await expect(main.getByRole('heading', { level: 2, name: text, exact: true })).toBeVisible();
    const contents = page.getByRole('navigation', { name: Reading.questions }).getByRole('link');
    expect(await contents.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      questions.map(({ ids }) => `#${ids[0]}`),
    );
  });

  test(`the article in ${locale} says who wrote it and when, and leads to its other versions`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/${slug}`);
    const main = page.getByRole('main');
    await expect(main.getByText(Reading.author.replace('{name}', interview.author[locale]))).toBeVisible();
    await expect(main.getByRole('time')).toHaveText(
      Reading.published.replace('{date}', longDate('2024-11-15', locale)),
    );

    const elsewhere = page.getByRole('navigation', { name: Reading.elsewhere });
    await expect(elsewhere.getByRole('link')).toHaveText(
      others(locale).map((language) => messages[language].Languages.read),
    );
    for (const language of others(locale)) {
      const link = elsewhere.getByRole('link', { name: messages[language].Languages.read });
      await expect(link).toHaveAttribute('lang', language);
      await expect(link).toHaveAttribute('hreflang', language);
      await expect(link).toHaveAttribute('href', `/${language}/${slug}`);
    }
  });

  test(`the colophon in ${locale} names the sources, the publisher’s own pages and the rights`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/${slug}`);
    const colophon = page
      .getByRole('main')
      .locator('footer')
      .filter({ has: page.getByRole('heading', { name: Colophon.title }) });
    for (const language of locales) {
      await expect(colophon.getByRole('term').filter({ hasText: Languages.name[language] })).toBeVisible();
      const own = interview.publisherVersions[language];
      expect(own?.url).toMatch(/^https:\/\/vlast\.kz\//);
      await expect(
        colophon.getByRole('listitem').getByRole('link', { name: messages[language].Languages.own }),
      ).toHaveAttribute('href', own?.url ?? '');
    }
    await expect(colophon).toContainText(Colophon.source);
    await expect(colophon.getByText(Colophon.translatedFrom.en)).toHaveCount(2);
    await expect(colophon).toContainText(interview.rights[locale]);
  });

  test(`an address that is no page in ${locale} gets the 404 page in that language`, async ({ page }) => {
    for (const path of [
      `/${locale}/glossary/no-such-term`,
      `/${locale}/${slug}/compare/${locale}`,
      `/${locale}/${slug}/compare/${locale},${locale}`,
      `/${locale}/${slug}/compare/${locale},de`,
      `/${locale}/${slug}/compare/kk,ru,en,kk`,
      `/${locale}/${slug}/compare`,
      `/${locale}/no-such-article/compare/kk,ru`,
    ]) {
      await test.step(path, async () => {
        const response = await page.goto(path);
        expect(response?.status()).toBe(404);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.getByRole('heading', { level: 1, name: NotFound.title })).toBeVisible();
      });
    }
    await page.getByRole('main').getByRole('link', { name: NotFound.articles }).click();
    await expect(page).toHaveURL(`/${locale}`);
  });

  test(`an unknown locale gets the 404 page as the reader asks for it, in ${locale}`, async ({
    newReader,
  }) => {
    const page = await newReader({ locale });
    const response = await page.goto(`/de/${slug}`);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('heading', { level: 1, name: NotFound.title })).toBeVisible();
  });
}

test('a permanent link opens its segment clear of what sticks above', async ({ page }) => {
  for (const path of [`/kk/${slug}`, `/en/${slug}/compare/kk,ru,en`]) {
    for (const width of [390, 1280]) {
      await test.step(`${path} at ${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto('about:blank');
        await page.goto(`${path}#q6-4`);
        const isClear = () =>
          page.locator('#q6-4').evaluate((segment) => {
            const { left, top, width } = segment.getBoundingClientRect();
            const found = document.elementFromPoint(left + width / 2, top + 3);
            return top >= 0 && top < innerHeight / 2 && found !== null && segment.contains(found);
          });
        await expect.poll(isClear).toBe(true);
      });
    }
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
