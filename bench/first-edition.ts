import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Occurrence } from '../lib/glossary/entry';
import { findOccurrences, type SegmentText } from '../lib/glossary/occurrences';
import { entryTermSchema } from '../lib/glossary/term-schema';
import { type Locale, locales } from '../lib/language/locales';
import { loadMorphology } from '../server/morphologies';

const edition = 'informal-local-politics';
const content = new URL('../content/', import.meta.url);

const entrySchema = z.object({
  id: z.string(),
  terms: z.object({ kk: entryTermSchema, ru: entryTermSchema, en: entryTermSchema }),
});

const listSchema = z.record(
  z.enum(locales),
  z.array(
    z.object({
      id: z.string(),
      segment: z.string(),
      start: z.number(),
      end: z.number(),
      surface: z.string(),
    }),
  ),
);

/** Finds the occurrences of the glossary in a version of the first edition, as the site does. */
export async function occurrencesIn(locale: Locale): Promise<Occurrence[]> {
  const folder = new URL('glossary/', content);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const entries = await Promise.all(
    names.map(async (name) => entrySchema.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')))),
  );
  const markdown = await readFile(new URL(`editions/${edition}/${locale}.md`, content), 'utf8');
  return findOccurrences(entries, segmentsOf(markdown), {
    edition,
    locale,
    morphology: await loadMorphology(locale),
  });
}

/** Reads the list that was checked by hand. */
export async function occurrencesByHand() {
  return listSchema.parse(
    JSON.parse(await readFile(new URL('data/first-edition-occurrences.json', import.meta.url), 'utf8')),
  );
}

/** Knows as much of the format as the first edition uses. */
function segmentsOf(markdown: string): SegmentText[] {
  const [, front = '', body = ''] = markdown.split(/^---$/m);
  const lines = [...front.matchAll(/^(title|deck): "(.*)"$/gm)].map(([, id = '', text = '']) => ({
    id,
    text,
  }));
  const blocks = [...body.matchAll(/^(?:## )?(.+) \{#([a-z0-9-]+)\}$/gm)].map(([, text = '', id = '']) => ({
    id,
    text,
  }));
  return [...lines, ...blocks].map(({ id, text }) => ({
    id,
    text: text.replace(/\[([^\]]*)\]\([^)]*\)|\*/g, '$1'),
  }));
}
