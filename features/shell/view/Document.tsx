import type { ReactNode } from 'react';
import { inLanguage } from '../../../lib/language/in-language';
import type { PageLocale } from '../../../lib/language/page-locales';
import { FailureProvider } from '../client/FailureProvider';
import { keepPageScript } from '../client/keep-page';
import { SiteBehaviour } from '../client/SiteBehaviour';
import { applySettings } from '../client/settings';
import { preloadUprights } from './font-preloads';
import { OwnScript } from './OwnScript';
import { translator } from './translator';
import '../../../generated/fonts/fonts.css';
import '../../../generated/fonts/fallbacks.css';
import './tokens.css';
import './site.css';

/** One script, so that a page has one hash of it. */
const ownScript = `${applySettings};${keepPageScript}`;

/** The HTML document around every page, the 404 page included. */
export function Document({
  locale,
  nonce,
  children,
}: {
  locale: PageLocale;
  nonce?: string;
  children: ReactNode;
}) {
  const t = translator(locale, 'Failure');
  const site = translator(locale, 'Site');
  preloadUprights(locale);
  return (
    <html {...inLanguage(locale)} suppressHydrationWarning>
      <head>
        <OwnScript source={ownScript} nonce={nonce} />
        <link
          rel="alternate"
          type="application/atom+xml"
          href={`/${locale}/feed.xml`}
          title={`${site('name')}: ${site('feed')}`}
        />
      </head>
      <body>
        <FailureProvider
          labels={{
            title: t('title'),
            text: t('text'),
            again: t('again'),
            part: t('part'),
            load: translator(locale, 'Loading')('again'),
          }}
        >
          {children}
        </FailureProvider>
        <SiteBehaviour />
      </body>
    </html>
  );
}
