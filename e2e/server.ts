import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { on, once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { root } from '../server/settings.mjs';
import { withoutNetwork } from '../tools/built.mjs';

/** Only these of the developer's environment reach the server, so that no setting of hers does. */
const kept = ['HOME', 'LANG', 'PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'TZ'];

/**
 * A server of the built pages, on a free port, with a database, a secret and an address of its
 * own. It may ask no other machine.
 */
export class Server {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-e2e-'));
  private readonly secret = randomBytes(32).toString('hex');
  private child: ChildProcess | null = null;

  private constructor(
    private readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly checkout: string,
    private readonly asBuilt: boolean,
  ) {
    process.once('exit', () => this.child?.kill('SIGKILL'));
  }

  /**
   * Starts a server, and answers when it does.
   *
   * @param settings of the README, beside those the server has of its own
   * @param checkout another than this one, a copy of it, is built if it has to be
   * @param asBuilt whether it serves the pages as they are built; this checkout does
   */
  static async start(
    settings: Readonly<Record<string, string>> = {},
    checkout = root,
    asBuilt = checkout === root,
  ): Promise<Server> {
    const server = new Server(await freePort(), settings, checkout, asBuilt);
    await server.run();
    return server;
  }

  /** Its address, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The id of its process, while it runs. */
  get pid(): number {
    if (this.child?.pid === undefined) throw new Error('The server does not run.');
    return this.child.pid;
  }

  /** The `file:` URL of its database. */
  get databaseFile(): string {
    return pathToFileURL(path.join(this.folder, 'jolma-jol.db')).href;
  }

  /** The other machines it tried to reach, in vain; known when it has stopped. */
  askedHosts: readonly string[] = [];

  /** The lines it has written to its log so far. */
  readonly log: string[] = [];

  /** Stops as a person does, and starts again on the same data and address. */
  async restart(): Promise<void> {
    await this.end('SIGTERM');
    await this.run();
  }

  /** Is cut short in whatever it does (`kill -9`), and starts again on the same data and address. */
  async crash(): Promise<void> {
    await this.end('SIGKILL');
    await this.run();
  }

  /** Ends, and leaves nothing behind. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
    if (existsSync(this.record)) this.askedHosts = readFileSync(this.record, 'utf8').trim().split('\n');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get record(): string {
    return path.join(this.folder, 'asked-hosts');
  }

  private async run(): Promise<void> {
    const environment = kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
    const asBuilt = this.asBuilt ? ['--as-built'] : [];
    const child = spawn(process.execPath, ['tools/start.mjs', ...asBuilt], {
      cwd: this.checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...Object.fromEntries(environment),
        ...withoutNetwork(this.record),
        NODE_ENV: 'production',
        PORT: String(this.port),
        DATABASE_URL: this.databaseFile,
        AUTH_SECRET: this.secret,
        ...this.settings,
      },
    });
    this.child = child;
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const lines = createInterface({ input: child.stdout }).on('line', (line) => this.log.push(line));
    for await (const [line] of on(lines, 'line', { close: ['close'] })) if (line.includes(this.url)) return;
    throw new Error(`The server did not start: ${said.join('')}`);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }
}

/** Gives a port on which nothing listened a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
