/**
 * Counts what someone does, and says when it is too much: a token bucket for each key, kept in memory. The
 * keys not used for longest are forgotten beyond a bound.
 */
export class RateLimit {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  /**
   * @param perMinute how many are refilled in a minute, evenly; as many may come at once
   * @param now milliseconds that go on evenly, whatever is done to the clock
   * @param mostKeys how many keys are remembered
   */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
    private readonly mostKeys = 10_000,
  ) {}

  /** Takes one, and gives the seconds to wait before the next try; 0 when it was granted. */
  take(key: string): number {
    const at = this.now();
    const bucket = this.buckets.get(key);
    const refilled = bucket === undefined ? 0 : ((at - bucket.at) / 60_000) * this.perMinute;
    const tokens = Math.min(this.perMinute, (bucket?.tokens ?? this.perMinute) + refilled);
    const granted = tokens >= 1;
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at });
    if (this.buckets.size > this.mostKeys) {
      for (const oldest of this.buckets.keys()) {
        this.buckets.delete(oldest);
        break;
      }
    }
    return granted ? 0 : Math.ceil(((1 - tokens) / this.perMinute) * 60);
  }
}
