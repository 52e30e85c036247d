import { createElement, type ReactNode } from 'react';
import { pageTag } from './keep-page';

/** Keeps the page that the server sent; see `Kept`. */
export function KeptView(_: { children: ReactNode }) {
  return createElement(pageTag, {
    suppressHydrationWarning: true,
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React keeps the server's HTML; nothing is inserted here.
    dangerouslySetInnerHTML: { __html: '' },
  });
}
