import type { Metadata } from 'next';
import { FilterBehaviour } from '../../../features/glossary/client/FilterBehaviour';
import { EntryList } from '../../../features/glossary/view/EntryList';
import { Filter } from '../../../features/glossary/view/Filter';
import { glossaryData } from '../../../features/glossary/view/glossary-data';
import { Corner } from '../../../features/shell/client/Corner';
import { preloadForWords } from '../../../features/shell/view/font-preloads';
import { localeOf } from '../../../features/shell/view/locale-of';
import { pageMetadata } from '../../../features/shell/view/metadata';
import { SitePage } from '../../../features/shell/view/SitePage';
import { StructuredData } from '../../../features/shell/view/StructuredData';
import { translator } from '../../../features/shell/view/translator';
import { entryKinds } from '../../../lib/glossary/entry';
import { shownLanguages } from '../../../lib/language/page-locales';
import { siteAddresses } from '../../../server/addresses';
import { editions } from '../../../server/content/editions';
import '../../../features/glossary/view/glossary.css';

const addresses = siteAddresses('/glossary');

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale, 'Glossary');
  return pageMetadata({ locale, title: t('title'), description: t('lead'), ...addresses });
}

export default async function GlossaryPage({ params }: PageProps) {
  const locale = await localeOf(params);
  preloadForWords(shownLanguages(locale));
  const t = translator(locale, 'Glossary');
  const entries = await editions().glossary();
  const kinds = entryKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  return (
    <SitePage
      locale={locale}
      section="glossary"
      alternates={addresses.alternates}
      behaviour={
        <Corner>
          <FilterBehaviour labels={{ found: t.raw('found'), none: t('none') }} />
        </Corner>
      }
    >
      <div className="glossary">
        <header>
          <h1>{t('title')}</h1> <p>{t('lead')}</p>
        </header>
        <Filter labels={{ find: t('find'), where: t('anyLanguage') }} />
        <nav aria-label={t('byKind')}>
          {kinds.map((kind) => (
            <a key={kind} href={`#_${kind}`}>
              {t(`kinds.${kind}`)}
            </a>
          ))}
        </nav>
        <EntryList entries={entries} locale={locale} />
        <StructuredData data={glossaryData(entries, locale)} />
      </div>
    </SitePage>
  );
}
