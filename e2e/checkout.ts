import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '../server/settings.mjs';

const notCopied = ['.git', '.next', 'data', 'node_modules', 'test-results'];

/**
 * Copies this checkout with all that is installed, so that a test can change what is built and build it. The
 * copy lies where Playwright clears up before the next run.
 *
 * @returns its folder
 */
export function copyCheckout(): string {
  const results = path.join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const copy = mkdtempSync(path.join(results, 'checkout-'));
  for (const name of readdirSync(root).filter((each) => !notCopied.includes(each)))
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  linkFiles(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Makes a folder of hard links, since the packages are many and large, and nobody writes to them. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(here, there);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(here), there);
    else linkSync(here, there);
  }
}
