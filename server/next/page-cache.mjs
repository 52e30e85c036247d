// @ts-check
/**
 * The cache through which Next serves all it keeps: pages and files made at build, and pages made on demand.
 * Next loads it itself (`cacheHandler` in next.config.js), outside the build.
 *
 * Headers of a kept answer can be set nowhere else: those in next.config.js know neither its text nor whether it
 * was found; nor can its HTML be changed elsewhere. This leans on internals of Next: `page-cache.test.ts`,
 * `e2e/security-headers.spec.ts` and `e2e/start.spec.ts` say when an upgrade breaks them.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { policyForHtml } from '../http/content-security-policy.mjs';
import { startAfterPaint } from './late-scripts.mjs';

/** @typedef {import('next/dist/server/response-cache').IncrementalCacheValue} Value */

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache')} */
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache',
);

/**
 * What browsers and caches between may do with a page. A browser asks each time, and mostly hears 304. A
 * shared cache asks once a minute: a new build is everywhere within a minute, where Next's own year
 * would keep the old one, whose scripts and styles are gone.
 */
export const keptForAMinute = 'public, max-age=0, s-maxage=60, must-revalidate';

/**
 * Next's own cache, which gives each kept page its policy and has its scripts wait for the first paint, gives each
 * kept file an ETag, and both Cache-Control. Pages made on demand stay in memory, where Next drops the least used
 * beyond 50 MB (`cacheMaxMemorySize`); what was not found is made anew, so that made-up addresses push out nothing.
 */
export default class PageCache extends FileSystemCache {
  /** @param {Parameters<InstanceType<typeof FileSystemCache>['get']>} request */
  async get(...request) {
    const kept = await super.get(...request);
    if (kept?.value) complete(kept.value);
    return kept;
  }

  /**
   * @param {string} key
   * @param {Value | null} value Next answers the first request with this very object.
   * @param {Parameters<InstanceType<typeof FileSystemCache>['set']>[2]} context
   */
  async set(key, value, context) {
    if (value) complete(value);
    if (!value || isFound(value)) await super.set(key, value, context);
  }
}

/**
 * Completes what is kept, once: a second time changes nothing.
 *
 * @param {Value} value
 */
function complete(value) {
  if (value.kind !== 'APP_PAGE' && value.kind !== 'APP_ROUTE') return;
  const headers = { 'cache-control': isFound(value) ? keptForAMinute : 'no-store', ...value.headers };
  if (value.kind === 'APP_PAGE') {
    value.html = startAfterPaint(value.html);
    headers['content-security-policy'] ??= policyForHtml(value.html);
  }
  // Next gives pages an ETag, and files none.
  else if (isFound(value))
    headers.etag ??= `W/"${createHash('sha256').update(value.body).digest('base64url')}"`;
  value.headers = headers;
}

/** @param {Value} value */
function isFound(value) {
  return !('status' in value) || value.status === undefined || value.status < 400;
}
