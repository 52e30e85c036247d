import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadJson, troubleOf } from './loading';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number | null, body = '{}') {
  vi.stubGlobal('fetch', async () => {
    if (status === null) throw new TypeError('Failed to fetch');
    return new Response(body, { status });
  });
}

/** As the framework says it. */
const missing = new Error('Failed to load chunk /_next/static/chunks/0a-b_c~1.js from module 12');

describe('troubleOf', () => {
  it.each([
    [404, 'older'],
    [410, 'older'],
    [500, 'failed'],
    [503, 'failed'],
    [200, 'failed'],
    [null, 'offline'],
  ] as const)('asks once more for a script that did not load: %s is %s', async (status, trouble) => {
    answer(status);
    expect(await troubleOf(missing)).toBe(trouble);
  });

  it.each([
    [404, 'older'],
    [502, 'failed'],
    [null, 'offline'],
  ] as const)('tells what became of data: %s is %s', async (status, trouble) => {
    answer(status);
    const error = await loadJson('/sentences/x').catch((thrown) => thrown);
    expect(await troubleOf(error)).toBe(trouble);
  });

  it('does not guess about anything else', async () => {
    answer(200, 'no JSON');
    const error = await loadJson('/sentences/x').catch((thrown) => thrown);
    expect(await troubleOf(error)).toBe('failed');
    expect(await troubleOf('odd')).toBe('failed');
  });
});
