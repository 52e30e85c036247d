import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { Document } from '../features/shell/view/Document';
import { MissingPage, missingTitle } from '../features/shell/view/MissingPage';
import { negotiate } from '../lib/language/negotiation';
import type { PageLocale } from '../lib/language/page-locales';

export { viewport } from '../features/shell/view/viewport';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await request();
  return { title: missingTitle(locale) };
}

/** The 404 page of what the proxy lets pass and no route answers; of all else it is `missing/[locale]/[slug]`. */
export default async function NotFound() {
  const { locale, nonce } = await request();
  return (
    <Document locale={locale} nonce={nonce}>
      <MissingPage locale={locale} edition={null} />
    </Document>
  );
}

/** The language to answer in, as `/` negotiates, and the nonce of scripts (server/http/headers.mjs). */
async function request(): Promise<{ locale: PageLocale; nonce: string | undefined }> {
  const said = await headers();
  const chosen = (await cookies()).get('locale')?.value ?? null;
  return {
    locale: negotiate(chosen, said.get('accept-language')),
    nonce: said.get('x-nonce') ?? undefined,
  };
}
