import type { Difference } from '../../lib/alignment/differences';
import type { Remark } from '../../lib/edition/edition';
import { locales } from '../../lib/language/locales';
import { languageOf, type PageLocale, shownLanguages } from '../../lib/language/page-locales';
import { written } from '../../lib/language/written';
import { inLanguage } from '../_site/in-language';
import { translator } from '../_site/translator';

interface ReadingsProps {
  differences: Difference[];
  column: PageLocale;
  columns: PageLocale[];
  locale: PageLocale;
}

/** Says, when differences are asked for, what of the other columns this one lacks or has otherwise. */
export function Readings({ differences, column, columns, locale }: ReadingsProps) {
  const t = translator(locale, 'Differences');
  const language = languageOf(column);
  const here = differences.filter(({ missingIn }) => missingIn.length === 0 || missingIn.includes(language));
  if (here.length === 0) return null;
  return here.map(({ kind, readings }) => {
    const label =
      kind === 'term' || kind === 'name'
        ? t(`${kind}.${language}`)
        : t(kind === 'numbers' ? 'numbers' : 'dates');
    return (
      <p key={`${kind} ${JSON.stringify(readings)}`} className="plain readings" {...inLanguage(locale)}>
        {label}:{' '}
        {columns
          .flatMap((other) => (readings[languageOf(other)] ?? []).map((place) => ({ other, ...place })))
          .map(({ other, segment, start, text }) => (
            <q key={`${segment} ${start} ${other}`} {...inLanguage(other)}>
              {written(text, other)}
            </q>
          ))}
      </p>
    );
  });
}

/** A remark of the editor, in the reader's language or, lacking that, one it is written in. */
export function EditorsRemark({ remark, locale }: { remark: Remark; locale: PageLocale }) {
  const t = translator(locale, 'Differences');
  const language = [languageOf(locale), ...locales, ...Object.keys(remark.texts)].find(
    (tag) => remark.texts[tag],
  );
  if (!language) return null;
  const text = remark.texts[language] ?? '';
  const shown = shownLanguages(locale).find((each) => languageOf(each) === language);
  return (
    <p className="plain" {...inLanguage(locale)}>
      {t('remark')} ({t(`remarks.${remark.kind}`)}):{' '}
      {shown ? (
        <span {...inLanguage(shown)}>{written(text, shown)}</span>
      ) : (
        <span lang={language} dir="auto">
          {text}
        </span>
      )}
    </p>
  );
}
