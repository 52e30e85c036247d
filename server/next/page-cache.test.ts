import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods';
import next from 'next/package.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import PageCache, { keptForAMinute } from './page-cache.mjs';

/** As Next has them when it runs; its types are constants that no other module may read. */
const { CachedRouteKind, IncrementalCacheKind } = createRequire(import.meta.url)(
  'next/dist/server/response-cache',
);

/** The Next whose internals page-cache.mjs was written for. */
const testedNext = '16.4.6';

const html = '<!DOCTYPE html><script>alert(1)</script>';
const policy = expect.stringContaining(
  "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';",
);

let folder: string;
let cache: PageCache;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jolma-jol-cache-'));
  mkdirSync(join(folder, 'app'));
  cache = new PageCache({
    fs: nodeFs,
    flushToDisk: false,
    serverDistDir: folder,
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
    _requestHeaders: {},
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(address: string) {
  return cache.get(address, { kind: IncrementalCacheKind.APP_PAGE, isFallback: false });
}

async function make(address: string, status?: number) {
  const page = {
    kind: CachedRouteKind.APP_PAGE,
    html,
    rscData: undefined,
    headers: { 'x-next-cache-tags': 'a' },
    postponed: undefined,
    status,
    segmentData: undefined,
  };
  await cache.set(address, page, {
    isFallback: false,
    cacheControl: { revalidate: false, expire: undefined },
  });
  return page.headers;
}

describe('PageCache', () => {
  it('is written for the Next that is pinned and installed', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dependencies.next).toBe(testedNext);
    expect(next.version).toBe(testedNext);
  });

  it('knows what it keeps by the names that Next uses', () => {
    expect(CachedRouteKind).toMatchObject({ APP_PAGE: 'APP_PAGE', APP_ROUTE: 'APP_ROUTE' });
  });

  it('gives a page made at build its headers when it is read', async () => {
    writeFileSync(join(folder, 'app', 'about.html'), html);
    writeFileSync(join(folder, 'app', 'about.rsc'), '');
    writeFileSync(
      join(folder, 'app', 'about.meta'),
      JSON.stringify({ headers: { 'x-nextjs-prerender': '1' } }),
    );
    for (const _ of ['from its file', 'from memory']) {
      expect((await read('/about'))?.value).toMatchObject({
        headers: {
          'cache-control': keptForAMinute,
          'content-security-policy': policy,
          'x-nextjs-prerender': '1',
        },
      });
    }
  });

  it('gives a page made on demand its headers in the first answer, and in those that are kept', async () => {
    const headers = {
      'cache-control': keptForAMinute,
      'content-security-policy': policy,
      'x-next-cache-tags': 'a',
    };
    expect(await make('/made')).toEqual(headers);
    expect((await read('/made'))?.value).toMatchObject({ headers });
  });

  it('keeps nothing that was not found', async () => {
    expect(await make('/missing', 404)).toMatchObject({ 'cache-control': 'no-store' });
    expect(await read('/missing')).toBeNull();
  });

  it('gives a file an ETag of its content, and leaves it the headers it sets itself', async () => {
    const etags = [];
    for (const body of ['a', 'b', 'a']) {
      const file = {
        kind: CachedRouteKind.APP_ROUTE,
        body: Buffer.from(body),
        status: 200,
        headers: { 'cache-control': 'public, max-age=86400', 'content-type': 'image/x-icon' },
      };
      await cache.set('/favicon.ico', file, {
        isFallback: false,
        cacheControl: { revalidate: false, expire: undefined },
      });
      expect(file.headers).toEqual({
        'cache-control': 'public, max-age=86400',
        'content-type': 'image/x-icon',
        etag: expect.stringMatching(/^W\/"[\w-]+"$/),
      });
      etags.push((file.headers as Record<string, string>).etag);
    }
    expect(etags[0]).toBe(etags[2]);
    expect(etags[0]).not.toBe(etags[1]);
  });
});
