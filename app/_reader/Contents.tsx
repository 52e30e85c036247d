import type { Edition } from '../../lib/edition/edition';
import type { ShownVersion } from '../../lib/edition/shown-version';
import { translator } from '../_site/translator';

/** The list of headings beside the text; of an interview, its questions. */
export function Contents({ edition, version }: { edition: Edition; version: ShownVersion }) {
  const t = translator(version.locale, 'Reading');
  const headings = version.segments.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) return null;
  const title = edition.kind === 'interview' ? t('questions') : t('contents');
  return (
    <nav className="toc" aria-label={title}>
      <p>{title}</p>
      <ol>
        {headings.map(({ ids: [id], text }) => (
          <li key={id}>
            <a href={`#${id}`}>{lastSentence(text)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Of a long question the last sentence, the one that asks, tells readers most. */
function lastSentence(text: string): string {
  const sentences = text.split(/(?<=[.?!…])\s+(?=\p{Lu})/u);
  return text.length > 90 ? (sentences.at(-1) ?? text) : text;
}
