import { type NextRequest, NextResponse } from 'next/server';
import { noEdition } from './lib/edition/slug';
import { negotiate } from './lib/language/negotiation';
import { isPageLocale } from './lib/language/page-locales';
import { editions, named } from './server/content/editions';
import { missing } from './server/http/missing.mjs';
import { addressExists } from './server/routes';

/**
 * Sends every address that is no page or file of ours to the 404 page, in the language of the address or as `/`
 * negotiates; that one is kept like other pages, so that made-up addresses cost no more than these. Pages that exist pass untouched: they are static, and a cache may keep them.
 */
export async function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (await mayExist(pathname)) return NextResponse.next();
  const [, first = ''] = pathname.split('/');
  const locale = isPageLocale(first)
    ? first
    : negotiate(request.cookies.get('locale')?.value ?? null, request.headers.get('accept-language'));
  const headers = new Headers(request.headers);
  // What a browser knows of the page that was there says nothing of its being gone.
  headers.delete('if-none-match');
  const second = pathname.split('/')[2];
  const edition = (await editions().list()).find(({ slug }) => slug === second)?.slug ?? noEdition;
  return NextResponse.rewrite(new URL(`/missing/${locale}/${edition}`, request.url), {
    request: { headers },
    headers: { [missing]: 'true' },
  });
}

/** Lets pass what cannot be told, so that the page fails instead, which says so in the reader's language. */
async function mayExist(pathname: string): Promise<boolean> {
  try {
    return addressExists(pathname, await named());
  } catch {
    return true;
  }
}

export const config = {
  // The store of notes and Next's own addresses answer for themselves.
  matcher: ['/((?!_next/|api/annotations(?:/|$)).*)'],
};
