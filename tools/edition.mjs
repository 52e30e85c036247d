import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../server/settings.mjs';
import { withLock } from './build-lock.mjs';
import { ensureBundled } from './bundle.mjs';
import { generateClient, isClientFresh } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { script } from './run.mjs';

/** The tool's exit code for what is neither fine nor a fault it found. */
const unusable = 2;

/** What the tool is made from; the database client comes from the model in `prisma`. */
const sources = ['cli', 'lib', 'prisma', 'server'];

await script(async () => {
  await ensureInstalled();
  // Paths are relative to where npm was called, which npm tells in INIT_CWD.
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  // Some commands import it.
  if (!isClientFresh()) await withLock(async () => generateClient());
  // Bundled, and in this process: a loader for each module and another process would take their time to start.
  const program = await ensureBundled('cli/edition.ts', sources, path.join(root, 'generated', 'edition'));
  await import(pathToFileURL(program).href);
}, unusable);
