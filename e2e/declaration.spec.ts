import { locales } from '../lib/language/locales';
import { content, editionCalled } from '../test/content';
import { messages } from './interview';
import { segment } from './segment';
import { expect, test } from './test';

const slug = 'universal-declaration-of-human-rights';
const declaration = editionCalled(slug);
if (!declaration) throw new Error(`The tests read ${slug}, which is not in the content.`);

for (const locale of locales) {
  const { Library, Reading } = messages[locale];
  const version = declaration.versions[locale];

  test(`the library in ${locale} has the declaration as a document, below what is newer`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    const editions = page.getByRole('main').getByRole('article');
    await expect(editions).toHaveCount(content.editions.length);
    const item = editions.filter({ hasText: version?.title ?? '' });
    await expect(item).toContainText(Library.kinds.document);
    await expect(editions.last()).toContainText(version?.title ?? '');
  });

  test(`the declaration in ${locale} has its articles as headings, and an institution as its author`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/${slug}`);
    await expect(page.getByText(Reading.author.replace('{name}', declaration.author[locale]))).toBeVisible();
    const headings = version?.segments.filter(({ kind }) => kind === 'heading') ?? [];
    expect(headings).toHaveLength(31);
    const contents = page.getByRole('navigation', { name: Reading.contents }).getByRole('link');
    await expect(contents).toHaveText(headings.map(({ text }) => text));
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data).toMatchObject({
      author: { '@type': 'Organization', name: declaration.author[locale] },
      publisher: { '@type': 'Organization', name: declaration.publisher[locale] },
    });
  });
}

test('a comparison tells what the Kazakh declaration merges', async ({ page }) => {
  const { Comparing } = messages.en;
  await page.goto(`/en/${slug}/compare/kk,en`);
  const merged = page.getByText(/^Merged: 2\u00a0paragraphs in one/);
  await expect(merged).toHaveCount(1);
  await expect(segment(page, 'preamble-8').first()).toContainText('БАС АССАМБЛЕЯ,');
  await page.goto(`/en/${slug}/compare/kk,en#preamble-9`);
  await expect(page.getByText('The General Assembly', { exact: true })).toBeInViewport();
  await expect(page.getByText(Comparing.absent.kk)).toHaveCount(0);
});
