import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../server/settings.mjs';

/** Exit codes of a process that a signal ended, as shells count them. */
const signals = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

// No tool that is run from here reports home.
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' });

/** Says that this process was asked to stop, and has waited for the program it ran. */
export class Interrupted extends Error {
  name = 'Interrupted';

  /** @param {keyof typeof signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.exitCode = signals[signal];
  }
}

/**
 * Runs a program in the checkout to its end and gives its exit code, 1 when a signal ended it. A signal that asks this process to
 * stop is passed on, so that none is left behind.
 *
 * @param {readonly string[]} command the program and its arguments
 * @param {{ env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions }} [options]
 *   `stdio` is by default no input, and all output on stderr
 * @returns {Promise<number>}
 * @throws {Interrupted} after the program has ended on such a signal
 */
export function run([program = '', ...args], { env = {}, stdio = ['ignore', 2, 2] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    /** @type {keyof typeof signals | null} */
    let asked = null;
    /** @param {keyof typeof signals} signal */
    const pass = (signal) => {
      asked = signal;
      child.kill(signal);
    };
    /** @param {'on' | 'off'} change */
    const listen = (change) => {
      process[change]('SIGHUP', pass)[change]('SIGINT', pass)[change]('SIGTERM', pass);
    };
    listen('on');
    child.once('error', (error) => {
      listen('off');
      reject(new Error(`${program} could not be started: ${error.message}.`));
    });
    child.once('close', (code) => {
      listen('off');
      if (asked) reject(new Interrupted(asked));
      else resolve(code ?? 1);
    });
  });
}

/**
 * Names the command that runs the program of an installed package with this Node.
 *
 * @param {string} name of the package
 * @param {string} [program] its key in `bin`, where that differs
 * @returns {string[]}
 */
export function tool(name, program = name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[program])];
}

/**
 * Runs the body of an npm script: its error is one sentence on stderr and the exit code `failure`.
 *
 * @param {() => Promise<void>} body
 * @param {number} [failure]
 */
export async function script(body, failure = 1) {
  if (process.env.npm_lifecycle_event) stopWithParent();
  try {
    await body();
  } catch (error) {
    if (error instanceof Interrupted) process.exit(error.exitCode);
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(failure);
  }
}

/** Stops when the parent is gone: npm, asked to stop, ends only the shell between it and its scripts. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
