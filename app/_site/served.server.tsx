import type { Edition } from '../../lib/edition/edition';
import { shownVersion } from '../../lib/edition/shown-version';
import { findEdition } from '../../server/content';
import { Comparison } from '../_compare/Comparison';
import { foldingScript } from '../_compare/folding';
import { arrangedId, layoutScript } from '../_compare/layout';
import { Article } from '../_reader/Article';
import { articleData } from '../_reader/article-data';
import { IconShapes } from './icons';
import { arrivalScript } from './place-arrival';
import { SiteHeader } from './SiteHeader';
import { StructuredData } from './StructuredData';
import type { View } from './view';

/** Renders the view on the server; see `Served`. */
export function ServedView({ view }: { view: View }) {
  return <div className="served">{content(view)}</div>;
}

function content(view: View) {
  if (view.page === 'header')
    return (
      <>
        <IconShapes />
        <SiteHeader {...view} />
      </>
    );
  const edition = editionOf(view.slug);
  const scripts =
    view.page === 'comparing' ? `${layoutScript};${arrivalScript};${foldingScript}` : arrivalScript;
  const version = shownVersion(edition, view.locale);
  return (
    <>
      {view.page === 'reading' ? (
        <>
          <Article edition={edition} locale={view.locale} />
          {version && <StructuredData data={articleData(edition, version)} />}
        </>
      ) : (
        <Comparison edition={edition} locale={view.locale} columns={view.columns} />
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: scripts of our own, known at build. */}
      <script dangerouslySetInnerHTML={{ __html: scripts }} />
      {view.page === 'comparing' && <span id={arrangedId} />}
    </>
  );
}

function editionOf(slug: string): Edition {
  const edition = findEdition(slug);
  if (!edition) throw new Error(`No edition ${slug}`);
  return edition;
}
