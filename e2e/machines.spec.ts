import type { APIRequestContext, Page } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { imageSize } from 'image-size';
import robotsParser from 'robots-parser';
import { content } from '../test/content';
import { readSchemaOrg } from '../test/schema-org';
import { Server } from './server';
import { expect, test } from './test';

/** The tests build without SITE_URL. */
const site = 'http://localhost:3000';
const article = 'informal-local-politics';

/** What the head of an open page says to machines. */
function headOf(page: Page) {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.head.querySelectorAll(selector)];
    const meta = (node: Element): [string, string] => [
      node.getAttribute('property') ?? node.getAttribute('name') ?? '',
      node.getAttribute('content') ?? '',
    ];
    return {
      lang: document.documentElement.lang,
      canonical: all('link[rel=canonical]').map((link) => link.getAttribute('href')),
      languages: Object.fromEntries(
        all('link[rel=alternate][hreflang]').map((link) => [
          link.getAttribute('hreflang'),
          link.getAttribute('href'),
        ]),
      ),
      meta: Object.fromEntries(all('meta[name], meta[property]').map(meta)),
    };
  });
}

async function structuredData(page: Page) {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return Promise.all(blocks.map((block) => readSchemaOrg(JSON.parse(block))));
}

/** Asks our server for what an absolute address names. */
function fetchOwn(request: APIRequestContext, address: string) {
  expect(address).toMatch(/^http:\/\/localhost:3000\//);
  return request.get(address.slice(site.length), { maxRedirects: 0 });
}

const pages: [path: string, neutral: string][] = [
  ['', '/'],
  ['/about', '/en/about'],
  ['/glossary', '/en/glossary'],
  ['/glossary/akim', '/en/glossary/akim'],
  [`/${article}`, `/en/${article}`],
  [`/${article}/compare/en,kk,ru`, `/compare/${article}/en,kk,ru`],
  [`/${article}/compare/kk,ru`, `/compare/${article}/kk,ru`],
];

for (const [path, neutral] of pages)
  test(`/kk${path} tells where it stands in every language`, async ({ page, request }) => {
    await page.goto(`/kk${path}`);
    const { lang, canonical, languages, meta } = await headOf(page);
    expect(lang).toBe('kk');
    expect(canonical).toEqual([`${site}/kk${path}`]);
    // In the other scripts of Kazakh its column is in that script.
    const inScript = (script: string) =>
      `${site}/${script}${path.replace(/(compare.*)\bkk\b/, `$1${script}`)}`;
    expect(languages).toEqual({
      kk: `${site}/kk${path}`,
      'kk-Latn': inScript('kk-Latn'),
      'kk-Arab': inScript('kk-Arab'),
      ru: `${site}/ru${path}`,
      en: `${site}/en${path}`,
      'x-default': `${site}${neutral}`,
    });
    expect(meta).toMatchObject({
      'og:url': `${site}/kk${path}`,
      'og:site_name': 'Жолма-жол',
      'og:locale': 'kk_KZ',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    for (const needed of ['description', 'og:title', 'og:description', 'og:image:alt'])
      expect(meta[needed]).toBeTruthy();
    expect(meta).not.toHaveProperty('robots');
    const image = await fetchOwn(request, meta['og:image'] ?? '');
    expect(image.headers()['content-type']).toBe('image/png');
    expect(imageSize(await image.body())).toMatchObject({ type: 'png', width: 1200, height: 630 });
    // What a reader follows knows no host.
    await expect(page.locator(`body [href^="${site}"], body [src^="${site}"]`)).toHaveCount(0);
  });

for (const columns of ['kk,ru,en', 'ru,en,kk', 'kk,en', 'ru,kk'])
  test(`search engines leave the comparison ${columns} for its canonical order`, async ({ page }) => {
    await page.goto(`/ru/${article}/compare/${columns}`);
    const { canonical, languages, meta } = await headOf(page);
    const order = ['en', 'kk', 'ru'].filter((locale) => columns.includes(locale));
    expect(canonical).toEqual([`${site}/ru/${article}/compare/${order}`]);
    expect(languages).toEqual({});
    expect(meta.robots).toBe('noindex, follow');
  });

test('a page made on demand carries the address of the build, not of the run', async ({ request }) => {
  const other = await Server.start({ SITE_URL: 'https://example.org' });
  const page = await (await request.get(`${other.url}/en/${article}/compare/ru,kk,en`)).text();
  expect(page).toContain(`<link rel="canonical" href="${site}/en/${article}/compare/en,kk,ru"/>`);
  expect(page).not.toContain('https://example.org');
  await other.stop();
});

test('every version has a picture of its own, Kazakh in Cyrillic and in Latin letters', async ({
  request,
}) => {
  const pictures = await Promise.all(
    ['kk', 'kk-Latn', 'ru', 'en'].map(async (locale) =>
      (await request.get(`/${locale}/${article}/share.png`)).body(),
    ),
  );
  expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(4);
});

test('an article says who made it and what it is a translation of', async ({ page }) => {
  await page.goto(`/kk/${article}`);
  const [translation, ...others] = await structuredData(page);
  expect(others).toEqual([]);
  expect(translation).toMatchObject({
    '@type': 'Article',
    '@id': `${site}/kk/${article}`,
    headline: await page.locator('h1').textContent(),
    inLanguage: 'kk',
    author: { name: 'Дмитрий Мазоренко' },
    publisher: { name: 'Жолма-жол' },
    translator: { name: 'Жолма-жол' },
    translationOfWork: { '@id': `${site}/en/${article}`, publisher: { name: 'Vlast' } },
    isBasedOn: expect.stringContaining('https://vlast.kz/english/'),
  });
  await page.goto(`/en/${article}`);
  const [source] = await structuredData(page);
  expect(source).toMatchObject({
    '@type': 'Article',
    publisher: { name: 'Vlast' },
    workTranslation: [{ '@id': `${site}/kk/${article}` }, { '@id': `${site}/ru/${article}` }],
  });
});

test('the glossary says what it defines', async ({ page }) => {
  await page.goto('/ru/glossary');
  const [set] = await structuredData(page);
  expect(set).toMatchObject({ '@type': 'DefinedTermSet', inLanguage: 'ru' });
  expect(set?.hasDefinedTerm).toHaveLength(await page.locator('.glossary h3').count());
  await page.goto('/ru/glossary/akim');
  expect(await structuredData(page)).toMatchObject([
    { '@type': 'DefinedTerm', name: 'аким', inDefinedTermSet: { '@id': `${site}/ru/glossary` } },
  ]);
});

// The rules of Zotero’s “Embedded Metadata”: `z:itemType` decides the type, PRISM names the publication.
for (const [locale, publisher, date] of [
  ['kk', 'Жолма-жол', '2024/11/15'],
  ['en', 'Vlast', '2024/11/15'],
])
  test(`Zotero and Google Scholar can cite the version ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/${article}`);
    const { meta } = await headOf(page);
    expect(meta).toMatchObject({
      'z:itemType': 'newspaperArticle',
      'prism.publicationName': publisher,
      citation_publisher: publisher,
      citation_title: await page.locator('h1').textContent(),
      citation_author: locale === 'kk' ? 'Дмитрий Мазоренко' : 'Dmitriy Mazorenko',
      citation_publication_date: date,
      citation_language: locale,
      citation_public_url: `${site}/${locale}/${article}`,
    });
    // Either would make Zotero take it for an article of a scholarly journal.
    expect(Object.keys(meta)).not.toContain('citation_journal_title');
  });

interface SitemapEntry {
  loc: string;
  'xhtml:link': { '@_rel': string; '@_hreflang': string; '@_href': string }[];
}

test('the sitemap lists every page once, each with its languages', async ({ page, request }) => {
  const answer = await request.get('/sitemap.xml');
  expect(answer.headers()['content-type']).toContain('xml');
  const xml = await answer.text();
  expect(XMLValidator.validate(xml)).toBe(true);
  const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(xml);
  expect(urlset).toMatchObject({
    '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    '@_xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  });
  const entries: SitemapEntry[] = urlset.url;
  const listed = entries.map(({ loc }) => loc);
  expect(new Set(listed).size).toBe(listed.length);
  for (const { loc, 'xhtml:link': links } of entries) {
    expect((await fetchOwn(request, loc)).status(), loc).toBe(200);
    const languages = links.filter((link) => link['@_hreflang'] !== 'x-default');
    // Both name each other, or a search engine believes neither.
    expect(languages.map((link) => link['@_href'])).toContain(loc);
    for (const link of languages) expect(listed).toContain(link['@_href']);
  }
  for (const path of [`/kk/${article}`, `/ru/${article}/compare/en,ru`, '/en/glossary/vlast', '/kk']) {
    await page.goto(path);
    const entry = entries.find(({ loc }) => loc === `${site}${path}`);
    const links = entry?.['xhtml:link'].map((link) => [link['@_hreflang'], link['@_href']]);
    expect(Object.fromEntries(links ?? [])).toEqual((await headOf(page)).languages);
  }
});

test('robots may read every page, and learn of the sitemap', async ({ request }) => {
  const robots = robotsParser(`${site}/robots.txt`, await (await request.get('/robots.txt')).text());
  expect(robots.getSitemaps()).toEqual([`${site}/sitemap.xml`]);
  for (const path of ['/', '/kk', `/en/${article}/compare/ru,en`, `/kk/${article}/share.png`])
    expect(robots.isAllowed(`${site}${path}`, 'Googlebot')).toBe(true);
  expect(robots.isAllowed(`${site}/api/annotations/`, 'Googlebot')).toBe(false);
});

for (const [locale, link] of [
  ['kk', 'Atom арнасы'],
  ['kk-Latn', 'Atom arnasy'],
  ['kk-Arab', 'Atom ارناسى'],
  ['ru', 'Лента Atom'],
  ['en', 'Atom feed'],
])
  test(`the pages in ${locale} lead to a feed in it`, async ({ page, request }) => {
    await page.goto(`/${locale}/about`);
    const discovered = page.locator('head link[rel=alternate][type="application/atom+xml"]');
    await expect(discovered).toHaveAttribute('href', `/${locale}/feed.xml`);
    await expect(page.getByRole('link', { name: link })).toHaveAttribute('href', `/${locale}/feed.xml`);
    const answer = await request.get(`/${locale}/feed.xml`);
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    const { links, entries } = parseAtomFeed(await answer.text());
    expect(links).toContainEqual({ rel: 'self', href: `${site}/${locale}/feed.xml` });
    await page.goto(`/${locale}/${article}`);
    expect(entries?.map(({ id }) => id)).toEqual(
      content.editions.map(({ slug }) => `${site}/${locale}/${slug}`),
    );
    expect(entries?.find(({ id }) => id?.endsWith(article))).toMatchObject({
      title: { value: await page.locator('h1').textContent() },
      links: [{ href: `${site}/${locale}/${article}` }],
    });
  });

test('a browser finds no fault in the manifest and gets its icons', async ({ page, request }) => {
  await page.goto('/kk');
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  const { name, start_url, icons } = JSON.parse(data ?? '');
  expect({ name, start_url }).toEqual({ name: 'Jolma-jol', start_url: '/' });
  for (const { src, sizes, type } of icons) {
    const icon = await request.get(src);
    expect(icon.headers()['content-type']).toBe(type);
    const { width, height } = imageSize(await icon.body());
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test('every icon that a page names is there', async ({ page, request }) => {
  await page.goto('/en');
  const links = page.locator('head link[rel~=icon], head link[rel=apple-touch-icon]');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const read = await Promise.all(
    addresses.map(async (address) => imageSize(await (await request.get(address)).body())),
  );
  expect(read).toMatchObject([
    { type: 'ico', width: 32, height: 32 },
    { type: 'svg' },
    { type: 'png', width: 180, height: 180 },
  ]);
});
