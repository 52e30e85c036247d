import type { Article } from '../lib/exchange/import/article';
import { type ImportedEdition, type ImportedGroup, sureScore } from '../lib/exchange/import/import-edition';
import { type Locale, locales } from '../lib/language/locales';

/** Letters above which a text of one paragraph is likely one whose paragraphs were not found. */
const longestParagraph = 1500;

/**
 * Says what was made and what an editor should look at: groups that are not one block in every language or of which
 * the machine is unsure, with their scores, and what was left out.
 *
 * @param paths the files of the articles
 * @param folder of the edition
 */
export function* importReport(
  { kind, groups }: ImportedEdition,
  articles: Partial<Record<Locale, Article>>,
  paths: ReadonlyMap<Locale, string>,
  folder: string,
): Generator<string> {
  const present = locales.filter((locale) => articles[locale]);
  const headings = groups.filter(({ isHeading }) => isHeading).length;
  yield `${folder}: ${kind} in ${present.join(', ')}; groups of blocks: ${groups.length}, headings among them: ${headings}`;
  for (const locale of present) yield `  ${locale}  ${paths.get(locale)}: “${articles[locale]?.title}”`;
  const notable = groups.flatMap((group) => {
    const notes = notesOn(group, present);
    return notes.length > 0 ? [{ group, notes }] : [];
  });
  if (notable.length > 0) {
    yield '';
    yield 'To look at; the score is the probability that the group is exactly right:';
    yield 'score  id  paragraphs  what';
    for (const { group, notes } of notable)
      yield [
        group.score.toFixed(2).padEnd(5),
        group.ids.join(' '),
        present.map((locale) => `${locale} ${group.numbers[locale]?.join('+') || '—'}`).join(', '),
        notes.join('; '),
        `“${group.words.slice(0, 50)}${group.words.length > 50 ? '…' : ''}”`,
      ].join('  ');
  }
  const rest = groups.filter((group) => !notable.some((one) => one.group === group));
  if (rest.length > 0) {
    const least = Math.min(...rest.map(({ score }) => score));
    yield `${rest.length} of ${groups.length} groups are one block in every language, none with a score under ${least.toFixed(2)}.`;
  }
  const brief = groups.filter(({ isHeading, headingBy }) => isHeading && headingBy === 'shortness');
  if (brief.length > 0)
    yield `Taken for headings only because they are short: ${brief.map(({ words }) => `“${words}”`).join(', ')}.`;
  for (const locale of present) {
    const { share, joined, blocks } = articles[locale] ?? {};
    const [path, first] = [paths.get(locale), blocks?.[0]?.text ?? ''];
    if (share !== null && share !== undefined && share < 1 / 3)
      yield `${path}: only ${Math.round(share * 100)} % of the words of the page were taken; look whether the article is whole.`;
    if (joined?.length)
      yield `${path}: lines that stood by themselves were joined, ${joined.length} times: ${joined.map((words) => `“${words}”`).join(', ')}.`;
    if (blocks?.length === 1 && first.length > longestParagraph)
      yield `${path}: the whole text is one paragraph; put blank lines between its paragraphs and import it anew.`;
  }
  const left = present.flatMap((locale) =>
    (articles[locale]?.leftOut ?? []).map((one) => ({ ...one, path: paths.get(locale) })),
  );
  if (left.length === 0) return;
  yield '';
  yield 'Left out, since an edition holds text only:';
  for (const { path, line, what, words } of left)
    yield `${path}${line === null ? '' : `:${line}`}: ${what}${words === '' ? '' : ` “${words}”`}`;
}

function notesOn(
  { numbers, score, moved, isHeading, headingBy }: ImportedGroup,
  present: Locale[],
): string[] {
  const count = (locale: Locale) => numbers[locale]?.length ?? 0;
  const having = present.filter((locale) => count(locale) > 0);
  const lacking = present.filter((locale) => count(locale) === 0);
  const notes: string[] = [];
  if (having.length === 1) notes.push(`only in ${having.join()}`);
  else if (lacking.length > 0) notes.push(`not in ${lacking.join()}`);
  if (having.some((locale) => count(locale) > 1)) notes.push('merged');
  if (moved.length > 0) notes.push(`moved in ${moved.join()}`);
  if (headingBy === 'some') notes.push(isHeading ? 'taken for a heading' : 'taken for a paragraph');
  if (score < sureScore) notes.push('unsure');
  return notes;
}
