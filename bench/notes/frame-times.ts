import type { Page } from '@playwright/test';
import type { MadeNote } from './made-notes';

/** Prints the 95th percentile of the frame times while one scrolls and types, with notes and without, in turns. */
export async function frameTimes(
  page: Page,
  address: string,
  notes: MadeNote[],
  rounds: number,
): Promise<void> {
  const measured = { with: [] as Frames[], without: [] as Frames[] };
  for (let round = 0; round < rounds; round++) {
    measured.without.push(await visit(page, address, []));
    measured.with.push(await visit(page, address, notes));
  }
  console.log(`\n95th percentile of frame times, medians of ${rounds}:`);
  for (const act of ['scrolling', 'typing'] as const) {
    const middle = (frames: Frames[]) =>
      frames.map((each) => each[act]).toSorted((a, b) => a - b)[Math.floor(frames.length / 2)] ?? Number.NaN;
    const [those, none] = [middle(measured.with), middle(measured.without)];
    const ratio = (those / none).toFixed(2);
    console.log(
      `  ${act.padEnd(10)} ${notes.length} notes ${those.toFixed(1)} ms, none ${none.toFixed(1)} ms: ${ratio} ×, limit 1.1 ×`,
    );
  }
}

interface Frames {
  /** Milliseconds. */
  scrolling: number;
  typing: number;
}

async function visit(page: Page, address: string, notes: MadeNote[]): Promise<Frames> {
  await page.route(/\/api\/annotations\/\?/, (route) =>
    route.fulfill({
      contentType: 'application/ld+json',
      body: JSON.stringify({
        items: notes.map(({ item }) => item),
        'jolma:mayPublish': true,
        'jolma:name': null,
      }),
    }),
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  if (notes.length > 0) await page.locator('.note-count').first().waitFor({ state: 'attached' });
  const scrolling = await percentile(page, async () => {
    await page.mouse.move(640, 400);
    for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 120);
  });
  // The note is begun on the first paragraph, in both.
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('.text .no').first().focus();
  await page.keyboard.press('n');
  await page.locator('.editor textarea').waitFor();
  const typing = await percentile(page, () => page.keyboard.type('Every word of this is typed. '.repeat(3)));
  await page.locator('.editor textarea').press('Escape');
  await page.unrouteAll();
  return { scrolling, typing };
}

/** Counts the time from frame to frame while something is done. */
async function percentile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      times.push(now - last);
      last = now;
      Reflect.set(window, 'ticking', requestAnimationFrame(tick));
    };
    Reflect.set(window, 'times', times);
    Reflect.set(window, 'ticking', requestAnimationFrame(tick));
  });
  await act();
  return page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(window, 'ticking'));
    const times: number[] = Reflect.get(window, 'times').toSorted((a: number, b: number) => a - b);
    return times[Math.floor(times.length * 0.95)] ?? 0;
  });
}
