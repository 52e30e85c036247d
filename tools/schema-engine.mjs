/**
 * Prisma's own schema engine, compiled to WebAssembly and run over a driver adapter: no binary is fetched
 * and none is needed. It makes migrations; `server/database/migrate.mjs` applies them without it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationNames, migrationsFolder } from '../server/database/migrations.mjs';
import { root } from '../server/settings.mjs';

/** @typedef {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} AdapterFactory */
/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine} SchemaEngine */

export const schemaFile = path.join(root, 'prisma', 'schema.prisma');

/** A copy of the model that a migration leads to, beside its SQL: no database is needed to compare with. */
export const modelCopy = 'schema.prisma';

/** No table and no enum is left out. */
export const filters = { externalTables: [], externalEnums: [] };

let loaded = false;

/**
 * Starts an engine for the schema on the database that the factory connects to.
 *
 * @param {AdapterFactory} factory
 * @returns {Promise<SchemaEngine>}
 */
export async function startSchemaEngine(factory) {
  if (!loaded) {
    const main = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
    const bytes = readFileSync(path.join(path.dirname(main), 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
    bindings.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === 'function') start();
    loaded = true;
  }
  /** @type {[string, string][]} */
  const datamodels = [[schemaFile, readFileSync(schemaFile, 'utf8')]];
  return bindings.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

/**
 * Gives the SQL that leads from the model of the last migration to `prisma/schema.prisma`.
 *
 * @param {AdapterFactory} factory Of any SQLite database; it is not read.
 * @returns {Promise<string | null>} `null` when the model has not changed.
 */
export async function missingMigration(factory) {
  const last = migrationNames().at(-1);
  const engine = await startSchemaEngine(factory);
  const { stdout } = await engine.diff({
    from: last === undefined ? { tag: 'empty' } : model(path.join(migrationsFolder, last, modelCopy)),
    to: model(schemaFile),
    script: true,
    exitCode: null,
    filters,
  });
  return stdout === null || stdout.includes('This is an empty migration') ? null : stdout;
}

/**
 * @param {string} file
 * @returns {import('@prisma/schema-engine-wasm/schema_engine_bg').DiffTarget}
 */
function model(file) {
  return { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: readFileSync(file, 'utf8') }] };
}
