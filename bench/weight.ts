import { gzipSync } from 'node:zlib';
import type { Visit } from './lighthouse';
import { ownScripts } from './page-html';

/** Kilobytes (1,000 bytes) of a text, gzipped as Next does. */
export function gzipped(text: string | Uint8Array): number {
  return gzipSync(text).length / 1000;
}

/** Weighs every script of a visit, and the page's own inline ones: kilobytes, gzip, each for itself. */
export async function weighScripts({ requests }: Visit, html: string): Promise<number> {
  const urls = requests.filter(({ resourceType }) => resourceType === 'Script').map(({ url }) => url);
  const files = await Promise.all(urls.map(async (url) => gzipped(await load(url))));
  return [...files, ...ownScripts(html).map(gzipped)].reduce((sum, size) => sum + size, 0);
}

/** Weighs the fonts of a visit in kilobytes, as they are. */
export async function weighFonts({ requests }: Visit, style: 'upright' | 'italic'): Promise<number> {
  const fonts = requests.filter(({ resourceType }) => resourceType === 'Font').map(({ url }) => url);
  const wanted = fonts.filter((url) => /italic/.test(url) === (style === 'italic'));
  const files = await Promise.all(wanted.map(async (url) => (await load(url)).length / 1000));
  return files.reduce((sum, size) => sum + size, 0);
}

async function load(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}
