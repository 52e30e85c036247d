import type { Edition } from '../../lib/edition/edition';
import type { LinkedGroup } from '../../lib/edition/linked-groups';
import { type Locale, locales } from '../../lib/language/locales';
import { sentenceLinks } from '../../server/sentence-links';
import { Provenance } from '../_reader/Provenance';
import { Icon } from '../_site/icons';
import { comparingPath } from '../_site/paths';
import { translator } from '../_site/translator';

interface ColumnHeadsProps {
  edition: Edition;
  locale: Locale;
  columns: Locale[];
}

/** The heads of the columns, in view all the way down: the language, who made the text, and what can be changed. */
export function ColumnHeads({ edition, locale, columns }: ColumnHeadsProps) {
  const t = translator(locale, 'Comparing');
  const languages = translator(locale, 'Languages');
  const groups = sentenceLinks(edition);
  const missing = locales.find((language) => edition.versions[language] && !columns.includes(language));
  const to = (changed: Locale[]) => comparingPath(locale, edition.slug, changed);
  return (
    <div className="row heads">
      {columns.map((column, index) => {
        const version = edition.versions[column];
        const name = languages(`name.${column}`);
        const next = columns[index + 1];
        return (
          <div key={column} className="head">
            <p className="name">
              <span className="tag" data-hue={column}>
                <span className="full">{name}</span>
                <span className="short">{languages(`short.${column}`)}</span>
              </span>
              {next && (
                <Change
                  href={to(swapped(columns, index))}
                  icon="swap"
                  label={`${t('swap')}: ${name}, ${languages(`name.${next}`)}`}
                />
              )}
              {columns.length > 2 && (
                <Change
                  href={to(columns.filter((other) => other !== column))}
                  icon="close"
                  label={`${t('remove')}: ${name}`}
                />
              )}
              {!next && missing && (
                <Change
                  href={to([...columns, missing])}
                  icon="plus"
                  label={`${t('add')}: ${languages(`name.${missing}`)}`}
                />
              )}
            </p>
            {version && (
              <p className="provenance">
                <Provenance edition={edition} version={version} locale={locale} />{' '}
                <Paired groups={groups} column={column} columns={columns} locale={locale} />
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface PairedProps {
  groups: LinkedGroup[];
  column: Locale;
  columns: Locale[];
  locale: Locale;
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
      {t('paired', { percent })}. {links.every(({ by }) => by === 'hand') ? t('byHand') : t('byMachine')}.
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

function swapped(columns: Locale[], index: number): Locale[] {
  return columns.toSpliced(index, 2, ...columns.slice(index, index + 2).reverse());
}
