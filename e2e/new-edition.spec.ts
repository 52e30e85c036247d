import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyCheckout } from './checkout';
import { expect, test } from './test';

const files = {
  'kk.md':
    '# Он жетінші сөз\n\nҚайрат, ақыл, жүрек үшеуі өнерлерін айтысып, таласып келіп, ғылымға жүгініпті.\n',
  'ru.txt': 'Слово семнадцатое\n\nВоля, Разум и Сердце поспорили, кто из них важнее, и пошли к Науке.\n',
};

test('two files are a parallel edition after one command and one start, and can be read before all is filled in', async ({
  newReader,
  startServer,
}) => {
  test.setTimeout(300_000);
  const checkout = copyCheckout();
  const desktop = path.join(checkout, 'data', 'desktop');
  mkdirSync(desktop, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(desktop, name), text);
  const command = ['run', '-s', 'edition', '--', 'import', 'two-steppes', 'kk=kk.md', 'ru=ru.txt'];
  const imported = spawnSync('npm', command, {
    cwd: checkout,
    env: { ...process.env, INIT_CWD: desktop },
    encoding: 'utf8',
  });
  expect(imported.stderr).toBe('');
  expect(imported.status).toBe(0);
  const about = path.join(checkout, 'content', 'editions', 'two-steppes', 'edition.json');
  const { author, ...rest } = JSON.parse(readFileSync(about, 'utf8'));
  expect(author).toEqual({ kk: '', ru: '' });
  writeFileSync(about, JSON.stringify({ ...rest, author: { kk: 'Абай', ru: 'Абай' } }));

  const server = await startServer({}, checkout);
  const page = await newReader({ baseURL: server.url });

  await page.goto('/kk');
  await page.getByRole('heading', { name: 'Он жетінші сөз' }).getByRole('link').click();
  await expect(page.getByText('Қайрат, ақыл, жүрек')).toBeVisible();
  await expect(page.getByText('Авторы: Абай')).toBeVisible();

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
