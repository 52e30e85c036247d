import { problem } from './problem';

/** Bytes. */
const largestBody = 64 * 1024;
const mediaTypes = ['application/json', 'application/ld+json'];

/**
 * Reads the JSON that a request brings: UTF-8, 64 kB at most, whatever the request says of its length.
 *
 * @returns the value, or the answer that says what is wrong
 */
export async function readJson(request: Request): Promise<{ value: unknown } | Response> {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset="?([^"\s]*)"?\s*$/.exec(parameter)?.[1])
    .find(Boolean);
  if (!mediaTypes.includes(type.trim()) || (charset !== undefined && charset !== 'utf-8')) {
    return problem({
      status: 415,
      field: 'Content-Type',
      detail: `Content-Type must be ${mediaTypes.join(' or ')}, in UTF-8.`,
    });
  }
  if (request.headers.has('content-encoding')) {
    return problem({ status: 415, field: 'Content-Encoding', detail: 'Content-Encoding is not supported.' });
  }
  const bytes = await readBytes(request);
  if (bytes === null) {
    return problem({
      status: 413,
      field: 'body',
      limit: largestBody,
      detail: `The request must have ${largestBody} bytes at most.`,
    });
  }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return problem({ status: 400, field: 'body', detail: 'The body of the request must be JSON in UTF-8.' });
  }
}

/** @returns `null` when there are too many */
async function readBytes(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length')) > largestBody) return null;
  const bytes = new Uint8Array(largestBody);
  let length = 0;
  for await (const chunk of request.body ?? []) {
    if (length + chunk.length > largestBody) return null;
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.subarray(0, length);
}
