import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import type { Acknowledged } from './writers';

/** How a database differs from what readers were told; each a number of notes. */
export interface Differences {
  /** Acknowledged and not there, or there with other words. */
  lost: number;
  /** There more than once. */
  twice: number;
  /** Acknowledged as deleted and still to be seen. */
  undeleted: number;
}

/** Compares a database with what had been acknowledged before it was read or copied. */
export async function compare(database: string, { notes, deleted }: Acknowledged): Promise<Differences> {
  const client = createClient({ url: pathToFileURL(database).href });
  try {
    const { rows } = await client.execute('SELECT id, bodyValue, deleted FROM Note');
    const kept = new Map(rows.map((row) => [String(row.id), row]));
    const times = new Map<string, number>();
    for (const { bodyValue } of rows) times.set(String(bodyValue), (times.get(String(bodyValue)) ?? 0) + 1);
    // A deleted one is erased after a while.
    const lost = [...notes].filter(([id, words]) => !deleted.has(id) && kept.get(id)?.bodyValue !== words);
    const undeleted = [...deleted].filter((id) => kept.has(id) && kept.get(id)?.deleted === null);
    return {
      lost: lost.length,
      twice: [...times.values()].filter((count) => count > 1).length,
      undeleted: undeleted.length,
    };
  } finally {
    client.close();
  }
}
