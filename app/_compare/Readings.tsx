import type { Difference } from '../../lib/alignment/differences';
import type { Remark } from '../../lib/edition/edition';
import { type Locale, locales } from '../../lib/language/locales';
import { translator } from '../_site/translator';

interface ReadingsProps {
  differences: Difference[];
  column: Locale;
  columns: Locale[];
  locale: Locale;
}

/** Says, when differences are asked for, what of the other columns this one lacks or has otherwise. */
export function Readings({ differences, column, columns, locale }: ReadingsProps) {
  const t = translator(locale, 'Differences');
  const here = differences.filter(({ missingIn }) => missingIn.length === 0 || missingIn.includes(column));
  if (here.length === 0) return null;
  return here.map(({ kind, readings }) => {
    const label =
      kind === 'term' || kind === 'name'
        ? t(`${kind}.${column}`)
        : t(kind === 'numbers' ? 'numbers' : 'dates');
    return (
      <p key={`${kind} ${JSON.stringify(readings)}`} className="plain readings" lang={locale}>
        {label}:{' '}
        {columns
          .flatMap((other) => (readings[other] ?? []).map((place) => ({ other, ...place })))
          .map(({ other, segment, start, text }) => (
            <q key={`${segment} ${start} ${other}`} lang={other}>
              {text}
            </q>
          ))}
      </p>
    );
  });
}

/** A remark of the editor, in the reader's language or, lacking that, one it is written in. */
export function EditorsRemark({ remark, locale }: { remark: Remark; locale: Locale }) {
  const t = translator(locale, 'Differences');
  const language = [locale, ...locales, ...Object.keys(remark.texts)].find((tag) => remark.texts[tag]);
  if (!language) return null;
  return (
    <p className="plain" lang={locale}>
      {t('remark')} ({t(`remarks.${remark.kind}`)}): <span lang={language}>{remark.texts[language]}</span>
    </p>
  );
}
