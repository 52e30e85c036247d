import type { Entry } from '../../lib/glossary/entry';
import type { Locale } from '../../lib/language/locales';
import { absolute } from '../_site/absolute';
import type { SchemaOrg } from '../_site/StructuredData';
import { translator } from '../_site/translator';

/** Describes the glossary for machines; each term's own page defines it. */
export function glossaryData(entries: readonly Entry[], locale: Locale): SchemaOrg {
  return {
    ...termSet(locale),
    description: translator(locale, 'Glossary')('lead'),
    hasDefinedTerm: entries.map((entry) => term(entry, locale)),
  };
}

/** Describes a term for machines. */
export function termData(entry: Entry, locale: Locale): SchemaOrg {
  return {
    ...term(entry, locale),
    termCode: entry.id,
    description: entry.short[locale],
    inLanguage: locale,
    alternateName: entry.terms[locale].variants,
    inDefinedTermSet: termSet(locale),
  };
}

function term({ id, terms }: Entry, locale: Locale): SchemaOrg {
  const url = absolute(`/${locale}/glossary/${id}`);
  return { '@type': 'DefinedTerm', '@id': url, url, name: terms[locale].headword };
}

function termSet(locale: Locale): SchemaOrg {
  const url = absolute(`/${locale}/glossary`);
  const name = translator(locale, 'Glossary')('title');
  return { '@type': 'DefinedTermSet', '@id': url, url, name, inLanguage: locale };
}
