import { preload } from 'react-dom';
import { readPages } from '../../../pages.js';

/** @param {{ params: Promise<{ page: string }>, children: import('react').ReactNode }} props */
export default async function Layout({ params, children }) {
  const page = readPages()[(await params).page];
  for (const font of page?.fonts ?? []) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: '' });
  return (
    <html lang={page?.lang} suppressHydrationWarning>
      <body>
        {page?.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} precedence="default" />
        ))}
        {children}
      </body>
    </html>
  );
}
