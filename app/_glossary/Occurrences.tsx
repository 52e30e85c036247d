import type { Edition } from '../../lib/edition/edition';
import { segmentNumbers } from '../../lib/edition/numbers';
import { shownRange, shownVersions } from '../../lib/edition/shown-version';
import type { Entry } from '../../lib/glossary/entry';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import { loadOccurrences } from '../../server/content';
import { inLanguage } from '../_site/in-language';
import { translator } from '../_site/translator';

/** Characters of text shown on each side of a term. */
const context = 70;

interface OccurrencesProps {
  edition: Edition;
  entry: Entry;
  locale: PageLocale;
}

/** Every place where an edition uses the term, in the reader's language or, lacking that, one it has. */
export function Occurrences({ edition, entry, locale }: OccurrencesProps) {
  const t = translator(locale, 'Glossary');
  const versions = shownVersions(edition, locale);
  const version = versions.find((each) => each.locale === locale) ?? versions[0];
  if (!version) return null;
  const numbers = segmentNumbers(version.segments);
  const found = loadOccurrences(edition.slug)[languageOf(version.locale)].filter(
    (occurrence) => occurrence.entry === entry.id,
  );
  if (found.length === 0) return null;
  const path = `/${version.locale}/${edition.slug}`;
  return (
    <section className="occurrences">
      <h3 {...inLanguage(version.locale)}>
        <a className="link" href={path}>
          {version.title}
        </a>
      </h3>
      <p>{t('occurs', { count: found.length })}</p>
      <ol {...inLanguage(version.locale)}>
        {found.map(({ segment, ...place }) => {
          const here = version.segments.find(({ ids }) => ids.includes(segment));
          if (!here) return null;
          const { start, end } = shownRange(version, here.ids[0], place);
          return (
            <li key={`${segment} ${start}`}>
              <a href={`${path}#${segment}`}>
                <span className="no">{numbers.get(here.ids[0])?.replace(/^0\./, '')}</span>
                <span>
                  {before(here.text, start)}
                  <mark>{here.text.slice(start, end)}</mark>
                  {after(here.text, end)}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function before(text: string, start: number): string {
  if (start <= context) return text.slice(0, start);
  const from = text.indexOf(' ', start - context);
  return `… ${text.slice(from < 0 || from >= start ? start : from + 1, start)}`;
}

function after(text: string, end: number): string {
  if (end + context >= text.length) return text.slice(end);
  const to = text.lastIndexOf(' ', end + context);
  return `${text.slice(end, Math.max(to, end))} …`;
}
