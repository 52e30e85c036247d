import { ensureInstalled } from './install.mjs';
import { run, script } from './run.mjs';

/** Runs the bench that is named, `bench/{name}.ts`. */
await script(async () => {
  const [name, ...args] = process.argv.slice(2);
  await ensureInstalled();
  process.exitCode = await run([process.execPath, '--import', 'tsx', `bench/${name}.ts`, ...args], {
    stdio: 'inherit',
  });
});
