import type { PageLocale } from '../lib/language/page-locales';
import type messages from '../messages/en.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: PageLocale;
    Messages: typeof messages;
  }
}
