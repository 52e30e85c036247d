// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './alone.mjs';
import { root } from './settings.mjs';

/** What a bundle is made from beside the modules in it. */
const settings = [import.meta.filename, path.join(root, 'tsconfig.json')];

/**
 * Bundles a program for Node, unless it is bundled from the files as they are now. What is installed, and the
 * scripts here, stay outside.
 *
 * @param {string} entry
 * @param {string} folder for the bundle alone
 * @param {() => void} [prepare] makes what the program imports; called before it is bundled
 * @returns {Promise<string>} the file to run
 * @throws {Error} when the program cannot be bundled; the message says why
 */
export async function ensureBundled(entry, folder, prepare = () => {}) {
  if (!isFresh(folder)) {
    mkdirSync(folder, { recursive: true });
    await alone(
      async () => {
        if (isFresh(folder)) return;
        prepare();
        await bundle(entry, folder);
      },
      path.join(folder, '.bundling'),
    );
  }
  return path.join(folder, `${path.parse(entry).name}.js`);
}

/**
 * @param {string} entry
 * @param {string} folder
 */
async function bundle(entry, folder) {
  rmSync(recordOf(folder), { force: true });
  const begun = Date.now();
  // Loaded when it is needed, as it takes longer than all else here.
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    packages: 'external',
    plugins: [{ name: 'scripts', setup: (build) => leaveScripts(build, folder) }],
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs).map((file) => path.resolve(root, file));
  const changed = [...inputs, ...settings].map((file) => /** @type {const} */ ([file, changeOf(file)]));
  // What was changed meanwhile is bundled again next time.
  if (changed.some(([, time]) => time === null || time >= begun)) return;
  writeFileSync(recordOf(folder), JSON.stringify(changed));
}

/**
 * Leaves the scripts where they are: they find the checkout by their own place in it.
 *
 * @param {import('esbuild').PluginBuild} build
 * @param {string} folder
 */
function leaveScripts(build, folder) {
  build.onResolve({ filter: /\/scripts\/[^/]+\.mjs$/ }, ({ path: name, resolveDir }) => ({
    path: path.relative(folder, path.resolve(resolveDir, name)).replaceAll(path.sep, '/'),
    external: true,
  }));
}

/** @param {string} folder */
function isFresh(folder) {
  if (!existsSync(recordOf(folder))) return false;
  /** @type {[string, number][]} */
  const changed = JSON.parse(readFileSync(recordOf(folder), 'utf8'));
  return changed.every(([file, time]) => changeOf(file) === time);
}

/** @param {string} folder */
const recordOf = (folder) => path.join(folder, 'bundled-from.json');

/**
 * Milliseconds since 1970; null where there is no such file.
 *
 * @param {string} file
 */
function changeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
