import { dataFiles } from '../database/data-files.mjs';
import { DatabasePlace } from '../database/place.mjs';
import { problem } from '../http/problem';
import { settings } from '../settings.mjs';

declare global {
  /** Of the whole process, which sees to it before it opens the database. */
  var jolmaDatabasePlace: DatabasePlace | undefined;
}

/** Seconds after which it is worth trying again: an operator has to do something. */
const retryAfter = 30;

/**
 * Answers a write only if the database it goes to is the one that the next start will find; the answer is given
 * after another look.
 */
export async function answerKept(
  write: () => Promise<Response>,
  place = placeOfSettings(),
): Promise<Response> {
  if (!(await place.isThere())) return unavailable();
  try {
    const answer = await write();
    return answer.ok && !(await place.isThere()) ? unavailable() : answer;
  } catch (error) {
    if (await place.isThere()) throw error;
    return unavailable();
  }
}

function placeOfSettings(): DatabasePlace {
  globalThis.jolmaDatabasePlace ??= new DatabasePlace(dataFiles(settings()).database);
  return globalThis.jolmaDatabasePlace;
}

function unavailable(): Response {
  return problem({
    status: 503,
    retryAfter,
    detail: 'Nothing can be saved now, as the database is not where it was; try again later.',
  });
}
