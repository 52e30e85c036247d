import { beforeEach, expect, test, vi } from 'vitest';

/** Writes whose answers come when the test says so. */
function writes() {
  const begun: number[] = [];
  const answers: ((ok: boolean) => void)[] = [];
  const write = (n: number) => () =>
    new Promise<boolean>((resolve) => {
      begun.push(n);
      answers[n] = resolve;
    });
  return { begun, write, answer: (n: number, ok: boolean) => answers[n]?.(ok) };
}

const isAnswered = (ok: boolean) => ok;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => vi.resetModules());

test('until a write has been answered the next one waits', async () => {
  const { inTurn } = await import('./first-write');
  const { begun, write, answer } = writes();
  const all = [0, 1, 2].map((n) => inTurn(write(n), isAnswered));
  await settled();
  expect(begun).toEqual([0]);
  answer(0, true);
  await all[0];
  await settled();
  expect(begun).toEqual([0, 1]);
  answer(1, true);
  await settled();
  answer(2, true);
  expect(await Promise.all(all)).toEqual([true, true, true]);
});

test('once one has been answered nobody waits', async () => {
  const { inTurn } = await import('./first-write');
  const { begun, write, answer } = writes();
  const first = inTurn(write(0), isAnswered);
  await settled();
  answer(0, true);
  await first;
  inTurn(write(1), isAnswered);
  inTurn(write(2), isAnswered);
  expect(begun).toEqual([0, 1, 2]);
});

test('one that was refused or broke makes nobody known, and lets the next go', async () => {
  const { inTurn } = await import('./first-write');
  const { begun, write, answer } = writes();
  const refused = inTurn(write(0), isAnswered);
  const broken = inTurn(() => Promise.reject(new Error('broken')), isAnswered).catch(() => 'broken');
  inTurn(write(1), isAnswered);
  inTurn(write(2), isAnswered);
  await settled();
  answer(0, false);
  await refused;
  expect(await broken).toBe('broken');
  await settled();
  expect(begun).toEqual([0, 1]);
});
