import type { MetadataRoute } from 'next';
import { lightPalette } from '../features/shell/view/mark';
import { translator } from '../features/shell/view/translator';
import { defaultLocale } from '../lib/language/locales';

/** Says how the site stands among installed applications; it opens in the reader's language. */
export default function manifest(): MetadataRoute.Manifest {
  const t = translator(defaultLocale, 'Site');
  return {
    id: '/',
    start_url: '/',
    scope: '/',
    name: t('name'),
    short_name: t('name'),
    description: t('tagline'),
    lang: defaultLocale,
    dir: 'ltr',
    display: 'minimal-ui',
    background_color: lightPalette.paper,
    theme_color: lightPalette.paper,
    categories: ['news', 'education'],
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
