import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { unlessBusy } from '../server/http/unless-busy';
import { createAnnotation } from '../server/notes/create';
import { listAnnotations } from '../server/notes/list';
import { readAnnotationById } from '../server/notes/read';
import { removeAnnotation } from '../server/notes/remove';
import { replaceAnnotation } from '../server/notes/replace';
import type { AnnotationService } from '../server/notes/service';

export const origin = 'http://localhost:3000';
export const store = '/api/annotations/';

/** A Web Annotation with an id of its own, on a segment of the edition of `temporaryService`. */
export function annotation(changes: object = {}) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${randomUUID()}`,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'Неліктен?', format: 'text/plain', language: 'kk' },
    target: { type: 'SpecificResource', source: '/kk/local-politics#q1-1' },
    ...changes,
  };
}

/** The same with other words. */
export function saying(value: string) {
  return annotation({ body: { type: 'TextualBody', value } });
}

interface Sent {
  headers?: Record<string, string | null>;
  /** Sent as JSON, unless it is a string or bytes. */
  body?: unknown;
}

/** A client of the store in a test: it speaks HTTP to the handlers, and keeps its cookies. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly service: AnnotationService) {}

  async send(method: string, address: string, { headers = {}, body }: Sent = {}): Promise<Response> {
    const request = new Request(new URL(address, origin), {
      method,
      headers: this.headers(headers),
      ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body), duplex: 'half' }),
    });
    const answer = await unlessBusy(() => this.dispatch(method, request));
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
  }

  /** Saves an annotation, and gives where it is and its ETag. */
  async save(changes: object = {}) {
    const answer = await this.send('POST', store, { body: annotation(changes) });
    expect(answer.status).toBe(201);
    return { iri: answer.headers.get('Location') ?? '', etag: answer.headers.get('ETag') ?? '' };
  }

  /** Sends an annotation in place of one there is. */
  put(iri: string, etag: string | null, changes: object = {}): Promise<Response> {
    const body = annotation({ id: iri, ...changes });
    return this.send('PUT', iri, { body, headers: { 'If-Match': etag } });
  }

  remove(iri: string, etag: string | null): Promise<Response> {
    return this.send('DELETE', iri, { headers: { 'If-Match': etag } });
  }

  /** Lists what the visitor sees of the edition. */
  async items(): Promise<unknown[]> {
    const answer = await this.send('GET', `${store}?source=/ru/local-politics`);
    expect(answer.status).toBe(200);
    return (await answer.json()).items;
  }

  /** Another client with the same session, perhaps of a service with other settings. */
  copy(service = this.service): Visitor {
    const copy = new Visitor(service);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  private headers(given: Record<string, string | null>): Headers {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { Origin: origin, 'Content-Type': 'application/ld+json', Cookie: cookie, ...given };
    return new Headers(Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  }

  private dispatch(method: string, request: Request): Promise<Response> {
    const id = new URL(request.url).pathname.split('/')[3] ?? '';
    if (id === '') return (method === 'POST' ? createAnnotation : listAnnotations)(this.service, request);
    const handlers = { GET: readAnnotationById, PUT: replaceAnnotation, DELETE: removeAnnotation };
    const handler = Object.entries(handlers).find(([name]) => name === method)?.[1];
    if (handler === undefined) throw new Error(`No handler for ${method} ${request.url}`);
    return handler(this.service, request, id);
  }
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> | ReadableStream {
  return typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
}
