import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../edition/edition';
import { formatFault } from '../../edition/fault';
import { parseEdition } from '../../edition/parse-edition';
import { rows } from '../../edition/rows';
import { type Locale, locales } from '../../language/locales';
import { sentences } from '../../language/sentences';
import type { Article } from './article';
import { importEdition, sureScore } from './import-edition';
import { readMarkdown } from './read-markdown';
import { readPlain } from './read-plain';

type Articles = Partial<Record<Locale, Article>>;

function imported(articles: Articles): {
  edition: Edition;
  warnings: string[];
  made: ReturnType<typeof importEdition>;
} {
  const made = importEdition('made', articles);
  const { edition, faults } = parseEdition('made', made.files, sentences);
  if (!edition) throw new Error(faults.map(formatFault).join('\n'));
  return { edition, warnings: faults.map(({ message }) => message), made };
}

/** The interview as its editors had it before they gave ids. */
const interview: Record<Locale, string> = Object.fromEntries(
  locales.map((locale) => {
    const path = join('content/editions/informal-local-politics', `${locale}.md`);
    return [locale, readFileSync(path, 'utf8')];
  }),
) as Record<Locale, string>;

describe('an edition made of articles', () => {
  it('gets the ids of the interview back, and its texts to the letter', () => {
    const articles = Object.fromEntries(
      locales.map((locale) => [locale, readMarkdown(interview[locale].replace(/ \{#[^}]*\}/g, ''))]),
    );
    const { made, edition, warnings } = imported(articles);
    expect(made.kind).toBe('interview');
    const published = parseEdition(
      'informal-local-politics',
      new Map([
        ['edition.json', readFileSync('content/editions/informal-local-politics/edition.json', 'utf8')],
        ...locales.map((locale) => [`${locale}.md`, interview[locale]] as const),
      ]),
      sentences,
    ).edition;
    for (const locale of locales)
      expect(edition.versions[locale]?.segments).toEqual(published?.versions[locale]?.segments);
    expect(warnings.filter((message) => !/to fill in|straight quote/.test(message))).toEqual([]);
  });

  it('gives ids that say what is merged, left out, added and moved', () => {
    const sources = Object.fromEntries(
      locales.map((locale) => [locale, (interview[locale].split('\n---\n')[1] ?? '').trim().split('\n\n')]),
    ) as Record<Locale, string[]>;
    const at = (locale: Locale, id: string) =>
      sources[locale].findIndex((block) => block.endsWith(` {#${id}}`));
    sources.ru.splice(at('ru', 'q2-2'), 1);
    sources.en.splice(at('en', 'q4-2'), 2, `${sources.en[at('en', 'q4-2')]} ${sources.en[at('en', 'q4-3')]}`);
    const place = at('kk', 'q6-1');
    sources.kk.splice(place, 2, ...sources.kk.slice(place, place + 2).reverse());
    const { edition } = imported(
      Object.fromEntries(
        locales.map((locale) => [
          locale,
          readMarkdown(`# T\n\n${sources[locale].join('\n\n').replace(/ \{#[^}]*\}/g, '')}`),
        ]),
      ),
    );
    const ids = (locale: Locale) =>
      edition.versions[locale]?.segments.map((segment) => segment.ids.join('+'));
    expect(ids('ru')).not.toContain('q2-2');
    expect(ids('kk')).toContain('q2-2');
    expect(ids('en')).toContain('q4-2+q4-3');
    // The first language gives the names, so that the others stand in another order.
    const order = (locale: Locale) => ids(locale)?.filter((id) => id === 'q6-1' || id === 'q6-2');
    expect(order('kk')).toEqual(['q6-1', 'q6-2']);
    expect(order('ru')).toEqual(['q6-2', 'q6-1']);
    expect(order('en')).toEqual(['q6-2', 'q6-1']);
    expect(rows(edition, locales).filter(({ moved }) => moved.length > 0)).toHaveLength(1);
  });

  it('takes a question that one version marks for a heading in all', () => {
    const answer = (words: string) => `${words} ${words} ${words}`;
    const ru = `# Интервью\n\n## Кто управляет Талгаром?\n\n${answer('Аким Талгара.')}\n\n## Что делать?\n\n${answer('Выборы 2025 года.')}`;
    const en = `Interview\n\nWho governs Talgar?\n\n${answer('The akim of Talgar.')}\n\nWhat is to be done?\n\n${answer('The elections of 2025.')}`;
    const { edition } = imported({ ru: readMarkdown(ru), en: readPlain(en) });
    expect(edition.kind).toBe('interview');
    for (const locale of ['ru', 'en'] as const)
      expect(edition.versions[locale]?.segments.map(({ kind, ids }) => `${kind} ${ids}`)).toEqual([
        'title title',
        'heading q1',
        'paragraph q1-1',
        'heading q2',
        'paragraph q2-1',
      ]);
  });

  it('has author, publisher and day where the articles state them, and asks for the rest', () => {
    const article = (title: string, day: string) =>
      readMarkdown(
        `---\ntitle: ${title}\nauthor: А. Б.\ndate: ${day}\nurl: https://example.org/${day}\n---\n\nМәтін текст.`,
      );
    const { edition, warnings } = imported({
      kk: article('Т', '2024-11-14'),
      ru: article('З', '2024-11-07'),
    });
    expect(edition).toMatchObject({
      published: '2024-11-14',
      author: { ru: 'А. Б.' },
      publisher: { ru: '', url: null },
      publisherVersions: { ru: { url: 'https://example.org/2024-11-07', published: '2024-11-07' } },
    });
    expect(warnings).toContain('rights.ru is empty and left to fill in; write it');
  });
});

describe('an edition made of articles that differ', () => {
  const blocks = Object.fromEntries(
    locales.map((locale) => [
      locale,
      (interview[locale].split('\n---\n')[1] ?? '')
        .trim()
        .split('\n\n')
        .map((source) => {
          const [, words = '', id = ''] = /^(.*) \{#(.*)\}$/s.exec(source) ?? [];
          return { words, ids: [id] };
        }),
    ]),
  ) as Record<Locale, { words: string; ids: string[] }[]>;

  /** One paragraph left out, two merged, two swapped, in versions and at places that follow from the seed. */
  function disturb(seed: number): Record<Locale, { words: string; ids: string[] }[]> {
    let state = seed;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const texts = structuredClone(blocks);
    const touched = new Set<string>();
    const pick = (own: { words: string; ids: string[] }[]): number => {
      for (;;) {
        const at = random(own.length - 1);
        const pair = [own[at], own[at + 1]].flatMap((block) => block ?? []);
        if (pair.some(({ words, ids }) => words.startsWith('## ') || ids.some((id) => touched.has(id))))
          continue;
        for (const { ids } of pair) for (const id of ids) touched.add(id);
        return at;
      }
    };
    const own = () => texts[locales[random(3)] ?? 'kk'];
    const shorter = own();
    shorter.splice(pick(shorter), 1);
    const merging = own();
    const at = pick(merging);
    const [first, second] = merging.slice(at, at + 2);
    if (first && second)
      merging.splice(at, 2, { words: `${first.words} ${second.words}`, ids: [...first.ids, ...second.ids] });
    const swapping = own();
    const place = pick(swapping);
    swapping.splice(place, 2, ...swapping.slice(place, place + 2).reverse());
    return texts;
  }

  it.each(Array.from({ length: 8 }, (_, index) => index * 7919 + 1))(
    'is right about each or says that it is unsure (seed %i)',
    (seed) => {
      const texts = disturb(seed);
      const articles = Object.fromEntries(
        locales.map((locale) => [
          locale,
          readMarkdown(`# T\n\n${texts[locale].map(({ words }) => words).join('\n\n')}`),
        ]),
      );
      const { made, edition } = imported(articles);
      const numbersOf = (edition: Pick<Edition, 'versions'>) =>
        rows(edition as Edition, locales).map(({ cells }) =>
          locales.map((locale) =>
            (cells[locale] ?? []).map((segment) => edition.versions[locale]?.segments.indexOf(segment)),
          ),
        );
      const truth = new Set(
        numbersOf({
          versions: Object.fromEntries(
            locales.map((locale) => [
              locale,
              {
                segments: [{ ids: ['title'] }, ...texts[locale].map(({ ids }) => ({ ids }))],
              },
            ]),
          ) as Edition['versions'],
        }).map((row) => JSON.stringify(row)),
      );
      const groupOf = (row: (number | undefined)[][]) =>
        made.groups.find(({ numbers }) =>
          locales.every((locale, d) => String(numbers[locale]) === String(row[d])),
        );
      const wrong = numbersOf(edition).filter((row) => !truth.has(JSON.stringify(row)));
      for (const row of wrong) expect(groupOf(row)?.score, JSON.stringify(row)).toBeLessThan(sureScore);
      expect(wrong.length).toBeLessThanOrEqual(4);
    },
  );
});
