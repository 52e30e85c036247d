import type { Edition } from '../../../lib/edition/edition';
import { shownVersion } from '../../../lib/edition/shown-version';
import { findEdition } from '../../../server/content/content';
import { Comparison } from '../../comparing/view/Comparison';
import { Article } from '../../reading/view/Article';
import { articleData } from '../../reading/view/article-data';
import { arrangedId, layoutScript } from '../../text/client/layout';
import { foldingScript } from '../client/folding';
import { arrivalScript } from '../client/place-arrival';
import { IconShapes } from './icons';
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
  const placing = view.page === 'comparing' ? `${layoutScript};${arrivalScript}` : arrivalScript;
  const version = shownVersion(edition, view.locale);
  return (
    <>
      <OwnScript source={foldingScript} />
      {view.page === 'reading' ? (
        <>
          <Article edition={edition} locale={view.locale} />
          {version && <StructuredData data={articleData(edition, version)} />}
        </>
      ) : (
        <Comparison edition={edition} locale={view.locale} columns={view.columns} />
      )}
      <OwnScript source={placing} />
      {view.page === 'comparing' && <span id={arrangedId} />}
    </>
  );
}

function OwnScript({ source }: { source: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scripts of our own, known at build.
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}

function editionOf(slug: string): Edition {
  const edition = findEdition(slug);
  if (!edition) throw new Error(`No edition ${slug}`);
  return edition;
}
