import type { View } from './view';

/** Keeps the HTML that the server sent; see `Served`. */
export function ServedView(_: { view: View }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React keeps the server's HTML; nothing is inserted here.
  return <div className="served" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />;
}
