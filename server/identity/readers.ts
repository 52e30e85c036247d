import type { Auth } from './auth';

/** A reader, as far as requests are concerned. */
export interface Reader {
  id: string;
  /** `Set-Cookie` values for the answer: of a new session or a renewed one. */
  cookies: string[];
}

/** Finds the reader whose session the request carries; `null` without a valid one. */
export async function findReader(auth: Auth, headers: Headers): Promise<Reader | null> {
  const { headers: answer, response } = await auth.api.readSession({ headers, returnHeaders: true });
  return response === null ? null : { id: response.userId, cookies: answer.getSetCookie() };
}

/** Makes an anonymous reader, known from now on by the cookie in the answer. */
export async function createReader(auth: Auth): Promise<Reader> {
  const { headers, response } = await auth.api.signInAnonymous({
    headers: new Headers(),
    returnHeaders: true,
  });
  return { id: response.user.id, cookies: headers.getSetCookie() };
}
