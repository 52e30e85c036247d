'use client';

import { SiteHeaderView } from '#header';
import type { SiteHeaderProps } from '../view/SiteHeader';

/**
 * Shows the header, which the server sends once and React leaves alone.
 *
 * A server component would send every word of it twice: as HTML and again as data for the browser. Here the package's
 * `imports` give the server a component that renders the view, and the browser one that shows nothing, as `Kept` keeps
 * what it finds. This holds because a page is always loaded whole: links between pages are plain anchors. `ServedArticle`
 * and `ServedComparison` do the same for the text.
 */
export function ServedHeader(props: SiteHeaderProps) {
  return <SiteHeaderView {...props} />;
}
