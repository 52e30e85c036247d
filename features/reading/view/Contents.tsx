import type { Edition, Segment } from '../../../lib/edition/edition';
import { headingQuestion } from '../../../lib/edition/heading-question';
import { type ShownVersion, shownRange } from '../../../lib/edition/shown-version';
import { translator } from '../../shell/view/translator';

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
        {headings.map(({ ids: [id] }) => (
          <li key={id}>
            <a href={`#${id}`}>{question(version, id)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What a heading asks, as the page shows it. */
function question(version: ShownVersion, id: string): string {
  const of = (segments: readonly Segment[]) => segments.find(({ ids }) => ids[0] === id)?.text ?? '';
  const { stored } = version;
  const { start, end } = shownRange(version, id, headingQuestion(of(stored.segments), stored.locale));
  return of(version.segments).slice(start, end);
}
