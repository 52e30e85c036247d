import { type NextRequest, NextResponse } from 'next/server';
import { isLocale } from './lib/language/locales';
import { negotiate } from './lib/language/negotiation';
import { fileExists, pageExists } from './server/addresses';

/**
 * Sends every address that is no page or file of ours to the 404 page, in the language of the address or as `/`
 * negotiates. Pages that exist pass untouched: they are static, and a cache may keep them.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pageExists(pathname) || fileExists(pathname)) return NextResponse.next();
  const [, first = ''] = pathname.split('/');
  const locale = isLocale(first)
    ? first
    : negotiate(request.cookies.get('locale')?.value ?? null, request.headers.get('accept-language'));
  const headers = new Headers(request.headers);
  headers.set('x-locale', locale);
  headers.set('x-address', pathname);
  return NextResponse.rewrite(new URL(noRoute, request.url), { request: { headers } });
}

/** An address that no route matches: deeper than any, as `[locale]` would take whatever stands alone. */
const noRoute = '/_/_/_/_/_';

export const config = {
  // The store of notes and Next's own addresses answer for themselves.
  matcher: ['/((?!_next/|api/annotations(?:/|$)).*)'],
};
