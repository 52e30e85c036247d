// @ts-check
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './settings.mjs';

const require = createRequire(import.meta.url);
const stampFile = path.join(root, 'generated', 'schema.sha256');

/**
 * Generates the database client into `generated/`, unless neither the model nor Prisma has changed since the
 * last time.
 *
 * @throws {Error} when the model is faulty; the message is what Prisma says about it
 */
export function generateClient() {
  const prisma = require.resolve('prisma/package.json');
  const stamp = createHash('sha256')
    .update(readFileSync(prisma))
    .update(readFileSync(path.join(root, 'prisma', 'schema.prisma')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const cli = path.join(path.dirname(prisma), require(prisma).bin.prisma);
  execFileSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Generating needs no engine; naming any program keeps Prisma from fetching one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
