import type { NextRequest } from 'next/server';
import { negotiate } from '../../../lib/language/negotiation';
import type { PageLocale } from '../../../lib/language/page-locales';

/** Answers 307 to the page in the reader's language, the query kept; no cache may keep the answer. */
export function toLanguageOf(request: NextRequest, path: (locale: PageLocale) => string): Response {
  const locale = negotiate(
    request.cookies.get('locale')?.value ?? null,
    request.headers.get('accept-language'),
  );
  const to = path(locale);
  const { search } = request.nextUrl;
  return new Response(null, {
    status: 307,
    headers: {
      Location: `${to}${to.includes('?') ? search.replace('?', '&') : search}`,
      Vary: 'Accept-Language, Cookie',
      'Cache-Control': 'no-store',
    },
  });
}
