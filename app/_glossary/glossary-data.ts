import type { DefinedTerm, DefinedTermSet, WithContext } from 'schema-dts';
import type { Entry } from '../../lib/glossary/entry';
import type { Locale } from '../../lib/language/locales';
import { absolute } from '../_site/absolute';
import { translator } from '../_site/translator';

/** Describes the glossary for machines; each term's own page defines it. */
export function glossaryData(entries: readonly Entry[], locale: Locale): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    ...termSet(locale),
    description: translator(locale, 'Glossary')('lead'),
    hasDefinedTerm: entries.map((entry) => term(entry, locale)),
  };
}

/** Describes a term for machines. */
export function termData(entry: Entry, locale: Locale): WithContext<DefinedTerm> {
  return {
    '@context': 'https://schema.org',
    ...term(entry, locale),
    termCode: entry.id,
    description: entry.short[locale],
    alternateName: entry.terms[locale].variants,
    inDefinedTermSet: termSet(locale),
  };
}

function term({ id, terms }: Entry, locale: Locale): Exclude<DefinedTerm, string> {
  const url = absolute(`/${locale}/glossary/${id}`);
  return { '@type': 'DefinedTerm', '@id': url, url, name: terms[locale].headword };
}

function termSet(locale: Locale): Exclude<DefinedTermSet, string> {
  const url = absolute(`/${locale}/glossary`);
  const name = translator(locale, 'Glossary')('title');
  return { '@type': 'DefinedTermSet', '@id': url, url, name, inLanguage: locale };
}
