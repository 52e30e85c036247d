import { compileHint } from '../tools/hint-scripts.mjs';
import { slug } from './interview';
import { expect, test } from './test';

const pages = [
  { kind: 'a reading page', address: `/en/${slug}` },
  { kind: 'a comparison made at build', address: `/en/${slug}/compare/en,kk,ru` },
  { kind: 'a comparison made on demand', address: `/en/${slug}/compare/ru,kk` },
];

for (const { kind, address } of pages)
  test(`${kind} is read to its end before a script of the framework is asked for`, async ({ page }) => {
    await page.goto(address);
    const { read, asked } = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
      return { read: visit?.domInteractive ?? 0, asked: scripts.map(({ startTime }) => startTime) };
    });
    expect(read).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(3);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(read);
  });

test('the scripts with which every page starts ask to be compiled while they load', async ({
  page,
  request,
}) => {
  await page.goto(`/en/${slug}`);
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  );
  const texts = await Promise.all(scripts.map(async (script) => (await request.get(script)).text()));
  const large = texts.filter(({ length }) => length > 100_000);
  expect(large.length).toBeGreaterThan(0);
  for (const text of large) expect(text.slice(0, compileHint.length)).toBe(compileHint);
});
