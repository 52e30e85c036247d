/** Builds the pages, step by step; run by `built.mjs`, which knows when and keeps the network away. */
import { generateFonts } from './fonts.mjs';
import { generateClient } from './generate.mjs';
import { hintScripts } from './hint-scripts.mjs';
import { run, script, tool } from './run.mjs';

await script(async () => {
  await step('Checking the content', [process.execPath, '--import', 'tsx', 'cli/edition.ts', 'check']);
  await step('Preparing the content', [process.execPath, '--import', 'tsx', 'server/content/prepare.ts']);
  generateClient();
  console.error('Cutting the fonts…');
  await generateFonts();
  await step('Building the pages', [...tool('next'), 'build']);
  hintScripts();
  await step('Writing the page for failures', [
    process.execPath,
    '--import',
    'tsx',
    'tools/write-failure-page.tsx',
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
