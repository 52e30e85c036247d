import { compareFaults, formatFault } from '../lib/edition/fault';
import { type ParsedEdition, parseEdition } from '../lib/edition/parse-edition';
import type { SplitSentences } from '../lib/edition/parse-links';
import { reservedSlugs } from '../server/routes';

/** A small edition without faults. */
export const about = `{
  "slug": "made",
  "kind": "article",
  "published": "2024-11-15",
  "author": { "kk": "А", "ru": "Б", "en": "C" },
  "publisher": { "kk": "Ә", "ru": "Д", "en": "P", "url": "https://example.org" },
  "publisherVersions": {
    "ru": { "url": "https://example.org/ru", "published": "2024-11-07" }
  },
  "rights": { "kk": "А", "ru": "Б", "en": "C" },
  "retired": ["gone"]
}
`;
export const kk = `---
locale: kk
title: "Тақырып"
role: translation
translatedFrom: ru
---

Бірінші. {#a}

## Екінші? {#b}

Үшінші. {#c}
`;
export const ru = `---
locale: ru
title: "Заголовок"
role: source
---

Первый. {#a}

## Второй? {#b}

Третий. {#c}
`;

/** Files of the edition by name that differ from the good ones; undefined takes a file away. */
export type Changes = Record<string, string | undefined>;

/** What is wrong, the files that differ, and how each line of the report begins. */
export type Case = [what: string, changes: Changes, ...faults: string[]];

export const inAbout = (from: string, to: string): Changes => ({ 'edition.json': about.replace(from, to) });
export const inKk = (from: string, to: string): Changes => ({ 'kk.md': kk.replace(from, to) });
export const inRu = (from: string, to: string): Changes => ({ 'ru.md': ru.replace(from, to) });

/** Splits behind every full stop and question mark. */
const split: SplitSentences = (text) =>
  [...text.matchAll(/[^ ][^.?]*[.?]?/g)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));

/** Reads the edition with some files changed; faults as `check` prints them. */
export function read(
  changes: Changes,
  folder = 'made',
): { edition: ParsedEdition['edition']; faults: string[] } {
  const files = new Map<string, string>();
  for (const [name, text] of Object.entries({ 'edition.json': about, 'kk.md': kk, 'ru.md': ru, ...changes }))
    if (text !== undefined) files.set(name, text);
  const { edition, faults } = parseEdition(folder, files, split, reservedSlugs);
  return { edition, faults: faults.toSorted(compareFaults).map(formatFault) };
}
