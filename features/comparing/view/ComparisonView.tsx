import { use } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import { editions } from '../../../server/content/editions';
import { foldingScript } from '../../shell/client/folding';
import { arrivalScript } from '../../shell/client/place-arrival';
import { OwnScript } from '../../shell/view/OwnScript';
import { arrangedId, layoutScript } from '../../text/client/layout';
import { Comparison } from './Comparison';

/** Small, as it is all that travels to the browser beside the HTML. */
export interface ComparisonViewProps {
  locale: PageLocale;
  slug: string;
  columns: PageLocale[];
}

/** Renders the text of a comparison on the server; see `ServedComparison`. */
export function ComparisonView({ locale, slug, columns }: ComparisonViewProps) {
  const published = use(editions().find(slug));
  if (!published) throw new Error(`No edition ${slug}`);
  return (
    <div className="served">
      <OwnScript source={foldingScript} />
      <Comparison
        published={published}
        entries={use(editions().glossary())}
        locale={locale}
        columns={columns}
      />
      <OwnScript source={`${layoutScript};${arrivalScript}`} />
      <span id={arrangedId} />
    </div>
  );
}
