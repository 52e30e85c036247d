/**
 * Saves notes of the reader `author` until it is killed, and prints the id of each as soon as it is
 * acknowledged; the test of crashes runs it.
 *
 * Use: `node --import tsx server/notes/keep-writing.ts DATABASE_URL`
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDatabase } from '../database/database';
import { insertNote } from './store';

const database = openDatabase(process.argv[2] ?? '');

for (;;) {
  const id = randomUUID();
  const note = await insertNote(
    database,
    { id, via: `urn:uuid:${id}`, authorId: 'author' },
    {
      edition: 'local-politics',
      motivation: 'commenting',
      visibility: 'private',
      body: { value: `Ескерту ${id}`, format: 'text/plain', language: 'kk' },
      tags: ['әкім'],
      replyTo: null,
      root: null,
      segment: 'q1-1',
      targets: [{ locale: 'kk', segment: 'q1-1', range: null, text: `Мәтін ${id}` }],
    },
    new Date(),
  );
  if (note !== null) writeSync(1, `${id}\n`);
}
