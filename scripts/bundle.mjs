// @ts-check
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { alone } from './alone.mjs';
import { root } from './settings.mjs';

/** What a bundle is made from beside the modules in it. */
const settings = [
  import.meta.filename,
  path.join(root, 'node_modules', 'esbuild', 'package.json'),
  path.join(root, 'tsconfig.json'),
];

/**
 * Bundles a program for this Node, unless it is bundled from the files as they are now. What is installed, and
 * the scripts here, stay outside.
 *
 * @param {string} entry
 * @param {string} folder for the bundle alone
 * @returns {Promise<string>} the file to run
 * @throws {Error} when the program cannot be bundled; the message says why
 */
export async function ensureBundled(entry, folder) {
  const program = path.join(folder, `${path.parse(entry).name}.js`);
  const isFresh = () => existsSync(program) && isRecorded(folder);
  if (!isFresh()) {
    mkdirSync(folder, { recursive: true });
    await alone(
      async () => {
        if (!isFresh()) await bundle(entry, folder);
      },
      path.join(folder, lock),
    );
  }
  return program;
}

const lock = '.bundling';
const record = 'bundled-from.json';

/**
 * @param {string} entry
 * @param {string} folder
 */
async function bundle(entry, folder) {
  rmSync(path.join(folder, record), { force: true });
  const begun = Date.now();
  // Loaded here: when this file is, nothing may be installed yet.
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
    // Otherwise patterns with \p are made anew at each call.
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    plugins: [{ name: 'scripts', setup: (build) => leaveScripts(build, folder) }],
    metafile: true,
    logLevel: 'silent',
  });
  const outputs = Object.keys(metafile.outputs).map((file) => path.basename(file));
  for (const file of readdirSync(folder)) {
    if (file !== lock && !outputs.includes(file)) rmSync(path.join(folder, file));
  }
  const inputs = Object.keys(metafile.inputs).map((file) => path.resolve(root, file));
  const changes = Object.fromEntries([...inputs, ...settings].map((file) => [file, changeOf(file)]));
  // What was changed meanwhile is bundled again next time.
  if (Object.values(changes).some((time) => time === null || time >= begun)) return;
  const written = path.join(folder, `${record}.new`);
  writeFileSync(written, JSON.stringify({ node: process.version, changes }));
  renameSync(written, path.join(folder, record));
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
function isRecorded(folder) {
  try {
    const { node, changes } = JSON.parse(readFileSync(path.join(folder, record), 'utf8'));
    return (
      node === process.version && Object.entries(changes).every(([file, time]) => changeOf(file) === time)
    );
  } catch {
    // There is none, or it is damaged.
    return false;
  }
}

/**
 * Milliseconds since 1970; null where there is no such file.
 *
 * @param {string} file
 */
function changeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
