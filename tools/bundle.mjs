import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../server/settings.mjs';
import { withLock } from './build-lock.mjs';
import { hashOfFiles, isRecorded } from './hash.mjs';

/** What every bundle is made from beside its sources. */
const bundleSettings = ['package-lock.json', 'tools/bundle.mjs', 'tsconfig.json'];

/**
 * Bundles a program for this Node, unless it is bundled from the sources as they are now. What is installed, and
 * the scripts here, stay outside.
 *
 * @param {string} entry
 * @param {readonly string[]} sources files and folders that hold the entry and all it imports
 * @param {string} folder for the bundle alone
 * @returns {Promise<string>} the file to run
 * @throws {Error} when the program cannot be bundled; the message says why
 */
export async function ensureBundled(entry, sources, folder) {
  const program = path.join(folder, `${path.parse(entry).name}.js`);
  const record = path.join(folder, 'bundled-from');
  const stampNow = () => `${process.version} ${hashOfFiles(root, [...sources, ...bundleSettings])}`;
  const isFresh = () => existsSync(program) && isRecorded(record, stampNow());
  if (isFresh()) return program;
  mkdirSync(path.dirname(folder), { recursive: true });
  await withLock(async () => {
    if (isFresh()) return;
    // Taken before, so that what is changed meanwhile is bundled again next time.
    const stamp = stampNow();
    rmSync(folder, { recursive: true, force: true });
    await bundle(entry, folder);
    writeFileSync(record, stamp);
  }, `${folder}.bundling`);
  return program;
}

/**
 * @param {string} entry
 * @param {string} folder
 */
async function bundle(entry, folder) {
  // Loaded here: when this file is, nothing may be installed yet.
  const { build } = await import('esbuild');
  await build({
    entryPoints: [entry],
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    // Otherwise patterns with \p are made anew at each call.
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    plugins: [{ name: 'plain Node', setup: (build) => leavePlainNode(build, folder) }],
    logLevel: 'silent',
  });
}

/**
 * Leaves modules of plain Node where they are: they need no bundling, and some find the checkout by their own place in it.
 *
 * @param {import('esbuild').PluginBuild} build
 * @param {string} folder
 */
function leavePlainNode(build, folder) {
  build.onResolve({ filter: /^\..*\.mjs$/ }, ({ path: name, resolveDir }) => ({
    path: path.relative(folder, path.resolve(resolveDir, name)).replaceAll(path.sep, '/'),
    external: true,
  }));
}
