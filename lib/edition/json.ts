import { normalizeLines } from './text';

export type JsonPath = readonly PropertyKey[];

/** A JSON file as read, and the line of each of its values. */
export interface LocatedJson {
  value: unknown;
  /** The line of the key or item at `path`, or of the nearest above it that exists. */
  lineOf(path: JsonPath): number;
}

/** The text is not JSON. */
export class JsonSyntaxError extends Error {
  override name = 'JsonSyntaxError';

  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number,
  ) {
    super(message);
  }
}

/**
 * Parses JSON (RFC 8259) and keeps lines, which `JSON.parse` does not, not even for its errors.
 *
 * @throws JsonSyntaxError on the line where the text stops being JSON, or gives a key twice
 */
export function parseJson(source: string): LocatedJson {
  const text = normalizeLines(source);
  const lines = new JsonLines(text).read();
  return {
    value: JSON.parse(text),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const line = lines.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return 1;
    },
  };
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path.map(String));
}

type JsonToken = { kind: 'string' | 'literal' | 'sign' | 'end'; text: string; line: number };

/** A string is any run between quotes here; `JSON.parse` says whether its escapes are right. */
const tokens =
  /(?<string>"(?:[^"\\\n]|\\.)*")|(?<literal>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|(?<sign>[{}[\],:])/y;

/** Checks the syntax and notes the line of every key and item. */
class JsonLines {
  private readonly lines = new Map<string, number>();
  private offset = 0;
  private line = 1;
  private next: JsonToken;

  constructor(private readonly text: string) {
    this.next = this.scan();
  }

  read(): Map<string, number> {
    this.value([]);
    if (this.next.kind !== 'end') this.fail('nothing can follow the last bracket');
    return this.lines;
  }

  private value(path: JsonPath): void {
    const { kind, text } = this.next;
    if (kind === 'string' || kind === 'literal') this.advance();
    else if (text === '{') this.list('}', () => this.member(path));
    else if (text === '[') {
      let index = 0;
      this.list(']', () => {
        const item = [...path, index++];
        this.lines.set(keyOf(item), this.next.line);
        this.value(item);
      });
    } else this.fail('a value is expected: a text in double quotes, a number, true, false, null, { or [');
  }

  private member(path: JsonPath): void {
    const { kind, text, line } = this.next;
    if (kind !== 'string') this.fail('a key in double quotes is expected');
    const key: unknown = JSON.parse(text);
    const member = [...path, String(key)];
    if (this.lines.has(keyOf(member))) this.fail(`the key ${text} stands twice`);
    this.lines.set(keyOf(member), line);
    this.advance();
    this.expect(':', 'a colon is expected after the key');
    this.value(member);
  }

  /** Reads members or items between brackets; a comma cannot be last. */
  private list(close: '}' | ']', item: () => void): void {
    this.advance();
    if (this.next.text !== close) item();
    while (this.next.text === ',') {
      this.advance();
      item();
    }
    this.expect(close, `a comma or ${close} is expected`);
  }

  private expect(sign: string, message: string): void {
    if (this.next.text !== sign) this.fail(message);
    this.advance();
  }

  private advance(): void {
    this.next = this.scan();
  }

  private scan(): JsonToken {
    for (; ' \t\n'.includes(this.text.charAt(this.offset)) && this.offset < this.text.length; this.offset++)
      if (this.text[this.offset] === '\n') this.line++;
    if (this.offset === this.text.length) return { kind: 'end', text: '', line: this.line };
    tokens.lastIndex = this.offset;
    const match = tokens.exec(this.text);
    if (!match || (match.groups?.string !== undefined && !isJson(match[0]))) {
      const found = this.text.slice(this.offset).split('\n', 1)[0]?.slice(0, 30);
      throw new JsonSyntaxError(`“${found}” is not JSON`, this.line);
    }
    this.offset = tokens.lastIndex;
    const kind = match.groups?.string !== undefined ? 'string' : match.groups?.sign ? 'sign' : 'literal';
    return { kind, text: match[0], line: this.line };
  }

  private fail(message: string): never {
    const found = this.next.kind === 'end' ? 'the end of the file' : this.next.text.slice(0, 30);
    throw new JsonSyntaxError(`${message}; found ${found}`, this.next.line);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
