import type { Metadata } from 'next';
import { LayoutDrawing } from '../../../features/comparing/view/LayoutDrawing';
import { PairedExample } from '../../../features/comparing/view/PairedExample';
import { oldest } from '../../../features/shell/view/browsers';
import { preloadForWords } from '../../../features/shell/view/font-preloads';
import { localeOf } from '../../../features/shell/view/locale-of';
import { pageMetadata } from '../../../features/shell/view/metadata';
import { SitePage } from '../../../features/shell/view/SitePage';
import { translator } from '../../../features/shell/view/translator';
import { layouts } from '../../../features/text/client/layout';
import { shownLanguages } from '../../../lib/language/page-locales';
import { siteAddresses } from '../../../server/addresses';
import './about.css';

const addresses = siteAddresses('/about');

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = translator(locale, 'About');
  return pageMetadata({ locale, title: t('title'), description: t('lead'), ...addresses });
}

export default async function AboutPage({ params }: PageProps) {
  const locale = await localeOf(params);
  preloadForWords(shownLanguages(locale));
  const t = translator(locale, 'About');
  const comparing = translator(locale, 'Comparing');
  return (
    <SitePage locale={locale} section="about" alternates={addresses.alternates}>
      <div className="prose">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <h2>{t('madeTitle')}</h2>
        <p>{t('made')}</p>
        <p>{t('translations')}</p>
        <h2>{t('comparingTitle')}</h2>
        <p>{t('comparing')}</p>
        <PairedExample locale={locale} />
        <p>{t('gaps')}</p>
        <p>{t('links')}</p>
        <dl className="layouts">
          {layouts.map((layout) => (
            <div key={layout}>
              <dt>
                <LayoutDrawing layout={layout} />
                {comparing(`layouts.${layout}`)}
              </dt>
              <dd>{t(`layouts.${layout}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('sharing')}</p>
        <h2>{t('glossaryTitle')}</h2>
        <p>{t('glossary')}</p>
        <h2 id="_scripts">{t('scriptsTitle')}</h2>
        <p>{t('scripts')}</p>
        <p>{t('scriptsLatin')}</p>
        <p>{t('scriptsArabic')}</p>
        <h2>{t('keysTitle')}</h2>
        <p>{t('keysLead')}</p>
        <dl className="keys">
          <dt>
            <kbd>j</kbd>
          </dt>
          <dd>{t('keys.next')}</dd>
          <dt>
            <kbd>k</kbd>
          </dt>
          <dd>{t('keys.previous')}</dd>
          <dt>
            <kbd>n</kbd>
          </dt>
          <dd>{t('keys.note')}</dd>
          <dt>
            <kbd>h</kbd>
          </dt>
          <dd>{t('keys.highlight')}</dd>
          <dt>
            <kbd>q</kbd>
          </dt>
          <dd>{t('keys.question')}</dd>
          <dt>
            <kbd>c</kbd>
          </dt>
          <dd>{t('keys.copy')}</dd>
          <dt>
            <kbd>l</kbd>
          </dt>
          <dd>{t('keys.link')}</dd>
          <dt>
            <kbd>p</kbd>
          </dt>
          <dd>{t('keys.peek')}</dd>
          <dt>
            <kbd>↓</kbd> <kbd>↑</kbd>
          </dt>
          <dd>{t('keys.sentences')}</dd>
          <dt>
            <kbd>→</kbd> <kbd>←</kbd>
          </dt>
          <dd>{t('keys.beside')}</dd>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>{t('keys.offer')}</dd>
          <dt>
            <kbd>Shift</kbd> <kbd>→</kbd> <kbd>←</kbd>
          </dt>
          <dd>{t('keys.toPick')}</dd>
          <dt>
            <kbd>Shift</kbd> <kbd>↓</kbd> <kbd>↑</kbd>
          </dt>
          <dd>{t('keys.toSentences')}</dd>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>→</kbd> <kbd>←</kbd>
          </dt>
          <dd>{t('keys.toStart')}</dd>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('keys.close')}</dd>
        </dl>
        <h2>{t('editorsTitle')}</h2>
        <p>{t('editors')}</p>
        <pre>
          <code>npm run -s edition -- import my-article kk=kk.md ru=ru.md en=en.md</code>
        </pre>
        <h2 id="_browsers">{t('browsersTitle')}</h2>
        <p>
          {t('browsers', {
            chrome: oldest('chrome'),
            firefox: oldest('firefox'),
            safari: oldest('safari'),
          })}
        </p>
        <h2>{t('privacyTitle')}</h2>
        <p>{t('privacy')}</p>
        <h2>{t('rightsTitle')}</h2>
        <p>{t('rights')}</p>
      </div>
    </SitePage>
  );
}
