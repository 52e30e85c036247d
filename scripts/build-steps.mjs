/** Builds the pages, step by step; run by `built.mjs`, which knows when and keeps the network away. */
import { generateClient } from './generate.mjs';
import { run, script, tool } from './run.mjs';

await script(async () => {
  await step('Checking the content', [process.execPath, '--import', 'tsx', 'cli/edition.ts', 'check']);
  generateClient();
  await step('Building the pages', [...tool('next'), 'build']);
  await step('Writing the page for failures', [
    process.execPath,
    '--import',
    'tsx',
    'scripts/write-failure-page.tsx',
  ]);
});

/**
 * @param {string} doing
 * @param {readonly string[]} command says on its own what is wrong
 */
async function step(doing, command) {
  console.error(`${doing}…`);
  if ((await run(command)) !== 0) throw new Error(`${doing} failed; what is wrong stands above.`);
}
