import type { PageLocale } from '../../../lib/language/page-locales';
import type { SiteHeaderProps } from './SiteHeader';

/** Names what `Served` shows; small, as it is all that travels to the browser a second time. */
export type View =
  | ({ page: 'header' } & SiteHeaderProps)
  | { page: 'reading'; locale: PageLocale; slug: string }
  | { page: 'comparing'; locale: PageLocale; slug: string; columns: PageLocale[] };
