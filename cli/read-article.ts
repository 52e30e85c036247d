import { extname } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from '../lib/exchange/import/article';
import { NoTextError } from '../lib/exchange/import/finish-article';
import { pageTitle } from '../lib/exchange/import/page-title';
import { preparePage } from '../lib/exchange/import/prepare-page';
import { readHtml } from '../lib/exchange/import/read-html';
import { readMarkdown } from '../lib/exchange/import/read-markdown';
import { readPlain } from '../lib/exchange/import/read-plain';
import { telegramPage } from '../lib/exchange/import/telegram-page';
import { detectKazakhScript } from '../lib/language/detect';
import type { Locale } from '../lib/language/locales';
import { UsageError } from './command';
import { checkLanguage, languages, readPage, readSavedText } from './text-input';

/**
 * Reads an article from Markdown, plain text or a saved web page, as the file's name says.
 *
 * @param path relative to `folder`
 * @throws UsageError if the file cannot be read, has no text, or is plainly in another of our languages
 */
export function readArticle(path: string, folder: string, locale: Locale): Article {
  const isPage = ['.html', '.htm', '.xhtml'].includes(extname(path).toLowerCase());
  const source = isPage ? readPage(path, folder) : readSavedText(path, folder);
  if (source.trim() === '') throw new UsageError(`${path} is empty`);
  const article = parse(source, path);
  const text = [article.title, ...article.blocks.map(({ text }) => text)].join('\n');
  refuseOtherLetters(text, path, locale);
  checkLanguage(text, path, locale);
  return article;
}

/** Kazakh is kept in Cyrillic, and what other letters stand for there cannot be told for certain. */
function refuseOtherLetters(text: string, path: string, locale: Locale): void {
  const script = detectKazakhScript(text.slice(0, 100_000));
  const count = (runs: RegExp) => text.match(runs)?.length ?? 0;
  const isArabic = count(/\p{Script=Arabic}/gu) > count(/[\p{Script=Cyrillic}\p{Script=Latin}]/gu);
  if (script && locale === 'kk')
    throw new UsageError(
      `${path} is Kazakh in ${script} letters, and editions keep Kazakh in Cyrillic; write it in Cyrillic first, as capitals, и and й, or letters of loanwords cannot be told from ${script} ones for certain`,
    );
  if (script)
    throw new UsageError(`${path} is given as ${languages[locale]} but is Kazakh in ${script} letters`);
  if (isArabic) throw new UsageError(`${path} is given as ${languages[locale]} but is in Arabic letters`);
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
        return articleOfPage(source);
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
function articleOfPage(source: string): Article {
  const { document } = parseHTML(/<html\b/i.test(source) ? source : `<html><body>${source}</body></html>`);
  const chat = telegramPage(document);
  if (chat) {
    const article = readHtml(chat.article);
    return { ...article, leftOut: [...chat.left, ...article.leftOut] };
  }
  const all = lettersIn(document.body);
  const content = (selector: string) =>
    [...document.querySelectorAll(selector)].flatMap((meta) => meta.getAttribute('content')?.trim() || []);
  const authors = new Set(content('meta[name="author"]'));
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const left = preparePage(document);
  const title = (found: string | null) => pageTitle(document, found);
  const heads = title(null);
  const whole = document.body?.innerHTML ?? source;
  const found = new Readability(document, { charThreshold: 200 }).parse();
  const article = readHtml({
    title: heads ?? (found?.title || null),
    content: found?.content || whole,
    author: authors.size > 1 ? [...authors].join(', ') : found?.byline || null,
    publisher: found?.siteName || null,
    published: found?.publishedTime || null,
    address,
  });
  const taken = [article.title, ...article.blocks.map(({ text }) => text)].join(' ');
  return {
    ...article,
    leftOut: [...left, ...article.leftOut],
    share: Math.min(1, count(taken) / Math.max(1, all)),
  };
}

/** Counts the letters that a page shows, as far as its markup tells. */
function lettersIn(element: Element | null): number {
  if (!element) return 0;
  return [...element.childNodes].reduce((sum, node) => {
    if (node.nodeType === 3) return sum + count(node.nodeValue ?? '');
    const isShown =
      node.nodeType === 1 && !/^(?:script|style|noscript|template|svg|iframe|select)$/i.test(node.nodeName);
    return isShown ? sum + lettersIn(node as Element) : sum;
  }, 0);
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
