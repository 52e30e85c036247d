import { derivedScripts } from '../lib/language/page-locales';
import { written } from '../lib/language/written';
import { glossary, messages, slug, version } from './interview';
import { expect, test } from './test';

const akim = glossary.find(({ id }) => id === 'akim');

test('the support line stands in the words of the source, which are Russian beside the English text', async ({
  page,
}) => {
  await page.goto(`/en/${slug}`);
  const line = page.getByText(version('en').support ?? '');
  await expect(line).toHaveText(/^[а-яё ,.]+$/i);
  expect(await line.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('ru');
  for (const script of derivedScripts) {
    await page.goto(`/${script}/${slug}`);
    const own = page.getByText(written(version('kk').support ?? '', script));
    expect(await own.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(script);
  }
});

test('sources of a term say their language', async ({ page }) => {
  for (const id of ['akim', 'khutorskie', 'yesdauletov', 'tokayev']) {
    await page.goto(`/kk-Arab/glossary/${id}`);
    for (const { title, lang } of glossary.find((entry) => entry.id === id)?.sources ?? [])
      await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute('lang', lang ?? '');
  }
});

test('variants of a Kazakh term stand in the script of the page', async ({ page }) => {
  const variants = akim?.terms.kk.variants ?? [];
  for (const [locale, comma] of [
    ['kk', ', '],
    ['en', ', '],
    ['kk-Latn', ', '],
    ['kk-Arab', '، '],
  ] as const) {
    await page.goto(`/${locale}/glossary/akim`);
    const script = locale === 'en' ? 'kk' : locale;
    const shown = page.getByText(variants.map((variant) => written(variant, script)).join(comma), {
      exact: true,
    });
    await expect(shown).toHaveAttribute('lang', script);
  }
});

test('a term that no text uses has no list of its uses', async ({ page }) => {
  await page.goto('/en/glossary/maslikhat');
  await expect(page.getByRole('heading', { name: messages.en.Glossary.sources })).toBeVisible();
  await expect(page.getByRole('heading', { name: messages.en.Glossary.every })).toHaveCount(0);
});

test('labels name languages small, and with the comma of the script', async ({ page }) => {
  const columns = `${slug}/compare/kk,ru,en`;
  const named = (name: string) => page.getByRole('link', { name, exact: true });
  await page.goto(`/ru/${columns}`);
  await expect(named('Поменять местами: казахский, русский')).toHaveCount(1);
  await expect(named('Убрать: английский')).toHaveCount(1);
  await page.goto(`/kk/${columns}`);
  await expect(named('Орындарын ауыстыру: қазақша, орысша')).toHaveCount(1);
  await page.goto(`/en/${columns}`);
  await expect(named('Swap: Kazakh, Russian')).toHaveCount(1);
  await page.goto(`/kk-Arab/${slug}/compare/kk-Arab,ru`);
  const swap = page.locator('.heads a').filter({ has: page.locator('use[href="#_i-swap"]') });
  const label = (await swap.first().getAttribute('aria-label')) ?? '';
  expect(label).toContain('،');
  expect(label).not.toContain(',');
  await page.goto(`/ru/${slug}/compare/ru,en`);
  await expect(named('Добавить язык: казахский')).toHaveCount(1);
});

test('no head of a column begins two sentences alike', async ({ page }) => {
  for (const locale of ['kk', 'ru', 'en'] as const) {
    await page.goto(`/${locale}/${slug}/compare/kk,ru`);
    for (const head of await page.locator('.making p').allTextContents()) {
      const first = head.split('. ').map((sentence) => sentence.split(' ')[0]);
      expect(new Set(first).size, head).toBe(first.length);
    }
  }
});

test('the contents show the questions of an interview', async ({ page }) => {
  for (const [locale, sign] of [
    ['kk', '?'],
    ['ru', '?'],
    ['en', '?'],
    ['kk-Latn', '?'],
    ['kk-Arab', '؟'],
  ] as const) {
    await page.goto(`/${locale}/${slug}`);
    for (const line of await page.locator('.toc a').allTextContents()) expect(line.slice(-1)).toBe(sign);
  }
  await page.goto(`/en/${slug}`);
  await expect(page.locator('.toc a[href="#q3"]')).toHaveText(
    'Is it at this point that organized crime comes into play?',
  );
  await expect(page.locator('.toc a[href="#q4"]')).toHaveText('Who do you include in this category?');
});
