/**
 * Writes the next migration, from the model of the last one to `prisma/schema.prisma`.
 *
 * Use: `node tools/new-migration.mjs NAME`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrationNames, migrationsFolder } from '../server/database/migrations.mjs';
import { SqliteAdapter } from '../server/database/sqlite-adapter.mjs';
import { generateClient } from './generate.mjs';
import { missingMigration, modelCopy, schemaFile } from './schema-engine.mjs';

/**
 * @param {string} name
 * @returns {Promise<string | null>} The migration's folder; `null` when the model has not changed.
 */
async function newMigration(name) {
  const sql = await missingMigration(new SqliteAdapter('file::memory:'));
  if (sql === null) return null;

  const number = String(migrationNames().length + 1).padStart(4, '0');
  const folder = path.join(migrationsFolder, `${number}_${name}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  writeFileSync(path.join(folder, modelCopy), readFileSync(schemaFile));
  return folder;
}

const name = process.argv[2] ?? '';
if (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
  const folder = await newMigration(name);
  console.log(
    folder === null ? 'The model has not changed.' : `Written: ${folder}. Read it before you commit.`,
  );
  generateClient();
} else {
  console.error('Use: node tools/new-migration.mjs NAME (lower-case words joined by _)');
  process.exitCode = 2;
}
