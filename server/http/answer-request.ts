import { randomUUID } from 'node:crypto';
import { logFailure, logRefusal } from '../log.mjs';
import { requestId } from './failed-answer.mjs';
import { problem, problemOf } from './problem';
import { unlessBusy } from './unless-busy';

/**
 * Answers a request, with 503 while the database cannot; what is refused has a line in the log, and what breaks one
 * that the answer names by its id.
 */
export async function answerRequest(request: Request, work: () => Promise<Response>): Promise<Response> {
  const { method } = request;
  try {
    const answer = await unlessBusy(work);
    const refused = problemOf(answer);
    if (refused !== null) logRefusal({ method, ...refused });
    return answer;
  } catch (error) {
    const id = request.headers.get(requestId) ?? randomUUID();
    logFailure(error, 'A request to the store failed.', { id, method, status: 500 });
    return problem({
      status: 500,
      id,
      detail: 'Something broke on this side; the log has more under this id.',
    });
  }
}
