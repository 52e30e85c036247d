import { type NextRequest, NextResponse } from 'next/server';
import { noEdition } from './lib/edition/slug';
import { negotiate } from './lib/language/negotiation';
import { isPageLocale } from './lib/language/page-locales';
import { findEdition } from './server/content/content';
import { missing } from './server/http/missing.mjs';
import { fileExists, pageExists } from './server/routes';

/**
 * Sends every address that is no page or file of ours to the 404 page, in the language of the address or as `/`
 * negotiates; that one is kept like other pages, so that made-up addresses cost no more than these. Pages that exist pass untouched: they are static, and a cache may keep them.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (mayExist(pathname)) return NextResponse.next();
  const [, first = ''] = pathname.split('/');
  const locale = isPageLocale(first)
    ? first
    : negotiate(request.cookies.get('locale')?.value ?? null, request.headers.get('accept-language'));
  const headers = new Headers(request.headers);
  // What a browser knows of the page that was there says nothing of its being gone.
  headers.delete('if-none-match');
  const edition = findEdition(pathname.split('/')[2] ?? '')?.slug ?? noEdition;
  return NextResponse.rewrite(new URL(`/missing/${locale}/${edition}`, request.url), {
    request: { headers },
    headers: { [missing]: 'true' },
  });
}

/** Lets pass what cannot be told, so that the page fails instead, which says so in the reader's language. */
function mayExist(pathname: string): boolean {
  try {
    return pageExists(pathname) || fileExists(pathname);
  } catch {
    return true;
  }
}

export const config = {
  // The store of notes and Next's own addresses answer for themselves.
  matcher: ['/((?!_next/|api/annotations(?:/|$)).*)'],
};
