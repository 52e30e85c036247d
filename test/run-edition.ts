import { run } from '../cli/run';

/** Runs `edition` as in a folder, and gives its exit code and the lines it printed. */
export async function runIn(folder: string, args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run([...args], { folder, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}
