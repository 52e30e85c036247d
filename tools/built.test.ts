import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageInputs } from './built.mjs';
import { hashOfFiles } from './hash.mjs';

describe('the hash of what the pages are built from', () => {
  let checkout: string;
  const at = (file: string) => path.join(checkout, file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };

  beforeEach(() => {
    checkout = mkdtempSync(path.join(tmpdir(), 'checkout-'));
    write('app/page.tsx', 'export default null');
    write('content/editions/a/kk.md', 'Сөз');
    write('package-lock.json', '{}');
  });
  afterEach(() => rmSync(checkout, { recursive: true }));

  it.each<[string, () => void]>([
    ['a text of the same length is another', () => write('content/editions/a/kk.md', 'Соз')],
    ['a file is added', () => write('messages/en.json', '{}')],
    ['a file is removed', () => rmSync(at('app/page.tsx'))],
    ['a file has another name', () => renameSync(at('app/page.tsx'), at('app/layout.tsx'))],
    ['a dependency is another', () => write('package-lock.json', '{ }')],
  ])('changes when %s', (_, change) => {
    const before = hashOfFiles(checkout, pageInputs);
    change();
    expect(hashOfFiles(checkout, pageInputs)).not.toBe(before);
  });

  it.each<[string, () => void]>([
    ['files are touched', () => utimesSync(at('app/page.tsx'), 0, 0)],
    ['a test is added', () => write('app/page.test.tsx', '')],
    ['an editor leaves a hidden file', () => write('app/.page.tsx.swp', '')],
    ['notes are written', () => write('data/jolma-jol.db', '')],
    ['documents are written', () => write('README.md', '')],
  ])('stays when %s', (_, change) => {
    const before = hashOfFiles(checkout, pageInputs);
    change();
    expect(hashOfFiles(checkout, pageInputs)).toBe(before);
  });
});
