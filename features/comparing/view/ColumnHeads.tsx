import { columnLanguages } from '../../../lib/edition/columns';
import type { Edition } from '../../../lib/edition/edition';
import type { LinkedGroup } from '../../../lib/edition/linked-groups';
import { shownVersion } from '../../../lib/edition/shown-version';
import { inLanguage } from '../../../lib/language/in-language';
import { inSentence, listed } from '../../../lib/language/in-sentence';
import { type Locale, locales } from '../../../lib/language/locales';
import {
  isKazakh,
  kazakhScripts,
  languageOf,
  type PageLocale,
  shownLanguages,
} from '../../../lib/language/page-locales';
import { comparingPath } from '../../../server/addresses';
import { Icon } from '../../shell/view/icons';
import { translator } from '../../shell/view/translator';
import { Provenance } from '../../text/view/Provenance';

interface ColumnHeadsProps {
  edition: Edition;
  groups: LinkedGroup[];
  locale: PageLocale;
  columns: PageLocale[];
}

/** The heads of the columns: the language and what can be changed, in view all the way down; who made and paired the text. */
export function ColumnHeads({ edition, groups, locale, columns }: ColumnHeadsProps) {
  const t = translator(locale, 'Comparing');
  const languages = columnLanguages(columns);
  const missing = shownLanguages(locale).find(
    (shown) => edition.versions[languageOf(shown)] && !languages.includes(languageOf(shown)),
  );
  const to = (changed: PageLocale[]) => comparingPath(locale, edition.slug, changed);
  return (
    <>
      <div className="row heads">
        {columns.map((column, index) => {
          const name = columnName(column, columns, locale);
          const small = inSentence(name, locale);
          const next = columns[index + 1];
          return (
            <div key={column} className="head">
              <div className="name">
                <h2 className="tag" data-hue={column}>
                  <span className="full">{name}</span>
                  <span className="short" {...inLanguage(column)}>
                    {translator(column, 'Languages')('short')}
                  </span>
                </h2>
                {next && (
                  <Change
                    href={to(swapped(columns, index))}
                    icon="swap"
                    label={`${t('swap')}: ${listed([small, smallName(next, columns, locale)], locale)}`}
                  />
                )}
                {columns.length > 2 && (
                  <Change
                    href={to(columns.filter((other) => other !== column))}
                    icon="close"
                    label={`${t('remove')}: ${small}`}
                  />
                )}
                {!next && missing && columns.length < 3 && (
                  <Change
                    href={to([...columns, missing])}
                    icon="plus"
                    label={`${t('add')}: ${smallName(missing, columns, locale)}`}
                  />
                )}
              </div>
              {isKazakh(column) && <ColumnScripts index={index} columns={columns} locale={locale} to={to} />}
            </div>
          );
        })}
      </div>
      <div className="making">
        {columns.map((column) => {
          const version = shownVersion(edition, column);
          return (
            version && (
              <p key={column} data-hue={column} data-l={translator(column, 'Languages')('short')}>
                <Provenance edition={edition} version={version} locale={locale} />{' '}
                {languages.length > 1 && (
                  <Paired groups={groups} column={languageOf(column)} columns={languages} locale={locale} />
                )}
              </p>
            )
          );
        })}
      </div>
    </>
  );
}

interface ColumnScriptsProps {
  /** Of the column. */
  index: number;
  columns: PageLocale[];
  locale: PageLocale;
  to(changed: PageLocale[]): string;
}

/** The scripts in which a Kazakh column can be shown, in place of the present one or in a column beside it. */
function ColumnScripts({ index, columns, locale, to }: ColumnScriptsProps) {
  const t = translator(locale, 'Comparing');
  const offered = kazakhScripts.filter((script) => script === columns[index] || !columns.includes(script));
  return (
    <p className="scripts">
      {offered.map((script) => {
        const name = translator(script, 'Scripts')(`own.${script}`);
        const isShown = script === columns[index];
        const beside = `${t('addScript')}: ${smallName(script, [...columns, script], locale)}`;
        return (
          <span key={script}>
            <a
              href={to(columns.with(index, script))}
              {...inLanguage(script)}
              aria-current={isShown ? 'true' : undefined}
              data-keep-place=""
            >
              {name}
            </a>
            {!isShown && columns.length < 3 && (
              <Change href={to(columns.toSpliced(index + 1, 0, script))} icon="plus" label={beside} />
            )}
          </span>
        );
      })}
    </p>
  );
}

interface PairedProps {
  groups: LinkedGroup[];
  column: Locale;
  columns: Locale[];
  locale: PageLocale;
}

const saidOf = { hand: 'byHand', machine: 'byMachine', both: 'byBoth' } as const;

/** Says who linked the sentences of an edition. */
export function linkedBy(groups: LinkedGroup[]): keyof typeof saidOf {
  const pairs = groups.flatMap(({ links }) =>
    links.filter((link) => locales.filter((locale) => link[locale]?.length).length > 1),
  );
  const makers = new Set(pairs.map(({ by }) => by));
  if (makers.size > 1) return 'both';
  return makers.has('hand') ? 'hand' : 'machine';
}

/** How much of a column has counterparts in every other column, and who says so. */
function Paired({ groups, column, columns, locale }: PairedProps) {
  const t = translator(locale, 'Comparing');
  const links = groups.flatMap((group) => group.links).filter((link) => link[column]?.length);
  const count = (some: typeof links) => some.reduce((sum, link) => sum + (link[column]?.length ?? 0), 0);
  const share = count(links.filter((link) => columns.every((other) => link[other]?.length))) / count(links);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.floor(share * 100) / 100);
  return (
    <>
      {t('paired', { percent })}. {t(saidOf[linkedBy(groups)])}.
    </>
  );
}

function Change({ href, icon, label }: { href: string; icon: 'swap' | 'close' | 'plus'; label: string }) {
  return (
    <a className="change" href={href} aria-label={label} title={label} data-keep-place="">
      <Icon name={icon} />
    </a>
  );
}

function swapped(columns: PageLocale[], index: number): PageLocale[] {
  return columns.toSpliced(index, 2, ...columns.slice(index, index + 2).reverse());
}

/** Names a column as a label does behind its colon. */
function smallName(column: PageLocale, columns: readonly PageLocale[], locale: PageLocale): string {
  return inSentence(columnName(column, columns, locale), locale);
}

/** Names a column in the language of the interface: of Kazakh the script too, where it is a derived one or several are shown. */
export function columnName(column: PageLocale, columns: readonly PageLocale[], locale: PageLocale): string {
  const plain = column === 'kk' && columns.filter(isKazakh).length < 2;
  return isKazakh(column) && !plain
    ? translator(locale, 'Scripts')(`named.${column}`)
    : translator(locale, 'Languages')(`name.${languageOf(column)}`);
}
