import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './server';

/** The programs of WebKitGTK, as `findWebKit` finds them. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
  display: string;
}

/** Named so by the WebDriver standard. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds after which what was waited for is missed. */
const patience = 30_000;

/** A window of WebKitGTK on a display of its own, driven as the WebDriver standard says, over plain HTTP. */
export class WebKitSession {
  private constructor(
    private readonly address: string,
    private readonly programs: readonly ChildProcess[],
  ) {
    process.once('exit', () => {
      for (const program of this.programs) program.kill('SIGKILL');
    });
  }

  static async start({ driver, browser, display }: WebKitPrograms): Promise<WebKitSession> {
    const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '2000x1400x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await firstLine(screen);
    const port = await freePort();
    const driving = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${number}`, NO_AT_BRIDGE: '1' },
    });
    const programs = [driving, screen];
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const driverAddress = `http://127.0.0.1:${port}`;
    await until(() => send(`${driverAddress}/status`, 'GET').catch(() => null), 'The driver did not answer');
    const made = await send(`${driverAddress}/session`, 'POST', { capabilities: { alwaysMatch: options } });
    if (!isRecord(made) || typeof made.sessionId !== 'string') throw new Error('WebKit gave no session.');
    return new WebKitSession(`${driverAddress}/session/${made.sessionId}`, programs);
  }

  async stop(): Promise<void> {
    await send(this.address, 'DELETE').catch(() => null);
    for (const program of this.programs) {
      if (program.exitCode !== null) continue;
      program.kill();
      await once(program, 'exit');
    }
  }

  /** Goes to an address, and waits until the page acts on what the reader does. */
  async open(url: string): Promise<void> {
    await send(`${this.address}/url`, 'POST', { url });
    await this.until(() => performance.getEntriesByName('acting').length > 0);
  }

  /** Makes the page so wide and high, whatever the window has around it. */
  async resize(width: number, height: number): Promise<void> {
    const rect = (size: object) => send(`${this.address}/window/rect`, 'POST', { x: 0, y: 0, ...size });
    await rect({ width, height });
    const inner = await this.read(() => [innerWidth, innerHeight]);
    const [innerWide = width, innerHigh = height] = Array.isArray(inner) ? inner.map(Number) : [];
    await rect({ width: 2 * width - innerWide, height: 2 * height - innerHigh });
    await this.until((width, height) => innerWidth === width && innerHeight === height, width, height);
  }

  /** Reads something in the page; the function sees nothing from outside but what it is given. */
  read<Given extends readonly unknown[]>(
    look: (...given: Given) => unknown,
    ...given: Given
  ): Promise<unknown> {
    // The compiler names functions by a function of its own.
    const script = `const __name = (named) => named; return (${look})(...arguments)`;
    return send(`${this.address}/execute/sync`, 'POST', { script, args: given });
  }

  /** Waits until something is so in the page. */
  until<Given extends readonly unknown[]>(
    holds: (...given: Given) => unknown,
    ...given: Given
  ): Promise<void> {
    return until(() => this.read(holds, ...given), `In vain: ${holds} with ${JSON.stringify(given)}`);
  }

  /** Presses the mouse in the middle of what a selector finds. */
  async click(selector: string): Promise<void> {
    const [x, y] = await this.middle(selector);
    await this.clickAt(x, y);
  }

  /** Moves the mouse to the middle of what a selector finds. */
  async point(selector: string): Promise<void> {
    const [x, y] = await this.middle(selector);
    await this.act({ type: 'pointerMove', x, y });
  }

  /** Presses the mouse at a place of the window. */
  async clickAt(x: number, y: number): Promise<void> {
    await this.act(
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    );
  }

  /** Selects from the beginning of what a selector finds so many pixels along its first line, as a mouse does. */
  async drag(selector: string, along: number): Promise<void> {
    const [, y, x] = await this.middle(selector);
    await this.act(
      { type: 'pointerMove', x: x + 1, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', x: x + along / 2, y, duration: 50 },
      { type: 'pointerMove', x: x + along, y, duration: 50 },
      { type: 'pointerUp', button: 0 },
    );
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    const focused = await send(`${this.address}/element/active`, 'GET');
    const id = isRecord(focused) ? focused[elementKey] : null;
    await send(`${this.address}/element/${id}/value`, 'POST', { text });
  }

  /** A picture of the window, as PNG. */
  async picture(): Promise<Buffer> {
    return Buffer.from(String(await send(`${this.address}/screenshot`, 'GET')), 'base64');
  }

  /** The middle of the first line of what a selector finds, and where that line begins; scrolled to if it has to be. */
  private async middle(selector: string): Promise<[x: number, y: number, left: number]> {
    const place = await this.read((selector) => {
      const found = document.querySelector(selector);
      const box = found?.getBoundingClientRect();
      if (!found || !box) return null;
      if (box.top < 0 || box.bottom > innerHeight)
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [line] = found.getClientRects();
      return line && [line.left + line.width / 2, line.top + line.height / 2, line.left];
    }, selector);
    if (!Array.isArray(place)) throw new Error(`Nothing is ${selector}`);
    const [x = 0, y = 0, left = 0] = place.map((value) => Math.round(Number(value)));
    return [x, y, left];
  }

  private async act(...actions: readonly object[]): Promise<void> {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await send(`${this.address}/actions`, 'POST', { actions: [pointer] });
  }
}

/** Asks the driver, and gives the value of its answer. */
async function send(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, body: body && JSON.stringify(body) });
  const content: unknown = await answer.json();
  const value = isRecord(content) ? content.value : null;
  if (!answer.ok)
    throw new Error(isRecord(value) ? `${value.error}: ${value.message}` : `${url}: ${answer.status}`);
  return value;
}

async function until(holds: () => Promise<unknown>, missed: string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(missed);
    await pause(50);
  }
}

/** The first line that the display says: its number. */
async function firstLine({ stdio }: ChildProcess): Promise<string> {
  const pipe = stdio[3];
  if (!pipe || !('setEncoding' in pipe)) throw new Error('The display has no way to say its number.');
  for await (const line of createInterface({ input: pipe })) return line;
  throw new Error('The display did not start.');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
