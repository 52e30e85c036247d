import { afterEach, describe, expect, it, vi } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { Clock } from '../database/clock';
import { createAuth } from './auth';
import { createReader, findReader } from './readers';

const secret = 'a secret of more than 32 characters';
const day = 24 * 60 * 60_000;

it('marks the cookie of a session Secure where the site is, and knows the reader by it', async () => {
  const { database } = await temporaryService();
  const auth = createAuth(database, secret, ['https://example.org']);
  const { id, cookies } = await createReader(auth);
  expect(cookies).toEqual([expect.stringMatching(/^__Secure-.*; HttpOnly; Secure; SameSite=Lax$/)]);
  const cookie = cookies[0]?.split(';')[0] ?? '';
  expect(await findReader(auth, new Headers({ cookie }))).toEqual({ id, cookies: [] });
  expect(await findReader(auth, new Headers({ cookie: `${cookie}x` }))).toBeNull();
});

describe('a session', () => {
  afterEach(() => vi.useRealTimers());

  /** A reader who is known since the first of March, on a machine whose clock can be set. */
  async function reader() {
    const { database } = await temporaryService();
    await database.clock.deleteMany();
    const begin = Date.parse('2026-03-01T09:00:00Z');
    vi.useFakeTimers({ toFake: ['Date'], now: begin });
    const clock = new Clock(database);
    await clock.look();
    const auth = createAuth(database, secret, ['http://localhost:3000'], clock);
    const { id, cookies } = await createReader(auth);
    const cookie = cookies[0]?.split(';')[0] ?? '';
    const find = () => findReader(auth, new Headers({ cookie }));
    /** Sets the clock, and has it believed or not. */
    const at = (days: number, trusted: boolean) => {
      vi.setSystemTime(begin + days * day);
      vi.spyOn(clock, 'isTrusted').mockResolvedValue(trusted);
    };
    return { id, find, at, cookie, clock, database };
  }

  it('lasts 400 days from its last use, and its cookie is renewed once a day', async () => {
    const { id, find, at, cookie } = await reader();
    at(0.9, true);
    expect(await find()).toEqual({ id, cookies: [] });
    at(399, true);
    const renewed = await find();
    expect(renewed).toEqual({ id, cookies: [expect.stringMatching(/; Max-Age=34560000; /)] });
    expect(renewed?.cookies[0]).toContain(cookie);
    expect(await find()).toEqual({ id, cookies: [] });
    at(399 + 399, true);
    expect(await find()).toMatchObject({ id });
    at(399 + 399 + 401, true);
    expect(await find()).toBeNull();
  });

  it('outlives a clock that is 450 days ahead for a moment', async () => {
    const { id, find, at, clock } = await reader();
    vi.setSystemTime(Date.now() + 450 * day);
    expect(await clock.isTrusted()).toBe(false);
    expect(await find()).toMatchObject({ id });
    at(1, true);
    expect(await find()).toMatchObject({ id, cookies: [expect.stringMatching(/Max-Age=34560000/)] });
    // In a browser the cookie lasts 400 days, whatever the clock here said in that moment.
    at(3, true);
    expect(await find()).toMatchObject({ id, cookies: [expect.stringMatching(/Max-Age=34560000/)] });
  });

  it('that ran out while the machine was off is good again in the day after', async () => {
    const { id, find, at } = await reader();
    at(401, false);
    expect(await find()).toMatchObject({ id });
    at(402.5, true);
    expect(await find()).toMatchObject({ id });
  });

  it('that ran out is not good by a clock that is believed, and is there when that was wrong', async () => {
    const { id, find, at, database } = await reader();
    at(450, true);
    expect(await find()).toBeNull();
    expect(await database.session.count()).toBe(1);
    at(2, true);
    expect(await find()).toMatchObject({ id });
  });

  it.each([-1 / 24, -450])('outlives a clock that is set %s days ahead', async (days) => {
    const { id, find, at } = await reader();
    at(days, false);
    expect(await find()).toMatchObject({ id });
    at(300, true);
    expect(await find()).toMatchObject({ id });
  });
});
