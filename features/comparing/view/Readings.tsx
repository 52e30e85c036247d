import { Fragment } from 'react';
import type { Remark } from '../../../lib/edition/edition';
import { inLanguage } from '../../../lib/language/in-language';
import { type Locale, locales } from '../../../lib/language/locales';
import { languageOf, type PageLocale, shownLanguages } from '../../../lib/language/page-locales';
import { insideQuotes } from '../../../lib/language/quotation';
import { written } from '../../../lib/language/written';
import { translator } from '../../shell/view/translator';
import type { SentenceGap, ShownDifference } from './apparatus';

interface ReadingsProps {
  differences: ShownDifference[];
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
  return here.map(({ kind, readings, link }) => {
    const label =
      kind === 'term' || kind === 'name'
        ? t(`${kind}.${language}`)
        : t(kind === 'numbers' ? 'numbers' : 'dates');
    return (
      <p
        key={`${kind} ${JSON.stringify(readings)}`}
        className="plain readings"
        {...inLanguage(locale)}
        data-link={link}
      >
        {label}:{' '}
        {columns
          .flatMap((other) => (readings[languageOf(other)] ?? []).map((place) => ({ other, ...place })))
          .map(({ other, segment, start, text }, index) => (
            <Fragment key={`${segment} ${start} ${other}`}>
              {index > 0 && ' · '}
              <q {...inLanguage(other)}>{written(text, other)}</q>
            </Fragment>
          ))}
      </p>
    );
  });
}

interface GapsProps {
  gaps: SentenceGap[];
  column: PageLocale;
  /** The languages of all columns. */
  languages: Locale[];
  locale: PageLocale;
}

/** Says which sentences of a column stand in brackets, because other columns lack them. */
export function Gaps({ gaps, column, languages, locale }: GapsProps) {
  const t = translator(locale, 'Comparing');
  const here = gaps.filter(({ language }) => language === languageOf(column));
  return here.map(({ language, link, lacking, text }) => (
    <p key={link} className="plain" {...inLanguage(locale)} data-link={link} data-lacking={lacking.join(' ')}>
      {languages.length > 2 && lacking.length === languages.length - 1
        ? t(`only.${language}`)
        : lacking.map((other) => t(`absent.${other}`)).join('. ')}
      <span className="which">
        {': '}
        <q {...inLanguage(column)}>{insideQuotes(written(beginning(text), column), column)}</q>
      </span>
    </p>
  ));
}

/** The first words of a sentence, to tell which is meant. */
function beginning(text: string): string {
  const words = text.split(' ');
  return words.length > 4 ? `${words.slice(0, 3).join(' ')}…` : text;
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
