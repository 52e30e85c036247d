import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../settings.mjs';

export const migrationsFolder = path.join(root, 'prisma', 'migrations', 'sqlite');

/**
 * Lists the names of the migrations in the order in which they apply.
 *
 * @returns {string[]}
 */
export function migrationNames() {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Gives the SQL of a migration.
 *
 * @param {string} name
 */
export function readMigration(name) {
  return readFileSync(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');
}
