import { createAnnotation } from './create';
import { listAnnotations } from './list';
import { readAnnotationById } from './read';
import { removeAnnotation } from './remove';
import { replaceAnnotation } from './replace';
import type { AnnotationService } from './service';
import { origin } from './temporary-service';

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
      ...(body === undefined ? {} : { body: encoded(body), duplex: 'half' }),
    });
    const answer = await this.dispatch(method, request);
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
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

function encoded(body: unknown): BodyInit {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  return raw ? (body as BodyInit) : JSON.stringify(body);
}
