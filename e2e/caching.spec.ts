import { expect, test } from './test';

const slug = 'informal-local-politics';
const aMinute = 'public, max-age=0, s-maxage=60, must-revalidate';

/** Pages that are the same for everyone. */
const shared = [
  { kind: 'the library', address: '/ru' },
  { kind: 'a reading page', address: `/kk/${slug}` },
  { kind: 'a comparison made at build', address: `/en/${slug}/compare/en,kk,ru` },
  { kind: 'a comparison made on demand', address: `/en/${slug}/compare/ru,en,kk` },
  { kind: 'a term', address: '/ru/glossary/akim' },
];

/** Answers that no cache may keep. */
const unkept = [
  { kind: 'the negotiated library', address: '/', status: 307 },
  { kind: 'a negotiated comparison', address: `/compare/${slug}/kk,en`, status: 307 },
  { kind: 'the 404 page of a language', address: '/ru/nowhere', status: 404 },
  { kind: 'the 404 page as a reader asks for it', address: '/nowhere', status: 404 },
  { kind: 'a picture that is not there', address: '/icons/nothing.png', status: 404 },
  { kind: 'a script that is not there', address: '/_next/static/chunks/nothing.js', status: 404 },
  { kind: 'an address with too many slashes', address: '//en', status: 308 },
  { kind: 'a malformed address', address: '/api/annotations/%E0%A4%A', status: 400 },
];

/** The headers that every answer carries. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=(), clipboard-read=(), clipboard-write=(self)'),
};

for (const { kind, address } of shared) {
  test(`a cache may keep ${kind} for a minute, and asks whether it has changed`, async ({ request }) => {
    const first = await request.get(address, { headers: { Cookie: 'locale=en; session=a' } });
    expect(first.status()).toBe(200);
    const { etag, ...headers } = first.headers();
    expect(headers).toMatchObject({ ...everywhere, 'cache-control': aMinute });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('x-powered-by');
    const again = await request.get(address, { headers: { 'If-None-Match': etag ?? '' } });
    expect(again.status()).toBe(304);
    expect(await again.body()).toHaveLength(0);
    expect(again.headers()).toMatchObject({
      etag,
      'cache-control': aMinute,
      'content-security-policy': headers['content-security-policy'],
    });
    const changed = await request.get(address, { headers: { 'If-None-Match': '"older"' } });
    expect(changed.status()).toBe(200);
  });
}

for (const { kind, address, status } of unkept) {
  test(`no cache keeps ${kind}`, async ({ request, baseURL }) => {
    const answer = await request.get(`${baseURL}${address}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(status);
    expect(answer.headers()['cache-control']).toMatch(/\bno-store\b/);
    expect(answer.headers()['cache-control']).not.toMatch(/public|s-maxage/);
    expect(answer.headers()).not.toHaveProperty('set-cookie');
    expect(answer.headers()['content-security-policy']).toMatch(/^default-src 'none';/);
  });
}

for (const address of [
  '/kk/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.ico',
  `/en/${slug}/share.png`,
]) {
  test(`a cache may keep ${address} for a day at most`, async ({ request }) => {
    const { 'cache-control': said = '', ...headers } = (await request.get(address)).headers();
    expect(said).toMatch(/^public, max-age=\d+\b/);
    for (const [, seconds] of said.matchAll(/max-?age=(\d+)/g))
      expect(Number(seconds)).toBeLessThanOrEqual(86_400);
    expect(headers).not.toHaveProperty('set-cookie');
  });
}

for (const address of [
  '/kk/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/manifest.webmanifest',
  '/favicon.ico',
  '/icons/192.png',
  '/icons/mark.svg',
  '/en/share.png',
  `/en/${slug}/share.png`,
]) {
  test(`${address} is sent again only when it has changed`, async ({ request }) => {
    const first = await request.get(address);
    const { etag = '' } = first.headers();
    expect(etag).not.toBe('');
    const again = await request.get(address, { headers: { 'If-None-Match': `"older", ${etag}` } });
    expect(again.status()).toBe(304);
    expect(await again.body()).toHaveLength(0);
    expect(again.headers()).toMatchObject({ etag, 'cache-control': first.headers()['cache-control'] });
    const changed = await request.get(address, { headers: { 'If-None-Match': '"older"' } });
    expect(changed.status()).toBe(200);
    expect(await changed.body()).toEqual(await first.body());
  });
}

test('an icon that is not there is answered by the site’s own 404 page', async ({ page, request }) => {
  expect((await request.get('/icons/nothing.png')).status()).toBe(404);
  await page.goto('/icons/nothing.png');
  await expect(page.getByRole('link', { name: 'Jolma-jol' })).toBeVisible();
});

test('scripts, styles and fonts of a page are kept for good', async ({ page }) => {
  const assets: string[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/_next/')) assets.push(response.url());
  });
  await page.goto(`/kk/${slug}`, { waitUntil: 'networkidle' });
  expect(assets.filter((url) => /\.(js|css|woff2)$/.test(url)).length).toBeGreaterThan(5);
  for (const url of assets) {
    const answer = await page.request.get(url);
    expect(answer.headers(), url).toMatchObject({
      ...everywhere,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringMatching(/^default-src 'none';/),
    });
  }
});

test('other sites may show a share image, and nothing else', async ({ request }) => {
  const image = await request.get(`/en/${slug}/share.png`);
  expect(image.headers()).toMatchObject({
    ...everywhere,
    'content-type': 'image/png',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

test('notes are private, whatever the answer', async ({ request, baseURL }) => {
  const store = '/api/annotations/';
  const note = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'A note.', format: 'text/plain', language: 'en' },
    target: { type: 'SpecificResource', source: `/en/${slug}#q1-1` },
  };
  const made = await request.post(store, { data: note, headers: { Origin: baseURL ?? '' } });
  expect(made.status()).toBe(201);
  expect(made.headers()).toHaveProperty('set-cookie');
  const answers = [
    made,
    await request.get(made.headers().location ?? ''),
    await request.get(`${store}?source=/en/${slug}`),
    await request.get(store),
    await request.get(`${store}00000000-0000-4000-8000-000000000000`),
    await request.post(store, { data: note, headers: { Origin: 'https://elsewhere.example' } }),
    await request.delete(made.headers().location ?? ''),
  ];
  expect(answers.map((answer) => answer.status())).toEqual([201, 200, 200, 400, 404, 403, 428]);
  for (const answer of answers)
    expect(answer.headers()).toMatchObject({
      ...everywhere,
      'cache-control': 'private, no-store',
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
});

test('two servers of one build give pages made at build the same ETag', async ({ request, startServer }) => {
  const other = await startServer();
  const address = `/ru/${slug}`;
  const here = await request.get(address);
  const there = await request.get(`${other.url}${address}`);
  expect(there.headers().etag).toBe(here.headers().etag);
});

test('browsers are told to keep to https only where the site is there', async ({ request, startServer }) => {
  const secure = await startServer({ SITE_URL: 'https://jolma-jol.example' });
  const answers = [await request.get('/en'), await request.get(`${secure.url}/en`)];
  expect(answers.map((answer) => answer.headers()['strict-transport-security'])).toEqual([
    undefined,
    'max-age=31536000',
  ]);
});
