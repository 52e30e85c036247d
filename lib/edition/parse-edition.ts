import { isLocale, type Locale, locales } from '../language/locales';
import { type Bibliography, parseBibliography } from './bibliography';
import { checkVersions } from './check-versions';
import type { Edition } from './edition';
import { type Fault, FaultList, hasErrors } from './fault';
import { unknownLocale } from './front-matter';
import { parseLinks, type SplitSentences } from './parse-links';
import { parseRemarks } from './parse-remarks';
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
 * @param files the text of each file by name; only `edition.json`, `links.json`, `remarks.json` and `*.md` are read
 * @param split gives the sentences of a text, which links and remarks count
 * @param reserved names that cannot be the folder's, as a page stands there
 */
export function parseEdition(
  folder: string,
  files: ReadonlyMap<string, string>,
  split: SplitSentences,
  reserved: ReadonlySet<string> = new Set(),
): ParsedEdition {
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
  const mistake = slugFault(folder, reserved);
  if (mistake) about.error(1, mistake);
  if (source === undefined) about.error(1, 'the file is missing; write it as content/README.md says');
  if (versions.size === 0)
    about.error(1, `the edition has no version; add a file ${locales.map((l) => `${l}.md`).join(', ')}`);
  faults.push(...about.faults);
  for (const { faults: own } of versions.values()) faults.push(...own);
  faults.push(...checkVersions([...versions.values()], retired));
  const edition = bibliography && !hasErrors(faults) ? complete(bibliography, versions) : null;
  const read = <T>(name: string, parse: (source: string, faults: FaultList) => T[]): T[] => {
    const list = new FaultList(name);
    const source = files.get(name);
    const found = source === undefined ? [] : parse(source, list);
    faults.push(...list.faults);
    return found;
  };
  const handLinks = read('links.json', (source, list) => parseLinks(source, edition, split, list));
  const remarks = read('remarks.json', (source, list) => parseRemarks(source, edition, split, list));
  return { edition: edition && !hasErrors(faults) ? { ...edition, handLinks, remarks } : null, faults };
}

function complete(bibliography: Bibliography, versions: ReadonlyMap<Locale, ParsedVersion>): Edition {
  const texts: Edition['versions'] = {};
  for (const [locale, { version }] of versions) if (version) texts[locale] = version;
  return { ...bibliography, versions: texts, handLinks: [], remarks: [] };
}
