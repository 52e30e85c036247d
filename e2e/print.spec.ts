import { extractText } from 'unpdf';
import { locales } from '../lib/language/locales';
import { interview, messages, slug, version } from './interview';
import { expect, test } from './test';

for (const locale of locales) {
  test(`the article in ${locale} prints with every segment and its colophon`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`/${locale}/${slug}`);
    const pdf = await page.pdf({ format: 'A4' });
    const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
    const printed = letters(text);
    for (const { ids, text } of version(locale).segments)
      expect(printed.includes(letters(text)), ids[0]).toBe(true);
    expect(printed).toContain(letters(messages[locale].Colophon.title));
    expect(printed).toContain(letters(interview.rights[locale]));
    for (const { url } of Object.values(interview.publisherVersions)) expect(printed).toContain(letters(url));
    expect(printed).not.toContain(letters(messages[locale].Site.licence));
    expect(totalPages).toBeLessThan(12);
  });
}

/** Letters and digits alone: a printed page breaks lines and words where it likes. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
