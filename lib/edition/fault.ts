import { plainText } from './text';

/** Something wrong in a content file. Errors stop the build, warnings do not. */
export interface Fault {
  /** The file, relative to what was read. */
  path: string;
  /** Counted from 1. */
  line: number;
  severity: 'error' | 'warning';
  /** By which a program knows the fault again, whatever it is called; `null` where none needs to. */
  code: 'unfinished' | null;
  /** What is wrong, and how to mend it. */
  message: string;
}

/** Collects the faults of one file. */
export class FaultList {
  readonly faults: Fault[] = [];

  constructor(private readonly path: string) {}

  error(line: number, message: string): void {
    this.add(line, 'error', message, null);
  }

  warning(line: number, message: string): void {
    this.add(line, 'warning', message, null);
  }

  /** Warns of what is left to fill in. */
  unfinished(line: number, message: string): void {
    this.add(line, 'warning', message, 'unfinished');
  }

  private add(line: number, severity: Fault['severity'], message: string, code: Fault['code']): void {
    // What is quoted from the file may hold line breaks; a fault is one line.
    this.faults.push({ path: this.path, line, severity, code, message: plainText(message) });
  }
}

export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.severity === 'error');
}

/** Writes a fault as `path:line: severity: message`, the form editors and terminals make clickable. */
export function formatFault({ path, line, severity, message }: Fault): string {
  return `${path}:${line}: ${severity}: ${message}`;
}

/** Orders faults by file, then line. */
export function compareFaults(a: Fault, b: Fault): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line;
}
