import type { Thing, WithContext } from 'schema-dts';

/** Tells machines what a page holds, as JSON-LD in the vocabulary of schema.org; a browser does not run it. */
export function StructuredData({ data }: { data: WithContext<Thing> }) {
  // Nothing in a text may end the element.
  const html = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data of our own in a block that is not run.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />;
}
