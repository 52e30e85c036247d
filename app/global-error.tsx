'use client';

import { Failure as en } from '../messages/en.json';
import { Failure as kk } from '../messages/kk.json';
import { Failure as ru } from '../messages/ru.json';
import './_site/tokens.css';
import './_site/site.css';

/** The last resort, when not even the layout could be made and no language is known: it speaks all three. */
export default function GlobalFailure() {
  return (
    <html lang="en">
      <body>
        <main className="prose">
          {Object.entries({ kk, ru, en }).map(([locale, { title, text, again }]) => (
            <section key={locale} lang={locale}>
              <h2>{title}</h2>
              <p>{text}</p>
              <p>
                <button type="button" className="link" onClick={() => location.reload()}>
                  {again}
                </button>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
