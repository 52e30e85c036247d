import { rmSync } from 'node:fs';
import { generateClient } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePortIsFree } from './port.mjs';
import { script } from './run.mjs';
import { serve } from './serve.mjs';
import { foundTerms, readSettings } from './settings.mjs';

await script(async () => {
  const settings = readSettings();
  await ensurePortIsFree(settings);
  await ensureInstalled();
  const { useDatabase } = await import('./use-database.mjs');
  await useDatabase(settings);
  generateClient();
  // The first page that shows a term has them found by the code as it is now.
  rmSync(foundTerms, { recursive: true, force: true });
  const { generateFonts } = await import('./fonts.mjs');
  await generateFonts();
  await serve(settings, { dev: true });
});
