import type { NextRequest } from 'next/server';
import { toLanguageOf } from '../features/shell/view/negotiated';

/** Leads to the library in the reader's language. */
export function GET(request: NextRequest) {
  return toLanguageOf(request, (locale) => `/${locale}`);
}
