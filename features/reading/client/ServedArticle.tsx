'use client';

import { ArticleView } from '#article';
import type { ArticleViewProps } from '../view/ArticleView';

/** Shows the text of a reading page, which the server alone renders; see `ServedHeader`. */
export function ServedArticle(props: ArticleViewProps) {
  return <ArticleView {...props} />;
}
