import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyCheckout } from './checkout';
import { expect, test } from './test';

const edition = {
  slug: 'two-steppes',
  kind: 'essay',
  published: '2025-03-22',
  author: { kk: 'Абай', ru: 'Абай' },
  publisher: { kk: 'Мұра', ru: 'Наследие', url: 'https://example.org' },
  publisherVersions: {},
  rights: { kk: 'Мәтін ортақ игілікте.', ru: 'Текст в общественном достоянии.' },
};
const versions = {
  kk: [
    'Он жетінші сөз',
    'source',
    'Қайрат, ақыл, жүрек үшеуі өнерлерін айтысып, таласып келіп, ғылымға жүгініпті.',
  ],
  ru: ['Слово семнадцатое', 'source', 'Воля, Разум и Сердце поспорили, кто из них важнее, и пошли к Науке.'],
};

test('an edition in two languages is in the library after the next start', async ({
  newReader,
  startServer,
}) => {
  test.setTimeout(300_000);
  const checkout = copyCheckout();
  const folder = path.join(checkout, 'content', 'editions', edition.slug);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'edition.json'), JSON.stringify(edition));
  for (const [locale, [title, role, text]] of Object.entries(versions))
    writeFileSync(
      path.join(folder, `${locale}.md`),
      `---\nlocale: ${locale}\ntitle: ${title}\nrole: ${role}\n---\n\n${text} {#p1}\n`,
    );

  const server = await startServer({}, checkout);
  const page = await newReader({ baseURL: server.url });

  await page.goto('/kk');
  await page.getByRole('heading', { name: 'Он жетінші сөз' }).getByRole('link').click();
  await expect(page.getByText('Қайрат, ақыл, жүрек')).toBeVisible();

  await page.goto('/ru/two-steppes/compare/ru,kk');
  await expect(page.getByText('Воля, Разум и Сердце')).toBeVisible();
  await expect(page.getByText('Қайрат, ақыл, жүрек')).toBeVisible();

  await page.goto('/en');
  await expect(page.getByRole('heading', { name: 'Он жетінші сөз' })).toBeVisible();

  const missing = await page.goto('/en/two-steppes');
  expect(missing?.status()).toBe(404);
  for (const title of ['Он жетінші сөз', 'Слово семнадцатое'])
    await expect(page.getByRole('link', { name: title })).toBeVisible();
});
