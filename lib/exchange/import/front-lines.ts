import { parse } from 'yaml';
import { z } from 'zod';
import { splitFrontMatter } from '../../edition/front-matter';
import { normalizeLines, plainText } from '../../edition/text';
import { locales } from '../../language/locales';
import type { Article } from './article';

/** What the front matter of an article may say; other keys are of other programs. */
export type FrontLines = Pick<
  Article,
  'deck' | 'support' | 'supportLang' | 'author' | 'publisher' | 'published' | 'address'
> & {
  title: string | null;
};

export const noFrontLines: FrontLines = {
  title: null,
  deck: null,
  support: null,
  supportLang: null,
  author: null,
  publisher: null,
  published: null,
  address: null,
};

/**
 * Takes the front matter (YAML) off an article, if it has any that can be read; all of it where a program has put its
 * own before another. What the last one says of a thing counts, as that is nearest to the text.
 */
export function takeFrontLines(source: string): { front: FrontLines; body: string; lineOffset: number } {
  let body = normalizeLines(source);
  let lineOffset = 0;
  const values: Record<string, unknown> = {};
  for (;;) {
    const blank = lineOffset === 0 ? '' : (/^\s*\n/.exec(body)?.[0] ?? '');
    const parts = splitFrontMatter(body.slice(blank.length));
    const own = parts && readYaml(parts.yaml);
    // A second block between lines is front matter only if it has keys; it may be text between rules.
    if (!parts || !own || Object.keys(own).length === 0) break;
    Object.assign(values, own);
    lineOffset += blank.split('\n').length - 1 + parts.bodyLine - 1;
    body = parts.body;
  }
  const value = (...names: string[]): string | null => {
    for (const name of names) {
      const found = plainText(textsIn(values[name]).join(', '));
      if (found !== '') return found;
    }
    return null;
  };
  const front: FrontLines = {
    title: value('title'),
    deck: value('deck', 'subtitle', 'description'),
    support: value('support'),
    supportLang: locales.find((locale) => locale === value('supportLang')) ?? null,
    author: value('author', 'authors', 'byline'),
    publisher: value('publisher'),
    published: dateIn(value('published', 'date')),
    address: value('url', 'canonical'),
  };
  return { front, body, lineOffset };
}

/** Gives what is said of one thing: a text, a list of them, or names with what else is known of them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null && 'name' in value ? textsIn(value.name) : [];
}

/** Gives the day in a date of ISO 8601, or null. */
export function dateIn(value: string | null): string | null {
  const day = value?.slice(0, 10) ?? '';
  return z.iso.date().safeParse(day).success ? day : null;
}

function readYaml(yaml: string): Record<string, unknown> | null {
  try {
    const values: unknown = parse(yaml, { schema: 'failsafe' });
    return typeof values === 'object' && values !== null && !Array.isArray(values) ? { ...values } : null;
  } catch {
    return null;
  }
}
