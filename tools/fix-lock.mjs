/** Adds to package-lock.json what npm left out; run after every change of dependencies (`npm run lock`). */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../server/settings.mjs';
import { missingEntries } from './lockfile.mjs';
import { script } from './run.mjs';

await script(async () => {
  const file = path.join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries added.`);
});
