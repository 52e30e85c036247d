'use client';

import '../features/shell/view/tokens.css';
import '../features/shell/view/site.css';

interface Failure {
  title: string;
  text: string;
  again: string;
}

/** By locale; put in at build (next.config.js). */
const failures: Record<string, Failure> = JSON.parse(process.env.FAILURES ?? '{}');

/** The last resort, when not even the layout could be made and no language is known: it speaks all three. */
export default function GlobalFailure() {
  return (
    <html lang="en">
      <body>
        <main className="prose">
          {Object.entries(failures).map(([locale, { title, text, again }]) => (
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
