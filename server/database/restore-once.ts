/**
 * Restores an archive and says that it is done; the test of crashes cuts it short.
 *
 * Use: `restore-once.ts DATABASE SECRET ARCHIVE MIGRATIONS`, the last as JSON
 */
import { writeSync } from 'node:fs';
import { restore } from './restore';

const [database = '', secret = '', archive = '', migrations = '[]'] = process.argv.slice(2);

await restore({ database, secret }, archive, { migrations: JSON.parse(migrations), ownSecret: null });
writeSync(1, 'restored\n');
