import type { Locale } from '../../lib/language/locales';

/** Names what `Served` shows; small, as it is all that travels to the browser a second time. */
export type View =
  | { page: 'reading'; locale: Locale; slug: string }
  | { page: 'comparing'; locale: Locale; slug: string; columns: Locale[] };
