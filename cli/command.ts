/** A command of the editor's tool. */
export interface Command {
  /** What follows `edition` on the command line, and what it does: `check [folder]  …`. */
  usage: string;
  /** What `--help` says beside that: options, what is read and written, exit codes of its own. One line each. */
  details: readonly string[];
  /** Does it. @returns an exit code @throws UsageError */
  run(args: string[], terminal: Terminal): number | Promise<number>;
}

/** Where a command was called and where its words go. */
export interface Terminal {
  /** Paths in arguments and results are relative to it. */
  folder: string;
  /** Results and faults. */
  out(line: string): void;
  /** Progress and bad use. */
  err(line: string): void;
}

export const exitCodes = { fine: 0, faults: 1, unusable: 2 } as const;

/** The command was called in a way it cannot follow; the message is one sentence for the editor. */
export class UsageError extends Error {
  override name = 'UsageError';
}
