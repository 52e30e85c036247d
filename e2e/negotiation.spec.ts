import { slug } from './interview';
import { expect, test } from './test';

/** An Accept-Language header and the language it is answered with. */
const cases = [
  ['', 'en'],
  ['kk', 'kk'],
  ['kk-KZ,kk;q=0.9,ru;q=0.8', 'kk'],
  ['ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', 'ru'],
  ['en-GB', 'en'],
  ['de, ru;q=0.1', 'ru'],
  ['fr, de;q=0.9', 'en'],
  ['ky, uz;q=0.9', 'en'],
  ['*', 'en'],
  ['kk;q=0, ru;q=0.3', 'ru'],
  ['ru;q=0.5, kk;q=0.5', 'ru'],
  ['kk-Latn;q=0.9, en;q=0.1', 'kk-Latn'],
  ['kk-CN, zh;q=0.9', 'kk-Arab'],
  ['kk-Cyrl-CN', 'kk'],
] as const;

for (const [accepted, locale] of cases) {
  test(`a reader who accepts “${accepted}” is led to ${locale}`, async ({ request }) => {
    for (const [address, path] of [
      ['/', `/${locale}`],
      [`/compare/${slug}/ru,kk`, `/${locale}/${slug}/compare/ru,kk`],
    ] as const) {
      const response = await request.get(`${address}?from=mail&x=1`, {
        headers: { 'Accept-Language': accepted },
        maxRedirects: 0,
      });
      expect(response.status()).toBe(307);
      const { vary = '', location = '', ...headers } = response.headers();
      expect(decodeURIComponent(location)).toBe(`${path}?from=mail&x=1`);
      expect(vary.split(/,\s*/)).toEqual(expect.arrayContaining(['Accept-Language', 'Cookie']));
      expect(headers['cache-control']).toBe('no-store');
      expect(headers).not.toHaveProperty('set-cookie');
    }
  });
}

test('the language a reader chose wins over what her browser accepts, and is kept only once she chooses', async ({
  newReader,
}) => {
  const page = await newReader({ locale: 'ru-RU' });
  await page.goto('/');
  await expect(page).toHaveURL('/ru');
  await page.goto(`/en/${slug}`);
  expect(await page.context().cookies()).toEqual([]);
  await page.goto('/');
  await expect(page).toHaveURL('/ru');

  await page.getByRole('banner').getByRole('link', { name: 'Қазақша' }).click();
  await expect(page).toHaveURL('/kk');
  expect(await page.context().cookies()).toMatchObject([{ name: 'locale', value: 'kk' }]);
  await page.goto('/');
  await expect(page).toHaveURL('/kk');
  await page.goto(`/compare/${slug}/en,ru?from=mail#q3-2`);
  await expect(page).toHaveURL(`/kk/${slug}/compare/en,ru?from=mail#q3-2`);
});

test('a choice that is no language of ours is passed over', async ({ request }) => {
  const response = await request.get('/', {
    headers: { Cookie: 'locale=de', 'Accept-Language': 'kk' },
    maxRedirects: 0,
  });
  expect(response.headers().location).toBe('/kk');
});
