import { columnLanguages } from '../../../lib/edition/columns';
import type { Edition, Segment } from '../../../lib/edition/edition';
import { segmentNumbers } from '../../../lib/edition/numbers';
import { type Row, rows } from '../../../lib/edition/rows';
import { type ShownVersion, shownVersion } from '../../../lib/edition/shown-version';
import { textSum } from '../../../lib/edition/text-sum';
import type { Entry } from '../../../lib/glossary/entry';
import { inLanguage } from '../../../lib/language/in-language';
import type { Locale } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import type { PublishedEdition } from '../../../server/content/prepared';
import type { ComparedGroup } from '../../../server/derived/compared-groups';
import { preloadItalics } from '../../shell/view/font-preloads';
import { translator } from '../../shell/view/translator';
import { Colophon } from '../../text/view/Colophon';
import { SegmentText, type TextMarks, unmarked } from '../../text/view/SegmentText';
import { SegmentTools } from '../../text/view/SegmentTools';
import { TermPopovers } from '../../text/view/TermPopovers';
import { textMarks } from '../../text/view/text-marks';
import { apparatusOf, comparedMarks, shownDifferences } from './apparatus';
import { ColumnHeads, columnName, linkedBy } from './ColumnHeads';
import { EditorsRemark, Gaps, Readings } from './Readings';

interface ComparisonProps {
  published: PublishedEdition;
  /** The glossary. */
  entries: readonly Entry[];
  /** The language of the interface. */
  locale: PageLocale;
  columns: PageLocale[];
}

/** Versions of an article in columns, one row a group of corresponding segments. */
export function Comparison({ published, entries, locale, columns }: ComparisonProps) {
  const { edition, groups } = published;
  const versions = columns.flatMap((column) => shownVersion(edition, column) ?? []);
  const languages = columnLanguages(columns);
  const marks = new Map(columns.map((column) => [column, textMarks(published, column)]));
  const sayByHand = linkedBy(groups) === 'both';
  const differ = groups.some((group) => shownDifferences(group, columns).length > 0);
  const numbers = versions.map(({ segments }) => segmentNumbers(segments));
  const number = (row: Row) =>
    numbers.map((of) => of.get(row.ids[0] ?? '')).find((value) => value !== undefined);
  return (
    <>
      <div className="grid" data-columns={columns.length} data-folds="">
        <ColumnHeads edition={edition} groups={groups} locale={locale} columns={columns} />
        {!differ && languages.length > 1 && (
          <p className="alike">{translator(locale, 'Differences')('none')}</p>
        )}
        {rows(edition, languages).map((row) => (
          <GroupRow
            key={row.ids[0]}
            edition={edition}
            row={row}
            number={number(row)?.replace(/^0\./, '') ?? null}
            versions={versions}
            marks={marks}
            group={groups.find(({ ids }) => ids.includes(row.ids[0] ?? ''))}
            sayByHand={sayByHand}
            locale={locale}
          />
        ))}
      </div>
      <Colophon edition={edition} locale={locale} />
      <TermPopovers
        entries={entries}
        locale={locale}
        marks={[...marks.values()].flatMap((of) => [...of.values()].flatMap(({ terms }) => terms))}
      />
    </>
  );
}

interface GroupRowProps {
  edition: Edition;
  row: Row;
  number: string | null;
  /** The columns. */
  versions: ShownVersion[];
  marks: Map<PageLocale, Map<string, TextMarks>>;
  /** The linked sentences of the group that the row is of. */
  group: ComparedGroup | undefined;
  /** Whether a group that was linked by hand is an exception, and says so. */
  sayByHand: boolean;
  locale: PageLocale;
}

function GroupRow({ edition, row, number, versions, marks, group, sayByHand, locale }: GroupRowProps) {
  const [id = '', ...also] = row.ids;
  const columns = versions.map((version) => version.locale);
  const languages = columnLanguages(columns);
  const apparatus = apparatusOf(row, group, columns);
  const kind = languages.flatMap((language) => row.cells[language] ?? [])[0]?.kind ?? 'paragraph';
  const byHand = sayByHand && (group?.links.some(({ by }) => by === 'hand') ?? false);
  return (
    <section className={`row ${kind}`} id={id} data-row="">
      {also.map((other) => (
        <span key={other} id={other} className="anchor" />
      ))}
      {versions.map((version, index) => {
        const column = version.locale;
        const language = languageOf(column);
        const ids = row.cells[language]?.map(({ ids: [first] }) => first);
        const segments = ids && version.segments.filter((segment) => ids.includes(segment.ids[0]));
        return (
          // biome-ignore lint/a11y/useSemanticElements: a cell is no set of fields; its name says the language.
          <div
            key={column}
            className="cell"
            role="group"
            aria-label={columnName(column, columns, locale)}
            {...inLanguage(segments ? column : locale)}
            data-hue={column}
            data-l={translator(column, 'Languages')('short')}
          >
            {segments ? (
              segments.map((segment) => (
                <Passage
                  key={segment.ids[0]}
                  segment={segment}
                  column={column}
                  marks={comparedMarks(
                    marks.get(column)?.get(segment.ids[0]) ?? unmarked,
                    segment.ids[0],
                    version,
                    apparatus,
                  )}
                  locale={locale}
                />
              ))
            ) : (
              <Absence language={language} locale={locale} />
            )}
            <Plain row={row} column={language} byHand={byHand && index === 0} locale={locale} />
            <Gaps gaps={apparatus.gaps} column={column} languages={languages} locale={locale} />
            <Readings differences={apparatus.differences} column={column} columns={columns} locale={locale} />
            {edition.remarks
              .filter((remark) => remark.locale === language && row.ids.includes(remark.segment))
              .map((remark) => (
                <EditorsRemark
                  key={`${remark.segment} ${remark.kind} ${remark.range?.start}`}
                  remark={remark}
                  locale={locale}
                />
              ))}
          </div>
        );
      })}
      <SegmentTools id={id} number={number} locale={locale} quote />
    </section>
  );
}

/** Says that a version has nothing there. */
function Absence({ language, locale }: { language: Locale; locale: PageLocale }) {
  preloadItalics(locale);
  return (
    <p className="gap">
      <span>{translator(locale, 'Comparing')(`absent.${language}`)}</span>
    </p>
  );
}

interface PlainProps {
  row: Row;
  column: Locale;
  byHand: boolean;
  locale: PageLocale;
}

/** Says plainly what this column does otherwise with the paragraph: merged, moved, linked by hand. */
function Plain({ row, column, byHand, locale }: PlainProps) {
  const t = translator(locale, 'Comparing');
  const merged = (row.cells[column] ?? []).map(({ ids }) => ids.length).filter((count) => count > 1);
  const said = [
    ...merged.map((count) => t('merged', { count })),
    ...(row.moved.includes(column) ? [t(`moved.${column}`)] : []),
    ...(byHand ? [t('byHand')] : []),
  ];
  if (said.length === 0) return null;
  return (
    <p className="plain" {...inLanguage(locale)}>
      {said.join('. ')}.
    </p>
  );
}

interface PassageProps {
  segment: Segment;
  column: PageLocale;
  marks: TextMarks;
  locale: PageLocale;
}

/** A segment in its cell: a question is a heading in every column; the title is none, as the page has its own. */
function Passage({ segment, column, marks, locale }: PassageProps) {
  const [id, ...also] = segment.ids;
  const place = {
    'data-segment': id,
    'data-also': also.join(' ') || undefined,
    'data-sum': textSum(segment.text),
    'data-group': marks.group,
    ...inLanguage(column),
  };
  const content = <SegmentText segment={segment} marks={marks} locale={locale} />;
  if (segment.kind === 'heading') return <h2 {...place}>{content}</h2>;
  return <p {...place}>{content}</p>;
}
