import { align } from './align';
import { check } from './check';
import { type Command, exitCodes, type Terminal, UsageError } from './command';
import { links } from './links';
import { sentences } from './sentences';
import { terms } from './terms';
import { transliterate } from './transliterate';

/** Every command by its name; a new one is a file beside this and a line here. */
const commands: Record<string, Command> = { align, check, links, sentences, terms, transliterate };

/**
 * Runs the tool.
 *
 * @param args what follows `edition`
 * @returns the exit code: 0 fine, 1 faults found, 2 bad use or input
 */
export async function run([name, ...args]: string[], terminal: Terminal): Promise<number> {
  if (name === '--help' || name === '-h') {
    terminal.out(help());
    return exitCodes.fine;
  }
  try {
    if (name === undefined) throw new UsageError(`say which command: ${Object.keys(commands).join(', ')}`);
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command)
      throw new UsageError(`“${name}” is not a command; there are ${Object.keys(commands).join(', ')}`);
    return await command.run(args, terminal);
  } catch (error) {
    const sentence = explain(error);
    if (sentence === null) throw error;
    terminal.err(`edition: ${sentence}`);
    return exitCodes.unusable;
  }
}

function help(): string {
  const lines = Object.values(commands).map(({ usage }) => `  ${usage}`);
  return ['npm run -s edition -- COMMAND', ...lines].join('\n');
}

/** Says in a sentence what a person can mend; null for a fault of the tool itself. */
function explain(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code.startsWith('ERR_PARSE_ARGS')) return error.message.split('. ', 1)[0] ?? error.message;
  return 'syscall' in error ? error.message : null;
}
