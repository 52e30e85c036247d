import { use } from 'react';
import { shownVersion } from '../../../lib/edition/shown-version';
import type { PageLocale } from '../../../lib/language/page-locales';
import { editions } from '../../../server/content/editions';
import { foldingScript } from '../../shell/client/folding';
import { arrivalScript } from '../../shell/client/place-arrival';
import { OwnScript } from '../../shell/view/OwnScript';
import { StructuredData } from '../../shell/view/StructuredData';
import { Article } from './Article';
import { articleData } from './article-data';

/** Small, as it is all that travels to the browser beside the HTML. */
export interface ArticleViewProps {
  locale: PageLocale;
  slug: string;
}

/** Renders the text of a reading page on the server; see `ServedArticle`. */
export function ArticleView({ locale, slug }: ArticleViewProps) {
  const published = use(editions().find(slug));
  if (!published) throw new Error(`No edition ${slug}`);
  const { edition } = published;
  const version = shownVersion(edition, locale);
  return (
    <div className="served">
      <OwnScript source={foldingScript} />
      <Article published={published} entries={use(editions().glossary())} locale={locale} />
      {version && <StructuredData data={articleData(edition, version)} />}
      <OwnScript source={arrivalScript} />
    </div>
  );
}
