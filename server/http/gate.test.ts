import { describe, expect, it, vi } from 'vitest';
import { Gate } from './gate.mjs';

/** A gate for two, of which each stays inside for a second. */
async function busyGate() {
  const clock = { now: 0 };
  const gate = new Gate(2, () => clock.now);
  for (let i = 0; i < 100; i++) {
    const leave = await gate.enter().entered;
    clock.now += 1_000;
    leave?.();
  }
  return { gate, clock };
}

describe('Gate', () => {
  it('lets a few in at a time, the others in the order in which they came', async () => {
    const gate = new Gate(1);
    const order: string[] = [];
    const leaveFirst = await gate.enter().entered;
    const second = gate.enter().entered?.then((leave) => {
      order.push('second');
      leave?.();
    });
    const third = gate.enter().entered?.then((leave) => {
      order.push('third');
      leave?.();
    });
    expect(order).toEqual([]);
    leaveFirst?.();
    await Promise.all([second, third]);
    expect(order).toEqual(['second', 'third']);
  });

  it('refuses at once who would wait for more than two seconds, and says how long', async () => {
    const { gate } = await busyGate();
    const answers = Array.from({ length: 8 }, () => gate.enter());
    expect(answers.map(({ entered }) => entered !== null)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(answers.at(-1)?.wait).toBeGreaterThan(2_000);
  });

  it('lets in again once it has become quiet', async () => {
    const { gate } = await busyGate();
    const inside = [await gate.enter().entered, await gate.enter().entered];
    while (gate.enter().entered !== null);
    expect(gate.enter().entered).toBeNull();
    for (const leave of inside) leave?.();
    await new Promise(setImmediate);
    expect(gate.enter().entered).not.toBeNull();
  });

  it('refuses whose turn has not come after two seconds', async () => {
    vi.useFakeTimers();
    const gate = new Gate(1);
    const leave = await gate.enter().entered;
    const waiting = gate.enter().entered;
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect(await waiting).toBeNull();
    leave?.();
    expect(await gate.enter().entered).not.toBeNull();
  });

  it('counts nobody twice who says twice that she leaves', async () => {
    const gate = new Gate(1);
    const leave = await gate.enter().entered;
    leave?.();
    leave?.();
    await gate.enter().entered;
    let isIn = false;
    gate.enter().entered?.then(() => {
      isIn = true;
    });
    await new Promise(setImmediate);
    expect(isIn).toBe(false);
  });
});
