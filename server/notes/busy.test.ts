import { fileURLToPath } from 'node:url';
import Sqlite from 'libsql';
import { expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { annotation } from '../../test/visitor';

it('answers 503 to what cannot be written while another program holds the database, reads meanwhile, and keeps nothing', async () => {
  const { reader, other, database, file } = await temporaryService();
  const kept = await reader.save({ visibility: 'public' });
  const session = { updatedAt: new Date(0), expiresAt: new Date(Date.now() + 300 * 24 * 60 * 60 * 1000) };
  const program = new Sqlite(fileURLToPath(file));
  program.exec('BEGIN IMMEDIATE');
  const deletion = reader.remove(kept.iri, kept.etag);
  expect(await other.items()).toHaveLength(1);
  const answers = [
    await deletion,
    await reader.put(kept.iri, kept.etag),
    await other.send('POST', '/api/annotations/', { body: { type: 'Annotation' } }),
    await other.send('POST', '/api/annotations/', { body: annotation() }),
  ];
  program.exec('ROLLBACK');
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 422, 503]);
  for (const answer of answers.filter(({ status }) => status === 503)) {
    expect(answer.headers.get('Retry-After')).toBe('5');
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  }
  expect(await other.items()).toHaveLength(1);

  // A session that is due to be renewed is one still where it cannot be.
  await database.session.updateMany({ data: session });
  program.exec('BEGIN IMMEDIATE');
  expect(await reader.items()).toMatchObject([{ 'jolma:mine': true }]);
  program.exec('ROLLBACK');
  program.close();
  expect((await reader.remove(kept.iri, kept.etag)).status).toBe(204);
  expect(await other.items()).toEqual([]);
}, 30_000);
