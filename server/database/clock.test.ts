import { describe, expect, it } from 'vitest';
import { temporaryService } from '../../test/temporary-service';
import { Clock } from './clock';

const hour = 60 * 60_000;
const day = 24 * hour;
const start = Date.parse('2026-03-01T09:00:00Z');

/** A machine on which time goes by, whose clock can be set. */
async function machine() {
  const { database } = await temporaryService();
  await database.clock.deleteMany();
  const time = { now: start, steady: 0 };
  const boot = () => new Clock(database, { now: () => time.now, steady: () => time.steady });
  return {
    database,
    time,
    boot,
    /** Lets time go by, with a look every so often. */
    async pass(clock: Clock, span: number, step = 10 * 60_000) {
      for (let gone = 0; gone < span; gone += step) {
        time.now += step;
        time.steady += step;
        await clock.look();
      }
    },
    seen: async () => (await database.clock.findUnique({ where: { id: 1 } }))?.seen.getTime() ?? null,
  };
}

describe('Clock', () => {
  it('believes the time of a new database, and keeps it', async () => {
    const { boot, pass, seen, time } = await machine();
    const clock = boot();
    expect(await clock.isTrusted()).toBe(true);
    await pass(clock, 2 * day);
    expect(await clock.isTrusted()).toBe(true);
    expect(await seen()).toBe(time.now);
  });

  it.each([
    ['450 days ahead', 450 * day],
    ['two days ahead', 2 * day],
    ['two days behind', -2 * day],
    ['to 1970', -start],
  ])('does not believe a clock that is set %s, and believes it when it is set right', async (_, jump) => {
    const { boot, pass, seen, time } = await machine();
    const clock = boot();
    await clock.look();
    time.now += jump;
    expect(await clock.isTrusted()).toBe(false);
    await pass(clock, hour);
    expect(await clock.isTrusted()).toBe(false);
    expect(await seen()).toBe(start);
    time.now -= jump;
    expect(await clock.isTrusted()).toBe(true);
  });

  it.each([
    ['an hour behind', -hour],
    ['an hour ahead', hour],
    ['23 hours ahead', 23 * hour],
  ])('believes a clock that is set %s', async (_, jump) => {
    const { boot, pass, seen, time } = await machine();
    const clock = boot();
    await clock.look();
    time.now += jump;
    expect(await clock.isTrusted()).toBe(true);
    await clock.look();
    expect(await seen()).toBe(Math.max(start, start + jump));
    await pass(clock, hour);
    expect(await clock.isTrusted()).toBe(true);
  });

  it('believes after 24 hours in which it went on evenly', async () => {
    const { boot, pass, seen, time } = await machine();
    await boot().look();
    time.now += 30 * day;
    const clock = boot();
    await clock.look();
    await pass(clock, day - hour);
    expect(await clock.isTrusted()).toBe(false);
    expect(await seen()).toBe(start);
    await pass(clock, hour);
    expect(await clock.isTrusted()).toBe(true);
    expect(await seen()).toBe(time.now);
  });

  it('begins to count anew when the clock jumps again', async () => {
    const { boot, pass, time } = await machine();
    const clock = boot();
    await clock.look();
    time.now += 450 * day;
    await pass(clock, 20 * hour);
    time.now += 450 * day;
    await pass(clock, 20 * hour);
    expect(await clock.isTrusted()).toBe(false);
    await pass(clock, 5 * hour);
    expect(await clock.isTrusted()).toBe(true);
  });

  it('begins to count anew when the process does', async () => {
    const { boot, pass, time } = await machine();
    await boot().look();
    time.now += 450 * day;
    for (let i = 0; i < 3; i++) {
      const clock = boot();
      await clock.look();
      await pass(clock, 20 * hour);
      expect(await clock.isTrusted()).toBe(false);
      time.steady = 0;
    }
  });

  it('is not misled by an earlier wrong clock', async () => {
    const { boot, pass, time } = await machine();
    time.now += 450 * day;
    await boot().look();
    time.now -= 450 * day;
    const clock = boot();
    await clock.look();
    await pass(clock, day + hour);
    expect(await clock.isTrusted()).toBe(true);
    time.now += 450 * day;
    expect(await clock.isTrusted()).toBe(false);
  });

  it('takes the latest change for the time that was seen where none was kept', async () => {
    const { boot, database, time } = await machine();
    const user = { id: 'r', name: 'r', email: 'r@example.org' };
    await database.user.create({ data: user });
    const session = { id: 's', token: 't', userId: 'r', expiresAt: new Date(start + 400 * day) };
    await database.session.create({ data: { ...session, updatedAt: new Date(start) } });
    time.now += 450 * day;
    expect(await boot().isTrusted()).toBe(false);
  });
});
