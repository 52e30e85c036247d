import { type NextRequest, NextResponse } from 'next/server';
import { negotiate } from './lib/language/negotiation';
import { isPageLocale } from './lib/language/page-locales';
import { fileExists, pageExists } from './server/addresses';

/**
 * Sends every address that is no page or file of ours to the 404 page, in the language of the address or as `/`
 * negotiates. Pages that exist pass untouched: they are static, and a cache may keep them.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (mayExist(pathname)) return NextResponse.next();
  const [, first = ''] = pathname.split('/');
  const locale = isPageLocale(first)
    ? first
    : negotiate(request.cookies.get('locale')?.value ?? null, request.headers.get('accept-language'));
  const headers = new Headers(request.headers);
  headers.set('x-locale', locale);
  headers.set('x-address', pathname);
  return NextResponse.rewrite(new URL(noRoute, request.url), { request: { headers } });
}

/** Lets pass what cannot be told, so that the page fails instead, which says so in the reader's language. */
function mayExist(pathname: string): boolean {
  try {
    return pageExists(pathname) || fileExists(pathname);
  } catch {
    return true;
  }
}

/** An address that no route matches: deeper than any, as `[locale]` would take whatever stands alone. */
const noRoute = '/_/_/_/_/_';

export const config = {
  // The store of notes and Next's own addresses answer for themselves.
  matcher: ['/((?!_next/|api/annotations(?:/|$)).*)'],
};
