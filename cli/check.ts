import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareFaults, type Fault, formatFault, hasErrors } from '../lib/edition/fault';
import {
  contentFolder,
  readContent,
  readEdition,
  readGlossary,
  sentenceFaults,
} from '../server/content-folder';
import { type Command, exitCodes, UsageError } from './command';

export const check: Command = {
  usage: 'check [folder]    list every fault of an edition’s folder, or of all content',

  run(args, { folder, out, err }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [asked, ...others] = positionals;
    if (others.length > 0) throw new UsageError(`check takes one folder; “${others.join(' ')}” is too much`);
    const faults = faultsIn(asked === undefined ? contentFolder() : resolve(folder, asked), asked);
    for (const fault of faults.toSorted(compareFaults))
      out(formatFault({ ...fault, path: relative(folder, fault.path) }));
    err(summary(faults));
    return hasErrors(faults) ? exitCodes.faults : exitCodes.fine;
  },
};

/** Finds the faults of a folder of content, or of one edition wherever it lies. */
function faultsIn(folder: string, asked = folder): Fault[] {
  if (!existsSync(folder)) throw new UsageError(`the folder ${asked} does not exist`);
  if (!statSync(folder).isDirectory()) throw new UsageError(`${asked} is a file; name the folder it lies in`);
  const names = readdirSync(folder);
  if (names.includes('editions') || names.includes('glossary')) {
    const { editions, faults } = readContent(folder);
    return [
      ...faults,
      ...editions.flatMap((edition) => sentenceFaults(join(folder, 'editions', edition.slug), edition)),
    ];
  }
  if (!names.some((name) => name === 'edition.json' || name.endsWith('.md')))
    throw new UsageError(
      `${asked} is neither an edition (edition.json, kk.md …) nor a folder with editions/ or glossary/`,
    );
  const { edition, faults } = readEdition(folder, readGlossary(glossaryFor(folder)).ids);
  return edition ? [...faults, ...sentenceFaults(folder, edition)] : faults;
}

/** An edition that lies in a content folder uses its glossary; one outside is meant for ours. */
function glossaryFor(edition: string): string {
  const near = resolve(edition, '..', '..', 'glossary');
  return existsSync(near) ? near : join(contentFolder(), 'glossary');
}

function summary(faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}`;
}
