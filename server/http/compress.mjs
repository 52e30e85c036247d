// @ts-check
/**
 * Compresses what is sent. What is kept, pages and files alike, is compressed once, when it is first sent, and the
 * compressed copy is kept beside it: gzip at once, and brotli, which takes longer, for those who come later.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isUnchanged } from './unchanged.mjs';

const compressible =
  /^(text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b|image\/(?:svg\+xml|x-icon))/;
/** Bytes below which it is not worth it. */
const least = 1_024;
/** Bytes of compressed copies that are kept. */
const mostKept = 64 * 1024 * 1024;

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

/** Compressed copies of what is kept, those used last at the end. */
export class Copies {
  /** @type {Map<string, { gzip: Promise<Buffer>, brotli: Buffer | null, bytes: number }>} */
  #copies = new Map();
  #bytes = 0;

  /** @param {number} most bytes */
  constructor(most = mostKept) {
    this.most = most;
  }

  /**
   * Gives the best copy there is of a body.
   *
   * @param {string} key names the body
   * @param {Buffer} body
   * @param {boolean} takesBrotli
   * @returns {Promise<[encoding: 'gzip' | 'br', body: Buffer]>}
   */
  async of(key, body, takesBrotli) {
    const known = this.#copies.get(key) ?? this.#make(key, body);
    this.#copies.delete(key);
    this.#copies.set(key, known);
    return takesBrotli && known.brotli ? ['br', known.brotli] : ['gzip', await known.gzip];
  }

  /**
   * @param {string} key
   * @param {Buffer} body
   */
  #make(key, body) {
    const made = { gzip: zip(body), brotli: /** @type {Buffer | null} */ (null), bytes: 0 };
    const add = (/** @type {Buffer} */ copy) => {
      if (this.#copies.get(key) !== made) return;
      made.bytes += copy.length;
      this.#bytes += copy.length;
      for (const [oldest, { bytes }] of this.#copies) {
        if (this.#bytes <= this.most) break;
        this.#copies.delete(oldest);
        this.#bytes -= bytes;
      }
    };
    made.gzip
      .then((zipped) => {
        add(zipped);
        return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      })
      .then((copy) => {
        made.brotli = copy;
        add(copy);
      })
      .catch(() => this.#copies.delete(key));
    return made;
  }
}

const keptCopies = new Copies();

/**
 * Has the answer to a request compressed if the client takes that. The body is sent when it is complete.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response before anything of it is sent
 * @param {Copies} copies of what is kept
 */
export function compress(request, response, copies = keptCopies) {
  const takes = encodings(request.headers['accept-encoding']);
  if (!takes.has('gzip') || request.method !== 'GET') return;
  const { writeHead, write, end, flushHeaders } = response;
  /** @type {Buffer[]} */
  const chunks = [];
  /** @type {unknown[] | null} */
  let head = null;
  let passes = false;

  const restore = () => {
    passes = true;
    Object.assign(response, { writeHead, write, end, flushHeaders });
    if (head !== null) Reflect.apply(writeHead, response, head);
  };
  const status = () => Number(head?.[0] ?? response.statusCode);
  const decide = () => {
    const type = String(response.getHeader('Content-Type') ?? '');
    if (response.hasHeader('Content-Encoding') || !compressible.test(type)) restore();
    else if (status() === 204 || status() === 206 || status() === 304) restore();
    else if (isUnchanged(request, response, status())) restore();
  };

  Object.assign(response, {
    writeHead(/** @type {unknown[]} */ ...given) {
      // The headers that come along may say that it is not to be compressed.
      const named = given.find((value) => value !== null && typeof value === 'object');
      for (const [name, value] of Object.entries(named ?? {})) response.setHeader(name, value);
      head = given.filter((value) => value === null || typeof value !== 'object');
      return response;
    },
    flushHeaders() {},
    write(/** @type {unknown} */ chunk, /** @type {unknown[]} */ ...rest) {
      if (chunks.length === 0) decide();
      if (passes) return Reflect.apply(write, response, [chunk, ...rest]);
      chunks.push(toBuffer(chunk, rest[0]));
      callback(rest)?.();
      return true;
    },
    end(/** @type {unknown[]} */ ...last) {
      const [chunk, encoding] = last;
      if (chunks.length === 0) decide();
      if (passes) return Reflect.apply(end, response, last);
      if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
        chunks.push(toBuffer(chunk, encoding));
      send(Buffer.concat(chunks), callback(last));
      return response;
    },
  });

  /**
   * @param {Buffer} body
   * @param {(() => void) | undefined} done
   */
  async function send(body, done) {
    response.appendHeader('Vary', 'Accept-Encoding');
    if (body.length >= least) {
      try {
        const [encoding, copy] = await compressed(body);
        if (response.destroyed) return;
        response.setHeader('Content-Encoding', encoding);
        response.setHeader('Content-Length', copy.length);
        body = copy;
      } catch {
        // It goes as it is.
      }
    }
    restore();
    response.end(body, done);
  }

  /** @param {Buffer} body */
  async function compressed(body) {
    const key = keptAs(request, response, status());
    if (key !== null) return copies.of(key, body, takes.has('br'));
    return /** @type {const} */ (['gzip', await zip(body, { level: 4 })]);
  }
}

/**
 * Names what is kept: its ETag says what it is; of files Next writes one of size and time, which two may share.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @returns {string | null} null for what is made for this request alone
 */
function keptAs(request, response, status) {
  const etag = response.getHeader('ETag');
  const isKept = String(response.getHeader('Cache-Control')).startsWith('public');
  if (status !== 200 || typeof etag !== 'string' || !isKept) return null;
  const path = request.url?.split('?', 1)[0] ?? '';
  return path.startsWith('/_next/') ? `${path} ${etag}` : etag;
}

/**
 * Reads which encodings a client takes (RFC 9110, 12.5.3).
 *
 * @param {string | string[] | undefined} header
 */
function encodings(header) {
  return new Set(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((coding) => coding.trim().split(/\s*;\s*/))
      .filter(([, weight = 'q=1']) => !/^q=0(\.0*)?$/.test(weight))
      .map(([name]) => name),
  );
}

/**
 * @param {unknown} chunk
 * @param {unknown} encoding
 */
function toBuffer(chunk, encoding) {
  if (typeof chunk !== 'string') return Buffer.from(/** @type {Uint8Array} */ (chunk));
  return Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8');
}

/**
 * @param {unknown[]} given
 * @returns {(() => void) | undefined}
 */
function callback(given) {
  const last = given.find((value) => typeof value === 'function');
  return last && (() => last());
}
