import { comparisonsFrom } from '../../../lib/edition/columns';
import type { Edition, Segment } from '../../../lib/edition/edition';
import { segmentNumbers } from '../../../lib/edition/numbers';
import { publicationDate } from '../../../lib/edition/publication';
import { readingMinutes } from '../../../lib/edition/reading-time';
import { type ShownVersion, shownVersion } from '../../../lib/edition/shown-version';
import { textSum } from '../../../lib/edition/text-sum';
import type { Entry } from '../../../lib/glossary/entry';
import { longDate } from '../../../lib/language/dates';
import { inLanguage } from '../../../lib/language/in-language';
import {
  isDerivedScript,
  languageOf,
  linkedLanguages,
  type PageLocale,
} from '../../../lib/language/page-locales';
import { said } from '../../../lib/language/written';
import { comparingPath } from '../../../server/addresses';
import type { PublishedEdition } from '../../../server/content/prepared';
import { Icon } from '../../shell/view/icons';
import { translator } from '../../shell/view/translator';
import { Colophon } from '../../text/view/Colophon';
import { Provenance } from '../../text/view/Provenance';
import { SegmentText, type TextMarks, unmarked } from '../../text/view/SegmentText';
import { SegmentTools } from '../../text/view/SegmentTools';
import { TermPopovers } from '../../text/view/TermPopovers';
import { textMarks } from '../../text/view/text-marks';
import { Contents } from './Contents';

interface ArticleProps {
  published: PublishedEdition;
  /** The glossary. */
  entries: readonly Entry[];
  locale: PageLocale;
}

/** One version of an article, from its title to its colophon. */
export function Article({ published, entries, locale }: ArticleProps) {
  const { edition } = published;
  const version = shownVersion(edition, locale);
  if (!version) throw new Error(`${edition.slug} has no version in ${locale}`);
  const numbers = segmentNumbers(version.segments);
  const marks = textMarks(published, locale);
  const blocks = version.segments.filter(({ kind }) => kind === 'heading' || kind === 'paragraph');
  return (
    <>
      <article
        className="read"
        lang={locale}
        data-peek={comparisonsFrom(edition, locale).length > 0 ? '' : undefined}
      >
        {/* Two parts of one name, which says what they are, and blocks in sections: by these, reader views tell what
            belongs to the text. */}
        <div className="article-part">
          <Front edition={edition} version={version} marks={marks} />
        </div>
        <Contents edition={edition} version={version} />
        <div className="article-part">
          <div className="text" data-folds="">
            {blocks.map((segment) => (
              <Block
                key={segment.ids[0]}
                segment={segment}
                number={numbers.get(segment.ids[0]) ?? null}
                marks={marks.get(segment.ids[0]) ?? unmarked}
                locale={locale}
                interview={edition.kind === 'interview'}
              />
            ))}
          </div>
        </div>
        <Colophon edition={edition} locale={locale} />
      </article>
      <TermPopovers
        entries={entries}
        locale={locale}
        marks={[...marks.values()].flatMap(({ terms }) => terms)}
      />
    </>
  );
}

interface FrontProps {
  edition: Edition;
  version: ShownVersion;
  marks: Map<string, TextMarks>;
}

function Front({ edition, version, marks }: FrontProps) {
  const { locale } = version;
  const t = translator(locale, 'Reading');
  const others = linkedLanguages(locale).filter(
    (other) => languageOf(other) !== languageOf(locale) && edition.versions[languageOf(other)],
  );
  const author = said(edition.author, locale);
  const published = publicationDate(edition, version.stored);
  return (
    <header className="front">
      {version.segments.map((segment) => (
        <FrontLine
          key={segment.ids[0]}
          segment={segment}
          marks={marks.get(segment.ids[0]) ?? unmarked}
          locale={locale}
        />
      ))}
      <div className="meta">
        <p>
          {author && (
            <>
              <b>{t('author', { name: author })}</b>
              <span className="dot">·</span>
            </>
          )}
          {published && (
            <>
              <time dateTime={published}>{t('published', { date: longDate(published, locale) })}</time>
              <span className="dot">·</span>
            </>
          )}
          <span>{t('minutes', { minutes: readingMinutes(version.stored) })}</span>
        </p>
        {version.role && (
          <p>
            <Provenance edition={edition} version={version} locale={locale} />
          </p>
        )}
        {isDerivedScript(locale) && (
          <p>
            {translator(locale, 'Scripts')(`made.${locale}`)}{' '}
            <a className="link" href={`/${locale}/about#_scripts`}>
              {translator(locale, 'Scripts')('more')}
            </a>
          </p>
        )}
        {others.length > 0 && (
          <nav className="elsewhere" aria-label={t('elsewhere')}>
            {others.map((language) => (
              <a
                key={language}
                href={`/${language}/${edition.slug}`}
                {...inLanguage(language)}
                hrefLang={language}
                data-hue={language}
                data-language={language}
                hidden={isDerivedScript(language)}
              >
                <span>{translator(language, 'Languages')('read')}</span>
              </a>
            ))}
          </nav>
        )}
        <p className="needs-script">
          <button type="button" className="link" data-do="notes">
            {translator(locale, 'Notes')('notes')}
          </button>
        </p>
        {others.length > 0 && (
          <nav className="elsewhere compare-links" aria-label={t('compare')}>
            <Icon name="compare" />
            {comparisonsFrom(edition, locale).map((columns) => (
              <a
                key={columns.join()}
                className="link"
                href={comparingPath(locale, edition.slug, columns)}
                data-keep-place=""
              >
                {columns.length === 3
                  ? t('compareAll')
                  : t(`compareWith.${languageOf(columns[1] ?? locale)}`)}
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  );
}

interface FrontLineProps {
  segment: Segment;
  marks: TextMarks;
  locale: PageLocale;
}

/** The title or the deck; they are segments like others, and can be linked and noted. */
function FrontLine({ segment, marks, locale }: FrontLineProps) {
  if (segment.kind !== 'title' && segment.kind !== 'deck') return null;
  const [id] = segment.ids;
  const content = <SegmentText segment={segment} marks={marks} locale={locale} />;
  const place = { id, 'data-segment': id, 'data-sum': textSum(segment.text), ...inLanguage(locale) };
  return (
    <section className="seg">
      {segment.kind === 'title' ? (
        <h1 {...place}>{content}</h1>
      ) : (
        <p {...place} className={`deck${hangs(segment)}`}>
          {content}
        </p>
      )}
      <SegmentTools id={id} number={null} locale={locale} />
    </section>
  );
}

interface BlockProps {
  segment: Segment;
  number: string | null;
  marks: TextMarks;
  locale: PageLocale;
  interview: boolean;
}

function Block({ segment, number, marks, locale, interview }: BlockProps) {
  const [id, ...also] = segment.ids;
  const heading = segment.kind === 'heading';
  const t = translator(locale, 'Reading');
  const content = (
    <>
      {also.map((other) => (
        <span key={other} id={other} />
      ))}
      <SegmentText segment={segment} marks={marks} locale={locale} />
    </>
  );
  const place = {
    id,
    'data-segment': id,
    'data-also': also.join(' ') || undefined,
    'data-sum': textSum(segment.text),
    'data-group': marks.group,
    ...inLanguage(locale),
  };
  return (
    <section className={heading ? 'seg q' : 'seg'}>
      {heading ? (
        <h2 {...place}>{content}</h2>
      ) : (
        <p {...place} className={hangs(segment).trim() || undefined}>
          {content}
        </p>
      )}
      <SegmentTools
        id={id}
        number={
          number && heading && interview ? t('question', { number }) : (number?.replace(/^0\./, '') ?? null)
        }
        locale={locale}
      />
    </section>
  );
}

/** Blocks that open with a quotation mark hang it in the margin. */
function hangs({ text }: Segment): string {
  return /^[«“‘]/.test(text) ? ' hang' : '';
}
