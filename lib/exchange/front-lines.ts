import { parse } from 'yaml';
import { z } from 'zod';
import { splitFrontMatter } from '../edition/front-matter';
import { normalizeLines, plainText } from '../edition/text';
import { locales } from '../language/locales';
import type { Article } from './article';

/** What the front matter of an article may say; other keys are of other programs. */
export type FrontLines = Omit<Article, 'title' | 'blocks' | 'leftOut'> & { title: string | null };

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

/** Takes the front matter (YAML) off an article, if it has any that can be read. */
export function takeFrontLines(source: string): { front: FrontLines; body: string; lineOffset: number } {
  const text = normalizeLines(source);
  const parts = splitFrontMatter(text);
  const values = parts && readYaml(parts.yaml);
  if (!parts || !values) return { front: noFrontLines, body: text, lineOffset: 0 };
  const value = (...names: string[]): string | null => {
    for (const name of names) {
      const found = values[name];
      if (typeof found === 'string' && found.trim() !== '') return plainText(found);
    }
    return null;
  };
  const front: FrontLines = {
    title: value('title'),
    deck: value('deck', 'subtitle', 'description'),
    support: value('support'),
    supportLang: locales.find((locale) => locale === value('supportLang')) ?? null,
    author: value('author'),
    publisher: value('publisher'),
    published: dateIn(value('published', 'date')),
    address: value('url', 'canonical'),
  };
  return { front, body: parts.body, lineOffset: parts.bodyLine - 1 };
}

/** Gives the day in a date of ISO 8601, or null. */
export function dateIn(value: string | null): string | null {
  const day = value?.slice(0, 10) ?? '';
  return z.iso.date().safeParse(day).success ? day : null;
}

function readYaml(yaml: string): Record<string, unknown> | null {
  try {
    const values: unknown = parse(yaml, { schema: 'failsafe' });
    return typeof values === 'object' && values !== null ? { ...values } : null;
  } catch {
    return null;
  }
}
