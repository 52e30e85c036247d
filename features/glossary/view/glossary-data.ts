import type { DefinedTerm, DefinedTermSet, WithContext } from 'schema-dts';
import type { Entry } from '../../../lib/glossary/entry';
import { headword } from '../../../lib/glossary/headword';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { said, written } from '../../../lib/language/written';
import { absolute } from '../../shell/view/absolute';
import { translator } from '../../shell/view/translator';

/** Describes the glossary for machines; each term's own page defines it. */
export function glossaryData(entries: readonly Entry[], locale: PageLocale): WithContext<DefinedTermSet> {
  return {
    '@context': 'https://schema.org',
    ...termSet(locale),
    description: translator(locale, 'Glossary')('lead'),
    hasDefinedTerm: entries.map((entry) => term(entry, locale)),
  };
}

/** Describes a term for machines. */
export function termData(entry: Entry, locale: PageLocale): WithContext<DefinedTerm> {
  return {
    '@context': 'https://schema.org',
    ...term(entry, locale),
    termCode: entry.id,
    description: said(entry.short, locale),
    alternateName: entry.terms[languageOf(locale)].variants.map((variant) => written(variant, locale)),
    inDefinedTermSet: termSet(locale),
  };
}

function term(entry: Entry, locale: PageLocale): Exclude<DefinedTerm, string> {
  const url = absolute(`/${locale}/glossary/${entry.id}`);
  return { '@type': 'DefinedTerm', '@id': url, url, name: headword(entry, locale) };
}

function termSet(locale: PageLocale): Exclude<DefinedTermSet, string> {
  const url = absolute(`/${locale}/glossary`);
  const name = translator(locale, 'Glossary')('title');
  return { '@type': 'DefinedTermSet', '@id': url, url, name, inLanguage: locale };
}
