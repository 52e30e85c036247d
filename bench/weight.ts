import { gzipSync } from 'node:zlib';
import type { Visit } from './lighthouse';
import { ownScripts } from './page-html';

/** Kilobytes (1,000 bytes) of a text, gzipped as Next does. */
export function gzipped(text: string | Uint8Array): number {
  return gzipSync(text).length / 1000;
}

/**
 * Weighs the scripts that a page names and its own inline ones, which every first visit needs: kilobytes, gzip, each for
 * itself.
 */
export async function weighScripts(visit: Visit, html: string): Promise<number> {
  const named = scriptsOf(visit).filter((url) => html.includes(new URL(url).pathname));
  return (await weigh(named)) + sum(ownScripts(html).map(gzipped));
}

/** Weighs the scripts that a page loads once it is idle, so that what a reader does first needs no connection. */
export function weighIdleScripts(visit: Visit, html: string): Promise<number> {
  return weigh(scriptsOf(visit).filter((url) => !html.includes(new URL(url).pathname)));
}

function scriptsOf({ requests }: Visit): string[] {
  return requests.filter(({ resourceType }) => resourceType === 'Script').map(({ url }) => url);
}

async function weigh(urls: readonly string[]): Promise<number> {
  return sum(await Promise.all(urls.map(async (url) => gzipped(await load(url)))));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
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
