/**
 * Holds the lock for writing, as another program does that works with the database, and lets go of it.
 *
 * Use: `node --import tsx bench/faults/hold-lock.ts DATABASE_URL MILLISECONDS`
 */
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@libsql/client';

const [url = '', milliseconds] = process.argv.slice(2);

const client = createClient({ url });
for (let isHeld = false; !isHeld; ) {
  try {
    await client.execute('BEGIN IMMEDIATE');
    isHeld = true;
  } catch {
    await wait(5);
  }
}
writeSync(1, 'held\n');
await wait(Number(milliseconds));
await client.execute('ROLLBACK');
