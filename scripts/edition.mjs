import { ensureInstalled } from './install.mjs';
import { script } from './run.mjs';
import { root } from './settings.mjs';

/** The tool's exit code for what is neither fine nor a fault it found. */
const unusable = 2;

await script(async () => {
  await ensureInstalled();
  // Paths are relative to where npm was called, which npm tells in INIT_CWD.
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  // In this process: another would take its time to start.
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('../cli/edition.ts', import.meta.url).href);
}, unusable);
