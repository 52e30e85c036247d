import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabasePlace } from '../database/place.mjs';
import { answerKept } from './kept-write';

describe('a write', () => {
  let folder: string;
  let file: string;
  let place: DatabasePlace;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-kept-'));
    file = path.join(folder, 'notes.db');
    writeFileSync(file, '');
    place = new DatabasePlace(file, () => {});
    await place.isThere();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const lose = () => renameSync(file, `${file}.away`);

  it.each([200, 201, 204, 409, 422])('is answered %i as long as the database is there', async (status) => {
    const answer = new Response(null, { status });
    expect(await answerKept(async () => answer, place)).toBe(answer);
  });

  it('is not done when the database is gone', async () => {
    lose();
    let done = false;
    const write = async () => {
      done = true;
      return new Response();
    };
    expect(await answerKept(write, place)).toMatchObject({ status: 503 });
    expect(done).toBe(false);
  });

  it.each([200, 201, 204])('is not acknowledged with %i when the database goes meanwhile', async (status) => {
    const write = async () => {
      lose();
      return new Response(null, { status });
    };
    const answer = await answerKept(write, place);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Retry-After')).toBe('30');
  });

  it('that fails because the database went is a 503, and of another failure nothing is hidden', async () => {
    const fail = async () => {
      throw new Error('no such table');
    };
    await expect(answerKept(fail, place)).rejects.toThrow('no such table');
    const loseAndFail = () => {
      lose();
      return fail();
    };
    expect(await answerKept(loseAndFail, place)).toMatchObject({ status: 503 });
  });
});
