import { ensureInstalled } from './install.mjs';
import { run, script } from './run.mjs';

/** The tool's exit code for what is neither fine nor a fault it found. */
const unusable = 2;

await script(async () => {
  await ensureInstalled();
  process.exitCode = await run(
    [process.execPath, '--import', 'tsx', 'cli/edition.ts', ...process.argv.slice(2)],
    // Paths are relative to where npm was called, which npm tells in INIT_CWD.
    { env: { INIT_CWD: process.env.INIT_CWD ?? process.cwd() }, stdio: 'inherit' },
  );
}, unusable);
