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
}

export function problem({ status, retryAfter, ...members }: Problem): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'private, no-store',
  });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  const document = { type: 'about:blank', title: STATUS_CODES[status], status, ...members };
  return new Response(JSON.stringify(document), { status, headers });
}
