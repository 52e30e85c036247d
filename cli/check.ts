import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareFaults, type Fault, formatFault, hasErrors } from '../lib/edition/fault';
import { readContent, readEdition, readGlossary, sentenceFaults } from '../server/content/content-folder';
import { contentFolder } from '../server/content/content-state';
import { mendContent, mendEdition } from '../server/content/mend-content';
import { type Command, exitCodes, UsageError } from './command';

const form = 'check [folder] [--fix]';

export const check: Command = {
  usage: `${form}    list every fault of an edition’s folder, or of all content; mend its typography`,
  details: [
    'Without a folder the whole of content/ is looked at. A line is path:line: error|warning: what, and how to mend it;',
    'errors come last. They stop the build, warnings do not. Exit code 1: there are errors.',
    '--fix    mend typography first, and print each change as path:line: before → after: quotes by language and depth,',
    '         dashes, spaces, Unicode form NFC, soft hyphens. A version that is a source stands as it was published: in',
    '         it only what no reader sees is mended',
  ],

  run(args, { folder, out, err }) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { fix: { type: 'boolean', default: false } },
    });
    const [asked, ...others] = positionals;
    if (others.length > 0) throw new UsageError(`check takes one folder; “${others.join(' ')}” is too much`);
    const place = asked === undefined ? contentFolder() : resolve(folder, asked);
    const isContent = holdsContent(place, asked);
    const mend = isContent ? mendContent : mendEdition;
    if (values.fix) {
      const changes = mend(place, 'write');
      for (const { path, line, before, after } of changes)
        out(`${relative(folder, path)}:${line}: ${before} → ${after}`);
      err(count(changes.length, 'change'));
    }
    const faults = isContent ? faultsInContent(place) : faultsInEdition(place);
    const sorted = faults.toSorted(compareFaults);
    for (const severity of ['warning', 'error'])
      for (const fault of sorted)
        if (fault.severity === severity) out(formatFault({ ...fault, path: relative(folder, fault.path) }));
    const mendable = hasErrors(faults) ? mend(place, 'tell').length : 0;
    if (mendable > 0) err(`check --fix mends ${count(mendable, 'place')}`);
    err(summary(faults));
    return hasErrors(faults) ? exitCodes.faults : exitCodes.fine;
  },
};

/**
 * Tells a folder of content from one of an edition.
 *
 * @throws UsageError if it is neither
 */
function holdsContent(folder: string, asked = folder): boolean {
  if (!existsSync(folder)) throw new UsageError(`the folder ${asked} does not exist`);
  if (!statSync(folder).isDirectory()) throw new UsageError(`${asked} is a file; name the folder it lies in`);
  const names = readdirSync(folder);
  if (names.includes('editions') || names.includes('glossary')) return true;
  if (!names.some((name) => name === 'edition.json' || name.endsWith('.md')))
    throw new UsageError(
      `${asked} is neither an edition (edition.json, kk.md …) nor a folder with editions/ or glossary/`,
    );
  return false;
}

function faultsInContent(folder: string): Fault[] {
  const { editions, faults } = readContent(folder);
  return [
    ...faults,
    ...editions.flatMap((edition) => sentenceFaults(join(folder, 'editions', edition.slug), edition)),
  ];
}

/** Finds the faults of one edition, wherever it lies. */
function faultsInEdition(folder: string): Fault[] {
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
  return `${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
