import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from './policy';

const slug = 'informal-local-politics';

/** What somebody might bring into a page, and the directive that refuses it. */
const attempts: { what: string; refused: string; html: (origin: string) => string }[] = [
  {
    what: 'an inline script',
    refused: 'script-src-elem inline',
    html: () => '<script>window.ran = true</script>',
  },
  {
    what: 'a handler',
    refused: 'script-src-attr inline',
    html: () => '<img src="/favicon.ico" onload="window.ran = true" onerror="window.ran = true">',
  },
  {
    what: 'an address that is code',
    refused: 'script-src-elem inline',
    html: () => '<a id="_code" href="javascript:window.ran = true">a</a>',
  },
  {
    what: 'a foreign script',
    refused: 'script-src-elem http',
    html: (origin) => `<script src="${origin}/script"></script>`,
  },
  { what: 'a foreign picture', refused: 'img-src http', html: (origin) => `<img src="${origin}/picture">` },
  {
    what: 'a foreign style',
    refused: 'style-src-elem http',
    html: (origin) => `<link rel="stylesheet" href="${origin}/style">`,
  },
  {
    what: 'an inline style',
    refused: 'style-src-elem inline',
    html: (origin) => `<style>body { background: url("${origin}/style") }</style>`,
  },
  {
    what: 'a style attribute',
    refused: 'style-src-attr inline',
    html: (origin) => `<p style='background: url("${origin}/attribute")'>a</p>`,
  },
  { what: 'a frame', refused: 'frame-src http', html: (origin) => `<iframe src="${origin}/frame"></iframe>` },
  {
    what: 'an object',
    refused: 'object-src http',
    html: (origin) => `<object data="${origin}/object"></object>`,
  },
  { what: 'another base', refused: 'base-uri http', html: (origin) => `<base href="${origin}/">` },
  {
    what: 'a form that sends elsewhere',
    refused: 'form-action http',
    html: (origin) => `<form id="_form" action="${origin}/form"></form>`,
  },
];

test.use({
  provokesViolations: true,
  provokedErrors: /Content Security Policy|violates|asked another machine/,
});

for (const { kind, address } of [
  { kind: 'a page made at build', address: `/en/${slug}` },
  { kind: 'a page made on demand', address: `/en/${slug}/compare/kk,en` },
  { kind: 'a page made for one request', address: '/en/nowhere' },
]) {
  test(`what is injected into ${kind} neither runs nor loads`, async ({ page, violations }) => {
    const asked: string[] = [];
    const foreign = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(foreign, 'listening');
    const host = foreign.address();
    const origin = `http://127.0.0.1:${typeof host === 'object' ? host?.port : ''}`;
    await page.goto(address, { waitUntil: 'networkidle' });
    for (const { what, refused, html } of attempts) {
      await test.step(what, async () => {
        violations.length = 0;
        await page.evaluate((text) => {
          // Made this way, unlike by innerHTML, scripts run as those of the page do.
          document.body.append(document.createRange().createContextualFragment(text));
          document.querySelector<HTMLElement>('#_code')?.click();
          document.querySelector<HTMLFormElement>('#_form')?.submit();
        }, html(origin));
        await expect.poll(() => violations.join('\n')).toContain(refused);
        await page.evaluate(() => document.querySelector('#_code, #_form, base')?.remove());
      });
    }
    violations.length = 0;
    const outcome = await page.evaluate(async (elsewhere) => {
      const sent = await fetch(elsewhere, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.ran = true');
      button.click();
      return { sent, ran: Reflect.has(window, 'ran') };
    }, origin);
    expect(outcome).toEqual({ sent: false, ran: false });
    await expect.poll(() => violations.join('\n')).toContain('connect-src http');
    expect(asked).toEqual([]);
    foreign.close();
  });
}
