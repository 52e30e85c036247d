import { generateClient } from './generate.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePortIsFree } from './port.mjs';
import { run, script, tool } from './run.mjs';
import { authSecret, readSettings } from './settings.mjs';

await script(async () => {
  const settings = readSettings();
  await ensurePortIsFree(settings);
  await ensureInstalled();
  const { prepareDatabase } = await import('./database.mjs');
  await prepareDatabase(settings.databaseUrl);
  generateClient();
  process.exitCode = await run(
    [...tool('next'), 'dev', '--hostname', settings.host, '--port', String(settings.port)],
    { env: { AUTH_SECRET: authSecret(), DATABASE_URL: settings.databaseUrl }, stdio: 'inherit' },
  );
});
