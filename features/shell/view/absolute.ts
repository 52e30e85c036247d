/**
 * The origin of every absolute address in pages, feeds and images: SITE_URL as it was when the pages were
 * built (next.config.js writes it in), else `http://localhost:3000`, whatever the port.
 */
const origin = process.env.PAGES_ORIGIN ?? 'http://localhost:3000';

/**
 * Makes an address absolute, for where machines ask for it; links between our own pages stay relative.
 *
 * @param path root-relative
 */
export function absolute(path: string): string {
  return new URL(path, origin).href;
}
