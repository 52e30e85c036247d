import { relative } from 'node:path';
import { type Fault, formatFault } from '../../lib/edition/fault';
import { noOccurrences } from '../../lib/glossary/parse-occurrences';
import { derive } from '../derived/derive';
import { readContent } from './content-folder';
import { recipe, stateOf } from './content-state';
import {
  fileOf,
  isStillPrepared,
  keepEdition,
  keepIndex,
  type PreparedContent,
  removeUnnamed,
} from './prepared';

/** The content has errors and must not go out. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(faults: readonly Fault[]) {
    const lines = faults.map((fault) => formatFault({ ...fault, path: relative('', fault.path) }));
    super(`the content has errors\n${lines.join('\n')}`);
  }
}

/**
 * Reads a content folder, derives what is not derived yet, and keeps all of it for whoever asks for a text.
 *
 * @throws {ContentError} if any file has an error; what was kept before stays
 */
export async function prepareContent(folder: string): Promise<PreparedContent> {
  const state = stateOf(folder);
  const { editions, entries, marked, revisions, faults } = readContent(folder);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
  const code = recipe();
  const listed: PreparedContent['editions'] = [];
  for (const edition of editions) {
    const { slug, versions } = edition;
    const revision = revisions.get(slug) ?? '';
    const file = fileOf(revision, entries, code);
    if (!isStillPrepared(file))
      keepEdition(file, {
        revision,
        edition,
        ...(await derive(edition, entries, marked.get(slug) ?? noOccurrences())),
      });
    const roles = Object.entries(versions).map(([locale, { role }]) => [locale, { role }]);
    listed.push({ slug, revision, file, versions: Object.fromEntries(roles) });
  }
  const index = { folder, state, editions: listed, entries };
  keepIndex(index);
  removeUnnamed();
  return index;
}
