import jsonld from 'jsonld';

/** What schema.org's own context says of the terms that name other things. */
const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(
    ['image', 'isBasedOn', 'mainEntityOfPage', 'url'].map((term) => [term, { '@type': '@id' }]),
  ),
};

/**
 * Reads JSON-LD as a processor does, without asking schema.org.
 *
 * @throws if it is malformed, or of another vocabulary
 */
export async function readSchemaOrg(data: object): Promise<jsonld.NodeObject> {
  const documentLoader = async (url: string) => {
    if (url !== 'https://schema.org') throw new Error(`Unknown vocabulary ${url}`);
    return { documentUrl: url, document: { '@context': context } };
  };
  const expanded = await jsonld.expand({ ...data }, { documentLoader });
  return jsonld.compact(expanded, context, { documentLoader });
}
