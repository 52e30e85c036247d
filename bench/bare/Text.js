'use client';

import { htmlOf } from '#html';

/**
 * Shows the HTML of a page, sent once. It is the only client component.
 *
 * @param {{ page: string }} props
 */
export function Text({ page }) {
  const html = { __html: htmlOf(page) };
  return <div style={{ display: 'contents' }} suppressHydrationWarning dangerouslySetInnerHTML={html} />;
}
