import { locales } from '../lib/language/locales';
import { kinds, messages, occurrences, slug, version } from './interview';
import { expect, test } from './test';

test.use({ javaScriptEnabled: false });

test('every kind of page shows its content', async ({ page }) => {
  for (const { kind, path, heading } of kinds) {
    await test.step(kind, async () => {
      await page.goto(path('kk'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading('kk'));
    });
  }
});

test('the article is whole, and its links lead to the other languages', async ({ page }) => {
  await page.goto(`/kk/${slug}`);
  await expect(page.getByText(version('kk').segments.at(-1)?.text ?? '', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: messages.ru.Languages.read }).click();
  await expect(page).toHaveURL(`/ru/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(version('ru').title);
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en/${slug}`);
});

test('what needs a script is not offered', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await expect(page.getByRole('button', { name: messages.en.Settings.title })).toHaveCount(0);
  await page.getByText(version('en').segments.at(-1)?.text ?? '', { exact: true }).hover();
  await expect(page.getByRole('button', { name: messages.en.Notes.add })).toHaveCount(0);
});

test('the site is reached from its menu on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/en/${slug}`);
  await page.getByRole('button', { name: messages.en.Site.menu }).click();
  await page.getByRole('banner').getByRole('link', { name: messages.en.Site.glossary }).click();
  await expect(page).toHaveURL('/en/glossary');
});

test('versions are compared, and the columns change', async ({ page }) => {
  const { Comparing, Languages, Reading } = messages.en;
  await page.goto(`/en/${slug}`);
  await page.getByRole('link', { name: Reading.compareAll }).click();
  for (const locale of locales) {
    const last = version(locale).segments.at(-1)?.text ?? '';
    await expect(page.getByText(last, { exact: true })).toBeVisible();
  }
  await page.getByRole('link', { name: `${Comparing.remove}: ${Languages.name.ru}` }).click();
  await expect(page).toHaveURL(`/en/${slug}/compare/en,kk`);
  await page.getByRole('banner').getByRole('link', { name: 'Русский' }).click();
  await expect(page).toHaveURL(`/ru/${slug}/compare/en,kk`);
});

test('a term leads to its page, and its page to every occurrence', async ({ page }) => {
  const akims = occurrences.ru.filter(({ entry }) => entry === 'akim');
  await page.goto(`/ru/${slug}`);
  await page.locator(`#${akims[0]?.segment}`).getByRole('link', { name: akims[0]?.surface }).click();
  await expect(page).toHaveURL('/ru/glossary/akim');
  const links = page.getByRole('main').locator(`a[href^="/ru/${slug}#"]`);
  await expect(links).toHaveCount(akims.length);
  await links.last().click();
  await expect(page).toHaveURL(`/ru/${slug}#${akims.at(-1)?.segment}`);
});
