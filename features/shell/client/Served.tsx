'use client';

import { ServedView } from '#served';
import type { View } from '../view/view';

/**
 * Shows the header or the text of a page, which the server sends once and React leaves alone.
 *
 * A server component would send every paragraph twice: as HTML and again as data for the browser. Here
 * the package's `imports` give the server a component that renders the view, and the browser one that
 * keeps what it finds. This holds because a page is always loaded whole: links between pages are plain
 * anchors.
 */
export function Served({ view }: { view: View }) {
  return <ServedView view={view} />;
}
