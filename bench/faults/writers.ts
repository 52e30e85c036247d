import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** How many write at once. */
const atOnce = 6;
/** Writes after which somebody else writes on, so that the limits on one reader are not met. */
const mostOfReader = 90;
/** Milliseconds between two writes of a reader, and before one is sent again. */
const pause = 40;
const slug = 'informal-local-politics';

/** What readers were told: the notes that were acknowledged, with their words, and of these the deleted ones. */
export interface Acknowledged {
  notes: ReadonlyMap<string, string>;
  deleted: ReadonlySet<string>;
}

/**
 * Readers who write without a pause, and delete a part of what they wrote. What is not acknowledged is sent again,
 * as the pages do, until it is.
 */
export class Writers {
  private readonly notes = new Map<string, string>();
  private readonly deleted = new Set<string>();
  private readonly ended: Promise<void>[] = [];
  private networks = 0;
  private isOver = false;
  /** When a write was last acknowledged, as `performance.now()` has it. */
  last = 0;

  constructor(private readonly url: string) {
    for (let i = 0; i < atOnce; i++) this.ended.push(this.write());
  }

  /** What has been acknowledged by now. */
  acknowledged(): Acknowledged {
    return { notes: new Map(this.notes), deleted: new Set(this.deleted) };
  }

  /** Waits until what is under way is acknowledged. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.ended);
  }

  private async write(): Promise<void> {
    let [cookie, network] = ['', ''];
    for (let count = 0; !this.isOver; count++) {
      if (count % mostOfReader === 0)
        [cookie, network] = ['', `10.0.${this.networks >> 8}.${this.networks++ & 255}`];
      const id = randomUUID();
      const words = `Ескерту ${id}`;
      const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': network, Cookie: cookie };
      // A new reader whose answer was lost cannot claim what she wrote: it is another's, and she writes anew.
      const wanted = cookie === '' ? [200, 201, 409] : [200, 201];
      const saved = await this.until(wanted, '', { method: 'POST', headers, body: noteOf(id, words) });
      if (saved.status === 409) continue;
      this.notes.set(id, words);
      cookie ||= saved.headers
        .getSetCookie()
        .map((each) => each.split(';', 1)[0])
        .join('; ');
      if (count % 4 === 3) {
        const own = {
          'X-Forwarded-For': network,
          Cookie: cookie,
          'If-Match': saved.headers.get('ETag') ?? '',
        };
        await this.until([204, 410], id, { method: 'DELETE', headers: own });
        this.deleted.add(id);
      }
      await wait(pause);
    }
  }

  /** Sends a request until it is acknowledged. */
  private async until(wanted: readonly number[], id: string, request: RequestInit): Promise<Response> {
    for (;;) {
      const answer = await send(`${this.url}/api/annotations/${id}`, request);
      if (answer !== null && wanted.includes(answer.status)) {
        this.last = performance.now();
        return answer;
      }
      if (answer !== null && answer.status < 500 && answer.status !== 429)
        throw new Error(`${request.method} was answered ${answer.status}: ${await answer.text()}`);
      await wait(pause * 5);
    }
  }
}

/** @returns `null` when the server is not there, or is killed meanwhile */
async function send(url: string, request: RequestInit): Promise<Response | null> {
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(60_000) });
    // The whole of it, or it does not count.
    const body = answer.status === 204 ? null : await answer.arrayBuffer();
    return new Response(body, answer);
  } catch {
    return null;
  }
}

function noteOf(id: string, words: string): string {
  return JSON.stringify({
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: words, format: 'text/plain', language: 'kk' },
    target: { type: 'SpecificResource', source: `/kk/${slug}#q1-1` },
  });
}
