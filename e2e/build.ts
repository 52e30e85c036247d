import { ensureBuilt } from '../tools/built.mjs';

/** Builds what the tests look at, if it is not built. Links carry no SITE_URL, whatever was built before. */
export default async function build(): Promise<void> {
  await ensureBuilt({ siteUrl: null, exactSiteUrl: true });
}
