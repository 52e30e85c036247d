/** Why something that belongs to the page could not be loaded. */
export type Trouble = 'offline' | 'older' | 'failed';

/** What is said of each trouble, and what can be done about it. */
export type LoadingLabels = Record<Trouble | 'retry' | 'again', string>;

/** The server answered, but not with what was asked for. */
class Unanswered extends Error {
  override name = 'Unanswered';

  constructor(
    address: string,
    readonly status: number,
  ) {
    super(`${address} answered ${status}`);
  }
}

/**
 * Loads data of the page.
 *
 * @throws {Unanswered} when the server has no such data, or not now
 * @throws {TypeError} when there is no connection
 */
export async function loadJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Unanswered(address, response.status);
  return response.json();
}

/**
 * Tells why something could not be loaded. Of a script browsers tell nothing, so it is asked for once more: what is not
 * there any more was of an older build.
 */
export async function troubleOf(error: unknown): Promise<Trouble> {
  if (error instanceof Unanswered) return ofStatus(error.status);
  if (error instanceof TypeError) return 'offline';
  const script = error instanceof Error && /\/_next\/static\/[^\s?]+\.js/.exec(error.message)?.[0];
  if (!script) return 'failed';
  try {
    return ofStatus((await fetch(script, { method: 'HEAD', cache: 'no-store' })).status);
  } catch {
    return 'offline';
  }
}

function ofStatus(status: number): Trouble {
  return status === 404 || status === 410 ? 'older' : 'failed';
}
