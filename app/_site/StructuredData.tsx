/** A value of JSON-LD in the vocabulary of schema.org. Keys without a value are left out. */
export type SchemaOrg = {
  [key: string]: string | boolean | SchemaOrg | SchemaOrg[] | string[] | null | undefined;
};

/** Tells machines what a page holds, as JSON-LD; a browser does not run it. */
export function StructuredData({ data }: { data: SchemaOrg }) {
  const present = (_: string, value: unknown) => value ?? undefined;
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }, present);
  // Nothing in a text may end the element.
  const html = json.replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data of our own in a block that is not run.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />;
}
