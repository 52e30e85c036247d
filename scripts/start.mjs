import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePortIsFree } from './port.mjs';
import { script } from './run.mjs';
import { serve } from './serve.mjs';
import { readSettings } from './settings.mjs';

await script(async () => {
  const settings = readSettings();
  await ensurePortIsFree(settings);
  await ensureInstalled();
  const { useDatabase } = await import('./use-database.mjs');
  await useDatabase(settings);
  // `--as-built` serves the pages as they are: the tests build once and start many servers.
  if (!process.argv.includes('--as-built')) await ensureBuilt(settings);
  await serve(settings, { dev: false });
});
