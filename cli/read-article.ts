import { extname } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from '../lib/exchange/article';
import { NoTextError } from '../lib/exchange/finish-article';
import { readHtml } from '../lib/exchange/read-html';
import { readMarkdown } from '../lib/exchange/read-markdown';
import { readPlain } from '../lib/exchange/read-plain';
import type { Locale } from '../lib/language/locales';
import { UsageError } from './command';
import { checkLanguage, readText } from './text-input';

/**
 * Reads an article from Markdown, plain text or a saved web page, as the file's name says.
 *
 * @param path relative to `folder`
 * @throws UsageError if the file cannot be read, has no text, or is plainly in another of our languages
 */
export function readArticle(path: string, folder: string, locale: Locale): Article {
  const source = readText(path, folder);
  if (source.trim() === '') throw new UsageError(`${path} is empty`);
  const article = parse(source, path);
  checkLanguage([article.title, ...article.blocks.map(({ text }) => text)].join('\n'), path, locale);
  return article;
}

function parse(source: string, path: string): Article {
  try {
    switch (extname(path).toLowerCase()) {
      case '.md':
      case '.markdown':
        return readMarkdown(source);
      case '.html':
      case '.htm':
      case '.xhtml':
        return readHtml(mainPart(source));
      case '.txt':
      case '.text':
      case '':
        return readPlain(source);
      default:
        throw new UsageError(`${path} is of no kind that can be imported; save it as .md, .txt or .html`);
    }
  } catch (error) {
    if (error instanceof NoTextError)
      throw new UsageError(`${path} holds no article: a title and at least one paragraph are needed`);
    throw error;
  }
}

/** Takes the article out of a page: what browsers show in reader mode. Nothing is fetched. */
function mainPart(source: string): Parameters<typeof readHtml>[0] {
  const { document } = parseHTML(/<html\b/i.test(source) ? source : `<html><body>${source}</body></html>`);
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const found = new Readability(document, { charThreshold: 200 }).parse();
  return {
    title: found?.title || null,
    content: found?.content || source,
    author: found?.byline || null,
    publisher: found?.siteName || null,
    published: found?.publishedTime || null,
    address,
  };
}
