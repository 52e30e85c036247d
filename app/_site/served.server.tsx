import { findEdition } from '../../server/content';
import { Comparison } from '../_compare/Comparison';
import { Article } from '../_reader/Article';
import { arrivalScript } from './place-arrival';
import type { View } from './view';

/** Renders the view on the server; see `Served`. */
export function ServedView({ view }: { view: View }) {
  const edition = findEdition(view.slug);
  if (!edition) throw new Error(`No edition ${view.slug}`);
  return (
    <div className="served">
      {view.page === 'reading' ? (
        <Article edition={edition} locale={view.locale} />
      ) : (
        <Comparison edition={edition} locale={view.locale} columns={view.columns} />
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own, known at build. */}
      <script dangerouslySetInnerHTML={{ __html: arrivalScript }} />
    </div>
  );
}
