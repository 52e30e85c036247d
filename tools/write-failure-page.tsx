import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { locales } from '../lib/language/locales';
import { root } from '../server/settings.mjs';

/**
 * Replaces the page that Next shows when the server fails. Its own speaks English alone, and has scripts and
 * styles that no policy of ours lets pass; this one speaks every language, and runs nothing.
 */
const file = path.join(root, '.next', 'server', 'pages', '500.html');
const styles = /<link rel="preload" href="([^"]+\.css)" as="style"/.exec(readFileSync(file, 'utf8'))?.[1];
if (!styles) throw new Error('Next no longer names the styles of app/global-error.tsx in its 500.html.');

const failures = locales.map((locale) => {
  const messages = readFileSync(path.join(root, 'messages', `${locale}.json`), 'utf8');
  return { locale, ...JSON.parse(messages).Failure };
});

const page = renderToStaticMarkup(
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{failures.map(({ title }) => title).join(' · ')}</title>
      <link rel="stylesheet" href={styles} />
    </head>
    <body>
      <main className="prose">
        {failures.map(({ locale, title, text, again }) => (
          <section key={locale} lang={locale}>
            <h2>{title}</h2>
            <p>{text}</p>
            <form>
              <button type="submit" className="link">
                {again}
              </button>
            </form>
          </section>
        ))}
      </main>
    </body>
  </html>,
);
writeFileSync(file, `<!DOCTYPE html>${page}`);
