import { networkOf } from '../http/network.mjs';
import { problem } from '../http/problem';
import { RateLimit } from '../http/rate-limit';

const writesOfReader = 120;
const writesFromAddress = 600;
/** A lecture hall is behind one address. */
const readersFromAddress = 200;

/**
 * Limits, per minute, of what is written: by a reader, and from an address, of IPv6 a /64. There is none over all
 * addresses, which one flood could fill for everybody.
 */
export class WriteLimits {
  private readonly reader: RateLimit;
  private readonly address: RateLimit;
  private readonly newReader: RateLimit;

  /** @param now milliseconds, as `RateLimit` takes them */
  constructor(now?: () => number) {
    this.reader = new RateLimit(writesOfReader, now);
    this.address = new RateLimit(writesFromAddress, now);
    this.newReader = new RateLimit(readersFromAddress, now);
  }

  /**
   * Counts a write.
   *
   * @param readerId `null` when the write makes a new reader
   * @returns the answer when it is one too many
   */
  refuse(headers: Headers, readerId: string | null): Response | null {
    const network = clientNetwork(headers);
    const wait =
      this.address.take(network) ||
      (readerId === null ? this.newReader.take(network) : this.reader.take(readerId));
    if (wait === 0) return null;
    return problem({
      status: 429,
      retryAfter: wait,
      detail: `Too many notes are being written; try again in ${wait} seconds.`,
    });
  }
}

/**
 * Names the network that a request comes from: that of the last address in `X-Forwarded-For`, where the server writes
 * whose request it is (client-address.mjs).
 */
export function clientNetwork(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return networkOf(address) ?? address;
}
