import { ensurePortIsFree } from '../server/http/port.mjs';
import { serve } from '../server/main.mjs';
import { readSettings } from '../server/settings.mjs';
import { generateClient } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { script } from './run.mjs';

await script(async () => {
  const settings = readSettings();
  await ensurePortIsFree(settings);
  await ensureInstalled();
  const { useDatabase } = await import('../server/database/use-database.mjs');
  await useDatabase(settings);
  generateClient();
  const { generateFonts } = await import('./fonts.mjs');
  await generateFonts();
  await serve(settings, { dev: true });
});
