import type { NextRequest } from 'next/server';
import { toLanguageOf } from './_site/negotiated';

/** Leads to the library in the reader's language. */
export function GET(request: NextRequest) {
  return toLanguageOf(request, (locale) => `/${locale}`);
}
