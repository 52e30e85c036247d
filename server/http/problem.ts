import { STATUS_CODES } from 'node:http';

/** What is wrong with a request (RFC 9457). */
export interface Problem {
  status: number;
  /** A sentence. */
  detail: string;
  /** The member, parameter or header that it is about. */
  field?: string;
  /** The greatest size allowed, when it is that which is exceeded. */
  limit?: number;
  /** Seconds until it is worth trying again. */
  retryAfter?: number;
  /** Under which the log has more. */
  id?: string;
}

const problems = new WeakMap<Response, Problem>();

export function problem(about: Problem): Response {
  const { status, retryAfter, ...members } = about;
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'private, no-store',
  });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  const document = { type: 'about:blank', title: STATUS_CODES[status], status, ...members };
  const answer = new Response(JSON.stringify(document), { status, headers });
  problems.set(answer, about);
  return answer;
}

/** Gives what an answer made by `problem` is about; `null` of any other. */
export function problemOf(answer: Response): Problem | null {
  return problems.get(answer) ?? null;
}
