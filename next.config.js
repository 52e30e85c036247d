import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSettings } from './server/settings.mjs';

/** What the last-resort error page says, in each language: it is a client component and gets no props. */
const failures = Object.fromEntries(
  ['kk', 'ru', 'en'].map((locale) => [
    locale,
    JSON.parse(readFileSync(new URL(`messages/${locale}.json`, import.meta.url), 'utf8')).Failure,
  ]),
);

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // server/http/compress.mjs does, once for what is kept.
  compress: false,
  reactStrictMode: true,
  // `/api/annotations/` answers with its slash, as the W3C protocol writes it.
  skipTrailingSlashRedirect: true,
  // Pictures are served as they are; nobody is to have others made of them.
  images: { unoptimized: true },
  // Types are checked by `npm test`, once, not by every start.
  typescript: { ignoreBuildErrors: true },
  // Code that imports a font gets its address, the same as the style sheets have (features/shell/view/font-preloads.ts).
  turbopack: { rules: { '*.woff2': { condition: { query: '?url' }, type: 'asset' } } },
  // The icons; what else is in public/ would come with it.
  headers: async () =>
    ['/favicon.ico', '/icons/:file'].map((source) => ({
      source,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
    })),
  env: {
    FAILURES: JSON.stringify(failures),
    // Written in when the pages are built, so that those made on demand agree (features/shell/view/absolute.ts).
    PAGES_ORIGIN: readSettings().siteUrl ?? 'http://localhost:3000',
  },
  // In development nothing is kept, and React needs what the policy forbids.
  cacheHandler:
    process.env.NODE_ENV === 'production'
      ? fileURLToPath(new URL('server/next/page-cache.mjs', import.meta.url))
      : undefined,
  experimental: {
    // The 404 page is made per request, in the language of its address (app/global-not-found.tsx).
    globalNotFound: true,
    // Pages made on demand are kept in memory, which is bounded, and not in files, which are not.
    isrFlushToDisk: false,
  },
};
