/** Says which imports the rules in `.dependency-cruiser.mjs` forbid, and why; exits with 1 if there is any. */
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import { inBrowser, options, overall } from '../.dependency-cruiser.mjs';

const all = [
  'app',
  'cli',
  'features',
  'lib',
  'server',
  'tools',
  'instrumentation.ts',
  'next.config.js',
  'proxy.ts',
];
const extensions = ['.ts', '.tsx', '.mjs', '.js', '.json'];
let withTypes = true;

// dependency-cruiser parses with swc, which takes JSX only when told, and does not tell it; and it takes imports of
// types for others.
const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (/** @type {string} */ file, /** @type {object} */ how) => {
  const module = parseFileSync(file, { ...how, tsx: file.endsWith('.tsx') });
  if (!withTypes)
    module.body = module.body.filter((/** @type {{ typeOnly?: boolean }} */ part) => !part.typeOnly);
  return module;
};

await check(all, overall, ['import', 'node', 'default']);
withTypes = false;
await check(['features'], inBrowser, ['import', 'browser', 'default']);

/**
 * @param {string[]} files and folders
 * @param {import('dependency-cruiser').IForbiddenRuleType[]} forbidden
 * @param {string[]} conditionNames under which packages are resolved
 */
async function check(files, forbidden, conditionNames) {
  const { output, exitCode } = await cruise(
    files,
    { ...options, ruleSet: { forbidden }, validate: true, outputType: 'err-long' },
    { extensions, conditionNames },
  );
  console.log(output);
  process.exitCode ||= exitCode;
}
