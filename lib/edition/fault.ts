/** Something wrong in a content file. Errors stop the build, warnings do not. */
export interface Fault {
  /** The file, relative to what was read. */
  path: string;
  /** Counted from 1. */
  line: number;
  severity: 'error' | 'warning';
  /** What is wrong, and how to mend it. */
  message: string;
}

/** Collects the faults of one file. */
export class FaultList {
  readonly faults: Fault[] = [];

  constructor(private readonly path: string) {}

  error(line: number, message: string): void {
    this.faults.push({ path: this.path, line, severity: 'error', message });
  }

  warning(line: number, message: string): void {
    this.faults.push({ path: this.path, line, severity: 'warning', message });
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
