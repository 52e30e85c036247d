import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../server/settings.mjs';
import { hashOfFiles, isRecorded } from './hash.mjs';

const require = createRequire(import.meta.url);
const stampFile = path.join(root, 'generated', 'schema.sha256');

/**
 * Generates the database client into `generated/`, unless it is there and fresh.
 *
 * @throws {Error} when the model is faulty; the message is what Prisma says about it
 */
export function generateClient() {
  if (isClientFresh()) return;
  const stamp = stampOfClient();
  const prisma = require.resolve('prisma/package.json');
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

/** Tells that neither the model nor Prisma has changed since the client was generated. */
export function isClientFresh() {
  return isRecorded(stampFile, stampOfClient());
}

function stampOfClient() {
  return hashOfFiles(root, ['prisma/schema.prisma', require.resolve('prisma/package.json')]);
}
