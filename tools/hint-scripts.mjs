import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../server/settings.mjs';

/**
 * Asks browsers to compile all functions of a file while it loads, beside the main thread, not one by one when it
 * runs, in one long task. Browsers that do not know it see a comment. https://v8.dev/blog/explicit-compile-hints
 */
export const compileHint = '//# allFunctionsCalledOnLoad\n';

/**
 * Gives the hint to the scripts with which every page begins: nearly all of their functions are called at once.
 *
 * @param {string} [build] the folder of a build
 * @throws {Error} when the build does not say which scripts these are
 */
export function hintScripts(build = path.join(root, '.next')) {
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(build, 'build-manifest.json'), 'utf8'));
  if (!rootMainFiles?.length)
    throw new Error(
      'The build names no rootMainFiles; see where this version of Next names the scripts of every page.',
    );
  for (const name of rootMainFiles) {
    const file = path.join(build, name);
    const text = readFileSync(file, 'utf8');
    if (!text.startsWith(compileHint)) writeFileSync(file, compileHint + text);
  }
}
