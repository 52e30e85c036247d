import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { pageLocales } from '../lib/language/page-locales';
import { slug } from './interview';
import { expect, test } from './test';

for (const edition of [slug, 'universal-declaration-of-human-rights'])
  for (const locale of pageLocales)
    test(`a reader view of ${edition} in ${locale} has the deck, every question and every paragraph`, async ({
      request,
    }) => {
      const html = await (await request.get(`/${locale}/${edition}`)).text();
      const { document } = parseHTML(html);
      const words = (element: Element) => folded(element.textContent ?? '');
      const wanted = [...document.querySelectorAll('[data-segment]:not(h1)')].map(words);
      const questions = [...document.querySelectorAll('[data-segment]:is(h2)')].map(words);
      if (edition === slug) expect(questions).toHaveLength(11);
      const notText = [...document.querySelectorAll('.toc p, .colophon h2')].map(words);
      const read = folded(new Readability(document).parse()?.textContent ?? '');
      expect(wanted.length).toBeGreaterThan(50);
      expect(wanted.filter((text) => !read.includes(text))).toEqual([]);
      expect(notText.filter((text) => read.includes(text))).toEqual([]);
    });

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
