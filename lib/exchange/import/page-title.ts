import { plainText } from '../../edition/text';

const separator = /\s+[|—–\-·•»«:/\\]+\s+|\s*[|»]\s*/u;

/**
 * Chooses the title of a page: its only heading of the first level, if what the page calls itself holds it; otherwise
 * what it calls itself, without the name of the site.
 *
 * @param found what reader mode takes for it
 */
export function pageTitle(document: Document, found: string | null): string | null {
  const content = (selector: string, attribute: string) =>
    textOf(document.querySelector(selector)?.getAttribute(attribute) ?? null);
  const site = content('meta[property="og:site_name"]', 'content');
  const stated = textOf(document.querySelector('title')?.textContent ?? null);
  const shared =
    content('meta[property="og:title"]', 'content') ?? content('meta[name="twitter:title"]', 'content');
  const tops = [...document.querySelectorAll('h1')].flatMap((heading) => textOf(heading.textContent) ?? []);
  const names = [shared, stated, textOf(found)].flatMap((name) => name ?? []);
  const top = tops.find((heading) => heading !== site && names.some((name) => holds(name, heading)));
  if (top !== undefined) return top;
  if (tops.length === 1 && names.length === 0) return tops[0] ?? null;
  const [title] = [shared, textOf(found), stated].flatMap((name) => name ?? []);
  return title === undefined ? null : withoutSite(title, site);
}

function textOf(words: string | null): string | null {
  return (words && plainText(words)) || null;
}

/** Tells whether a name is a heading, alone or between separators. */
function holds(name: string, heading: string): boolean {
  const [one, other] = [name.toLowerCase(), heading.toLowerCase()];
  if (one === other) return true;
  const at = one.indexOf(other);
  if (at < 0) return false;
  const [before, after] = [one.slice(0, at), one.slice(at + other.length)];
  return (before === '' || separatorAtEnd.test(before)) && (after === '' || separatorAtStart.test(after));
}

const separatorAtEnd = /[|—–\-·•»«:/\\]\s*$/u;
const separatorAtStart = /^\s*[|—–\-·•»«:/\\]/u;

function withoutSite(title: string, site: string | null): string {
  if (site === null) return title;
  const parts = title.split(separator);
  const isSite = (part: string | undefined) => part?.trim().toLowerCase() === site.toLowerCase();
  if (parts.length > 1 && isSite(parts.at(-1)))
    return title
      .slice(0, title.length - (parts.at(-1) ?? '').length)
      .replace(separatorAtEnd, '')
      .trim();
  if (parts.length > 1 && isSite(parts[0]))
    return title
      .slice((parts[0] ?? '').length)
      .replace(/^\s*[|—–\-·•»«:/\\]+\s*/u, '')
      .trim();
  return title;
}
