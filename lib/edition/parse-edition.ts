import { isLocale, type Locale, locales } from '../language/locales';
import { parseBibliography } from './bibliography';
import { checkVersions } from './check-versions';
import type { Edition } from './edition';
import { type Fault, FaultList, hasErrors } from './fault';
import { unknownLocale } from './front-matter';
import { slugFault } from './slug';
import { type ParsedVersion, parseVersion } from './version';

export interface ParsedEdition {
  /** Null if any of its files has errors. */
  edition: Edition | null;
  faults: Fault[];
}

/**
 * Reads the files of an edition's folder.
 *
 * @param folder the folder's name
 * @param files the text of each file by name; only `edition.json` and `*.md` are read
 */
export function parseEdition(folder: string, files: ReadonlyMap<string, string>): ParsedEdition {
  const faults: Fault[] = [];
  const versions = new Map<Locale, ParsedVersion>();
  for (const locale of locales) {
    const source = files.get(`${locale}.md`);
    if (source !== undefined) versions.set(locale, parseVersion(source, `${locale}.md`, locale));
  }
  for (const name of files.keys()) {
    const locale = /^(.*)\.md$/.exec(name)?.[1];
    if (locale === undefined || isLocale(locale)) continue;
    const list = new FaultList(name);
    list.error(1, `${unknownLocale(locale)}; rename or remove the file`);
    faults.push(...list.faults);
  }
  const about = new FaultList('edition.json');
  const source = files.get('edition.json');
  const { bibliography, retired } =
    source === undefined
      ? { bibliography: null, retired: [] }
      : parseBibliography(source, folder, [...versions.keys()], about);
  const mistake = slugFault(folder);
  if (mistake) about.error(1, mistake);
  if (source === undefined) about.error(1, 'the file is missing; write it as content/README.md says');
  if (versions.size === 0)
    about.error(1, `the edition has no version; add a file ${locales.map((l) => `${l}.md`).join(', ')}`);
  faults.push(...about.faults);
  for (const { faults: own } of versions.values()) faults.push(...own);
  faults.push(...checkVersions([...versions.values()], retired));
  if (!bibliography || hasErrors(faults)) return { edition: null, faults };
  const texts: Edition['versions'] = {};
  for (const [locale, { version }] of versions) if (version) texts[locale] = version;
  return { edition: { ...bibliography, versions: texts }, faults };
}
