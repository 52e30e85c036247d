import { ensurePortIsFree } from '../server/http/port.mjs';
import { serve } from '../server/main.mjs';
import { readSettings } from '../server/settings.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './install.mjs';
import { script } from './run.mjs';

await script(async () => {
  const settings = readSettings();
  await ensurePortIsFree(settings);
  await ensureInstalled();
  const { useDatabase } = await import('../server/database/use-database.mjs');
  await useDatabase(settings);
  // `--as-built` serves the pages as they are: the tests build once and start many servers.
  if (!process.argv.includes('--as-built')) await ensureBuilt(settings);
  await serve(settings, { dev: false });
});
