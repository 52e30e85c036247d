import { type Command, exitCodes, type Terminal, UsageError } from './command';

/** Every command by its name, loaded when it is called; a new one is a file beside this and a line here. */
const commands: Record<string, () => Promise<Command>> = {
  align: async () => (await import('./align')).align,
  backup: async () => (await import('./backup')).backup,
  check: async () => (await import('./check')).check,
  import: async () => (await import('./import')).importArticles,
  links: async () => (await import('./links')).links,
  notes: async () => (await import('./notes')).notes,
  reanchor: async () => (await import('./reanchor')).reanchor,
  restore: async () => (await import('./restore')).restore,
  sentences: async () => (await import('./sentences')).sentences,
  terms: async () => (await import('./terms')).terms,
  transliterate: async () => (await import('./transliterate')).transliterate,
};

/**
 * Runs the tool.
 *
 * @param args what follows `edition`
 * @returns the exit code: 0 fine, 1 faults found, 2 bad use or input
 */
export async function run([name, ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === '--help' || name === '-h') {
    terminal.out(await help());
    return exitCodes.fine;
  }
  try {
    if (name === undefined) throw new UsageError(`say which command: ${Object.keys(commands).join(', ')}`);
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load)
      throw new UsageError(`“${name}” is not a command; there are ${Object.keys(commands).join(', ')}`);
    const command = await load();
    if (asksForHelp(args)) {
      terminal.out(helpOn(command));
      return exitCodes.fine;
    }
    return await command.run(args, terminal);
  } catch (error) {
    const sentence = explain(error);
    if (sentence === null) throw error;
    terminal.err(`edition: ${sentence}`);
    return exitCodes.unusable;
  }
}

/** Tells whether help is asked for; what stands behind `--` is no option. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

function helpOn({ usage, details }: Command): string {
  return [
    `npm run -s edition -- ${usage}`,
    '',
    ...details.map((line) => `  ${line}`),
    '  Paths are relative to where npm was called. Exit code 0: fine, 1: faults found, 2: bad use or input.',
  ].join('\n');
}

async function help(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.map(({ usage }) => `  ${usage}`);
  return ['npm run -s edition -- COMMAND', ...lines, '  COMMAND --help    say more of a command'].join('\n');
}

/** Says in a sentence what a person can mend; null for a fault of the tool itself. */
function explain(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code.startsWith('ERR_PARSE_ARGS')) return error.message.split('. ', 1)[0] ?? error.message;
  return 'syscall' in error ? error.message : null;
}
