import { generateClient } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePortIsFree } from './port.mjs';
import { script } from './run.mjs';
import { serve } from './serve.mjs';
import { readSettings } from './settings.mjs';

await script(async () => {
  const settings = readSettings();
  await ensurePortIsFree(settings);
  await ensureInstalled();
  const { prepareDatabase } = await import('./database.mjs');
  await prepareDatabase(settings.databaseUrl);
  generateClient();
  await serve(settings, { dev: true });
});
