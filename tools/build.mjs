import { readSettings } from '../server/settings.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './install.mjs';
import { script } from './run.mjs';

await script(async () => {
  const { siteUrl } = readSettings();
  await ensureInstalled();
  await ensureBuilt({ siteUrl });
});
