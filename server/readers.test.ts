import { expect, it } from 'vitest';
import { temporaryService } from './annotations/temporary-service';
import { createAuth } from './auth';
import { createReader, findReader } from './readers';

it('marks the cookie of a session Secure where the site is, and knows the reader by it', async () => {
  const { database } = await temporaryService();
  const auth = createAuth(database, 'a secret of more than 32 characters', ['https://example.org']);
  const { id, cookies } = await createReader(auth);
  expect(cookies).toEqual([expect.stringMatching(/^__Secure-.*; HttpOnly; Secure; SameSite=Lax$/)]);
  const cookie = cookies[0]?.split(';')[0] ?? '';
  expect(await findReader(auth, new Headers({ cookie }))).toEqual({ id, cookies: [] });
  expect(await findReader(auth, new Headers({ cookie: `${cookie}x` }))).toBeNull();
});
