import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { detectOther } from '../lib/language/detect';
import type { Locale } from '../lib/language/locales';
import { UsageError } from './command';

/** The size of an input in bytes above which it is refused. */
const largest = 20 * 1024 * 1024;

export const languages: Readonly<Record<Locale, string>> = { kk: 'Kazakh', ru: 'Russian', en: 'English' };

/**
 * Reads a plain text in one of our languages, a byte order mark dropped.
 *
 * @param path relative to `folder`
 * @throws UsageError if there is no such file, or as `decodeInput` does
 */
export function readInput(path: string, folder: string, locale: Locale): string {
  return decodeInput(readBytes(path, folder), path, locale);
}

/**
 * Reads a file as it is, a byte order mark dropped.
 *
 * @param path relative to `folder`
 * @throws UsageError if there is no such file, or as `decodeText` does
 */
export function readText(path: string, folder: string): string {
  return decodeText(readBytes(path, folder), path);
}

/**
 * Reads a text that an editor may have saved in any way; a refusal says how to save it.
 *
 * @param path relative to `folder`
 * @throws UsageError if there is no such file, or as `decodeText` does
 */
export function readSavedText(path: string, folder: string): string {
  const how = ': “Save as” with the encoding UTF-8, or iconv -f windows-1251 -t utf-8';
  return decodeText(readBytes(path, folder), path, how);
}

/**
 * Reads a saved web page in the encoding it declares; in UTF-8 where it is that, whatever it declares.
 *
 * @param path relative to `folder`
 * @throws UsageError if there is no such file, it is too large or binary, or its encoding is not known
 */
export function readPage(path: string, folder: string): string {
  const bytes = readBytes(path, folder);
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (mark) return new TextDecoder(mark).decode(bytes);
  const text = isUtf16(bytes) || bytes.includes(0) ? null : decode(bytes);
  if (text !== null) return text;
  const declared = declaredEncoding(bytes);
  if (declared === null || /^utf-?(?:8|16)/i.test(declared)) {
    if (isUtf16(bytes) || bytes.includes(0)) return decodeText(bytes, path);
    throw new UsageError(
      `${path} is not in UTF-8${declared ? ', as it declares' : ', and declares no encoding'}; save it as UTF-8, or write its encoding into its head: <meta charset="windows-1251">`,
    );
  }
  return decodeAs(bytes, declared, path);
}

/** Finds the encoding a page or its XML declaration names. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 10_000));
  const found =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)|<\?xml\b[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(start);
  return found?.[1] ?? found?.[2] ?? null;
}

function decodeAs(bytes: Uint8Array, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const reason = error instanceof RangeError ? 'is not known' : 'it is not in';
    throw new UsageError(`${name} declares the encoding ${encoding}, which ${reason}; save it as UTF-8`);
  }
}

/**
 * Decodes what was read from a file or from standard input.
 *
 * @param name what to call it in a message
 * @throws UsageError as `decodeText` does, and if it is empty or plainly in another of our languages
 */
export function decodeInput(bytes: Uint8Array, name: string, locale: Locale): string {
  const text = decodeText(bytes, name);
  checkLanguage(text, name, locale);
  return text;
}

/** @throws UsageError if a text is empty or plainly in another of our languages */
export function checkLanguage(text: string, name: string, locale: Locale): void {
  if (text.trim() === '') throw new UsageError(`${name} is empty`);
  const other = detectOther(text.slice(0, 100_000), locale);
  if (other) throw new UsageError(`${name} is given as ${languages[locale]} but is in ${languages[other]}`);
}

/**
 * Decodes UTF-8.
 *
 * @param name what to call it in a message
 * @param how to save it in UTF-8, for the message
 * @throws UsageError if it is too large, binary or not UTF-8
 */
export function decodeText(bytes: Uint8Array, name: string, how = ''): string {
  if (bytes.length > largest) throw new UsageError(`${name} is larger than 20 MB`);
  if (isUtf16(bytes)) throw new UsageError(`${name} is in UTF-16; save it as UTF-8`);
  if (bytes.includes(0)) throw new UsageError(`${name} is not a text but a binary file`);
  const text = decode(bytes);
  if (text === null) throw new UsageError(`${name} is not in UTF-8; save it so${how}`);
  return text;
}

function readBytes(path: string, folder: string): Uint8Array {
  const full = resolve(folder, path);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`the file ${path} does not exist`);
  if (stats.isDirectory()) throw new UsageError(`${path} is a folder, not a text`);
  if (stats.size > largest) throw new UsageError(`${path} is larger than 20 MB`);
  return readFileSync(full);
}

/** Tells UTF-16 by its byte order mark, or by zeros that stand only in every other place. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 10_000);
  const zeros = [0, 1].map((side) => start.filter((byte, at) => byte === 0 && at % 2 === side).length);
  return Math.min(...zeros) === 0 && Math.max(...zeros) > start.length / 40;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
