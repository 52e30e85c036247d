import { readdirSync, readlinkSync } from 'node:fs';

/**
 * Finds another process that has a file open, as `fuser` does, among those this one may look at. Knows nothing
 * where the system has no `/proc`.
 *
 * @param file without links
 * @returns its number; `null` when none is found
 */
export function findProcessWithOpen(file: string): number | null {
  for (const name of names('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    for (const descriptor of names(`/proc/${pid}/fd`))
      if (targetOf(`/proc/${pid}/fd/${descriptor}`) === file) return pid;
  }
  return null;
}

/** Processes and their files come and go while one looks. */
function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function targetOf(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
