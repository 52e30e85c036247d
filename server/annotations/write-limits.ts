import { problem } from '../problem';
import { RateLimit } from '../rate-limit';

const writesOfReader = 120;
const writesFromAddress = 600;
const readersFromAddress = 60;
/** Also bounds a client that changes the address it claims. */
const readersFromAll = 600;

/** Limits, per minute, of what is written. */
export class WriteLimits {
  private readonly reader: RateLimit;
  private readonly address: RateLimit;
  private readonly newReader: RateLimit;
  private readonly newReaders: RateLimit;

  /** @param now milliseconds */
  constructor(now: () => number = Date.now) {
    this.reader = new RateLimit(writesOfReader, now);
    this.address = new RateLimit(writesFromAddress, now);
    this.newReader = new RateLimit(readersFromAddress, now);
    this.newReaders = new RateLimit(readersFromAll, now);
  }

  /**
   * Counts a write.
   *
   * @param readerId `null` when the write makes a new reader
   * @returns the answer when it is one too many
   */
  refuse(headers: Headers, readerId: string | null): Response | null {
    const address = clientAddress(headers);
    const wait =
      this.address.take(address) ||
      (readerId === null
        ? this.newReader.take(address) || this.newReaders.take('')
        : this.reader.take(readerId));
    if (wait === 0) return null;
    return problem({
      status: 429,
      retryAfter: wait,
      detail: `Too many notes are being written; try again in ${wait} seconds.`,
    });
  }
}

/**
 * Gives the address a request comes from: the last that was added to `X-Forwarded-For`, by the proxy in front
 * or, without one, by the server itself.
 */
function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}
