import { readFileSync } from 'node:fs';

/**
 * Reads the pages that the bench hands over (`BENCH_PAGES` names the file), by name.
 *
 * @returns {Record<string, { lang: string, styles: string[], fonts: string[], html: string }>}
 */
export function readPages() {
  const file = process.env.BENCH_PAGES;
  return file ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
