import { comparisonsFrom } from '../../../lib/edition/columns';
import type { Edition } from '../../../lib/edition/edition';
import { segmentNumbers } from '../../../lib/edition/numbers';
import { type ShownVersion, shownRange, shownVersions } from '../../../lib/edition/shown-version';
import {
  type ConcordanceRow,
  type ConcordanceSentence,
  concordance,
} from '../../../lib/glossary/concordance';
import type { Entry } from '../../../lib/glossary/entry';
import { occurrencesBySegment } from '../../../lib/glossary/occurrences';
import { inLanguage } from '../../../lib/language/in-language';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { comparingPath } from '../../../server/addresses';
import type { PublishedEdition } from '../../../server/content/prepared';
import { Icon } from '../../shell/view/icons';
import { translator } from '../../shell/view/translator';

interface ConcordanceProps {
  published: PublishedEdition;
  entry: Entry;
  /** The language of the interface; its version stands first. */
  locale: PageLocale;
}

/** Every place where an edition uses a term: the sentences of its versions side by side. */
export function Concordance({ published, entry, locale }: ConcordanceProps) {
  const { edition, groups } = published;
  const t = translator(locale, 'Glossary');
  const languages = translator(locale, 'Languages');
  const versions = shownVersions(edition, locale).sort(
    (a, b) => Number(b.locale === locale) - Number(a.locale === locale),
  );
  const [first] = versions;
  const occurrences = occurrencesOf(entry, published);
  const rows = concordance(groups, occurrences);
  if (!first || rows.length === 0) return null;
  return (
    <section className="concordance" data-columns={versions.length}>
      <h3 {...inLanguage(first.locale)}>
        <a className="link" href={`/${first.locale}/${edition.slug}`}>
          {first.title}
        </a>
      </h3>
      <ul className="tally">
        {versions.map((version) => (
          <li key={version.locale} data-hue={languageOf(version.locale)}>
            <span className="tag">{languages(`name.${languageOf(version.locale)}`)}</span>{' '}
            {t('occurs', { count: occurrences[languageOf(version.locale)].length })}
          </li>
        ))}
      </ul>
      <ol>
        {rows.map((row) => (
          <Row key={keyOf(row)} row={row} edition={edition} versions={versions} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  row: ConcordanceRow;
  edition: Edition;
  versions: ShownVersion[];
  locale: PageLocale;
}

function Row({ row, edition, versions, locale }: RowProps) {
  const t = translator(locale, 'Glossary');
  const absent = translator(locale, 'Comparing');
  const languages = translator(locale, 'Languages');
  const columns = comparisonsFrom(edition, versions[0]?.locale ?? locale).at(-1);
  const number = numberOf(row, versions);
  const compare = translator(locale, 'Reading')('compare');
  return (
    <li>
      <p className="place">
        {columns && (
          <a
            href={`${comparingPath(locale, edition.slug, columns)}#${row.segment}`}
            aria-label={number ? `${compare}: ${number}` : compare}
          >
            {number ?? <Icon name="compare" />}
          </a>
        )}
      </p>
      {versions.map((version) => {
        const language = languageOf(version.locale);
        const sentences = row.cells[language];
        const differs = sentences?.every(({ found }) => found.length === 0);
        return (
          <div key={version.locale} className="rendering" data-hue={language}>
            <span className="tag">{languages(`name.${language}`)}</span>
            {sentences ? (
              <p {...inLanguage(version.locale)}>
                {sentences.map((sentence, index) => (
                  <span key={sentence.start}>
                    {index > 0 && ' '}
                    <Sentence sentence={sentence} version={version} slug={edition.slug} />
                  </span>
                ))}
              </p>
            ) : (
              <p className="aside">{absent(`absent.${language}`)}</p>
            )}
            {differs && (
              <p className="aside">
                <a href={`/${version.locale}/${edition.slug}#${sentences?.[0]?.segment}`}>{t('differs')}</a>
              </p>
            )}
          </div>
        );
      })}
    </li>
  );
}

interface SentenceProps {
  sentence: ConcordanceSentence;
  version: ShownVersion;
  slug: string;
}

/** A sentence with the term marked in it, each mark a link to its place in the article. */
function Sentence({ sentence: { segment, found, ...stored }, version, slug }: SentenceProps) {
  const text = version.segments.find(({ ids }) => ids[0] === segment)?.text ?? '';
  const { start, end } = shownRange(version, segment, stored);
  const marks = found.map((occurrence) => shownRange(version, segment, occurrence));
  return (
    <>
      {text.slice(start, marks[0]?.start ?? end)}
      {marks.map((mark, index) => (
        <span key={mark.start}>
          <a href={`/${version.locale}/${slug}#${segment}`}>
            <mark>{text.slice(mark.start, mark.end)}</mark>
          </a>
          {text.slice(mark.end, Math.max(marks[index + 1]?.start ?? end, mark.end))}
        </span>
      ))}
    </>
  );
}

/** Tells whether a version of an edition uses a term. */
export function isUsedIn(published: PublishedEdition, entry: Entry): boolean {
  return Object.values(occurrencesOf(entry, published)).some((found) => found.length > 0);
}

/** The occurrences of one entry, named by the first id of their segment. */
function occurrencesOf(entry: Entry, { edition, occurrences }: PublishedEdition) {
  const of = (language: keyof typeof occurrences) =>
    [...occurrencesBySegment(occurrences[language], edition.versions[language]?.segments ?? []).values()]
      .flat()
      .filter((occurrence) => occurrence.entry === entry.id);
  return { kk: of('kk'), ru: of('ru'), en: of('en') };
}

/** The number by which readers quote the place, in the first version that has it; title and deck have none. */
function numberOf({ segment, cells }: ConcordanceRow, versions: ShownVersion[]): string | null {
  const version = versions.find(({ locale }) => cells[languageOf(locale)]) ?? versions[0];
  const here = version?.segments.find(({ ids }) => ids.includes(segment));
  return (
    (here &&
      segmentNumbers(version?.segments ?? [])
        .get(here.ids[0])
        ?.replace(/^0\./, '')) ??
    null
  );
}

function keyOf({ cells }: ConcordanceRow): string {
  const [first] = Object.values(cells).flat();
  return `${first?.segment} ${first?.start}`;
}
