import { logFailure } from '../log.mjs';
import type { Database } from './database';

const day = 24 * 60 * 60_000;

/** Milliseconds by which the clock may run differently from the time that goes by, and still count as steady. */
const drift = 60 * 60_000;

const interval = 60_000;

/** How time is told. */
export interface Times {
  /** What the clock of the machine says, in milliseconds since 1970; it may jump. */
  now: () => number;
  /** Milliseconds that go on evenly while the process runs. */
  steady: () => number;
}

/**
 * Knows whether what the clock says can be true, so that one that jumps erases nothing and ends nobody's session.
 *
 * The latest time is kept in the database. A clock that is over a day from it, ahead or behind, is not believed before
 * the process has run for 24 hours in which it went on evenly; the time that is kept stays until then, and so does the
 * doubt if the process is started anew.
 */
export class Clock {
  /** The latest time that was believed; `null` before the first look, and in a new database. */
  private seen: number | null = null;
  private looked: Promise<void> | null = null;
  /** Since when a time that is not believed goes on evenly. */
  private doubt: { now: number; steady: number } | null = null;

  constructor(
    private readonly database: Database,
    private readonly times: Times = { now: Date.now, steady: () => performance.now() },
  ) {}

  /** Looks at the time now and every minute, as long as the process runs. */
  keepLooking(): void {
    const look = () =>
      this.look().catch((error: unknown) => logFailure(error, 'The time that was seen could not be kept.'));
    void look();
    setInterval(look, interval).unref();
  }

  /** Keeps the time if it can be believed. */
  async look(): Promise<void> {
    this.looked ??= this.recall();
    await this.looked.catch((error: unknown) => {
      this.looked = null;
      throw error;
    });
    if (!this.weigh()) return;
    const seen = new Date(this.seen ?? this.times.now());
    await this.database.clock.upsert({ where: { id: 1 }, create: { id: 1, seen }, update: { seen } });
  }

  /** Tells whether what depends on the time may be ended or erased. */
  async isTrusted(): Promise<boolean> {
    if (this.looked === null) await this.look();
    await this.looked;
    return this.weigh();
  }

  private async recall(): Promise<void> {
    const kept = await this.database.clock.findUnique({ where: { id: 1 } });
    this.seen = (kept?.seen ?? (await this.latestChange()))?.getTime() ?? null;
  }

  /** Finds when something was last changed in a database that comes from before the time was kept. */
  private async latestChange(): Promise<Date | null> {
    const [notes, sessions] = await Promise.all([
      this.database.note.aggregate({ _max: { modified: true } }),
      this.database.session.aggregate({ _max: { updatedAt: true } }),
    ]);
    const times = [notes._max.modified, sessions._max.updatedAt].filter((time) => time !== null);
    return times.reduce<Date | null>(
      (latest, time) => (latest === null || time > latest ? time : latest),
      null,
    );
  }

  /** Compares the clock with the time that was seen, and takes it over if it is believed. */
  private weigh(): boolean {
    const now = this.times.now();
    const steady = this.times.steady();
    if (this.seen === null || Math.abs(now - this.seen) <= day) {
      // Put back a little, the clock does not make the earlier time the latest.
      this.believe(Math.max(now, this.seen ?? now));
      return true;
    }
    const wentEvenly =
      this.doubt !== null && Math.abs(now - this.doubt.now - (steady - this.doubt.steady)) <= drift;
    if (!wentEvenly) this.doubt = { now, steady };
    if (this.doubt === null || steady - this.doubt.steady < day) return false;
    this.believe(now);
    return true;
  }

  private believe(time: number): void {
    this.seen = time;
    this.doubt = null;
  }
}
