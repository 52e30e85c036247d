import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareFaults, formatFault } from '../lib/edition/fault';
import { locales } from '../lib/language/locales';
import { root } from '../server/settings.mjs';
import { compareCatalogs, readCatalog, reportUnused } from './message-catalog';
import { messageUses, type SourceFile } from './message-uses';

/** Prints what is wrong in `messages/`, a line each, and exits with 1 if there is anything. */
const catalogs = locales.map((locale) => {
  const file = `messages/${locale}.json`;
  return readCatalog(locale, file, readFileSync(path.join(root, file), 'utf8'));
});
compareCatalogs(catalogs);
reportUnused(catalogs, ['app', 'features', 'lib', 'server'].flatMap(sources).map(messageUses));

const faults = catalogs.flatMap((catalog) => catalog.faults.faults).sort(compareFaults);
for (const fault of faults) console.log(formatFault(fault));
console.log(
  `${catalogs[0]?.messages.size} messages in ${locales.length} languages, ${faults.length} faults.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;

function sources(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .map((name) => ({ name, text: readFileSync(path.join(root, folder, name), 'utf8') }));
}
