import { expect, test } from 'vitest';
import { noteHtml } from './note-html';

test.each([
  ['Неліктен?', '<p>Неліктен?</p>'],
  ['бірінші\nекінші', '<p>бірінші<br>\nекінші</p>'],
  ['*em* **strong** `code`', '<p><em>em</em> <strong>strong</strong> <code>code</code></p>'],
  ['# Не заголовок', '<p><strong>Не заголовок</strong></p>'],
  ['> цитата', '<blockquote>\n<p>цитата</p>\n</blockquote>'],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['[vlast](https://vlast.kz)', '<p><a href="https://vlast.kz" rel="nofollow ugc noopener">vlast</a></p>'],
  [
    'see https://vlast.kz.',
    '<p>see <a href="https://vlast.kz" rel="nofollow ugc noopener">https://vlast.kz</a>.</p>',
  ],
])('Markdown %j is shown as %j', (markdown, html) => {
  expect(noteHtml(markdown)).toBe(html);
});

test.each([
  ['<img src=x onerror="alert(1)">'],
  ['words <script>alert(1)</script> words'],
  ['<div onclick="alert(1)">'],
])('HTML %j is shown as it was written, and does nothing', (written) => {
  const html = noteHtml(written);
  expect(html).not.toMatch(/<(?!\/?p>)/);
  expect(html.replaceAll('&#x3C;', '<')).toContain(written);
});

test('a picture becomes a link: nothing is fetched', () => {
  expect(noteHtml('![cat](https://example.org/cat.png)')).toBe(
    '<p><a href="https://example.org/cat.png" rel="nofollow ugc noopener">cat</a></p>',
  );
});

test('a picture named by a reference becomes a link too', () => {
  expect(noteHtml('![cat][c]\n\n[c]: https://example.org/cat.png')).toBe(
    '<p><a href="https://example.org/cat.png" rel="nofollow ugc noopener">cat</a></p>',
  );
});

test.each([
  ['quotations', '> ', 'blockquote'],
  ['quotations without spaces', '>', 'blockquote'],
  ['lists', '- ', 'ul'],
  ['numbered lists', '1. ', 'ol'],
])('%s nested in one another are shown, and without end as they were written', (_, sign, element) => {
  expect(noteHtml(`${sign.repeat(20)}end`).split(`<${element}>`)).toHaveLength(21);
  const written = `${sign.repeat(Math.floor(9_900 / sign.length))}end`;
  expect(noteHtml(written).replaceAll('&#x3E;', '>')).toBe(`<p>${written}</p>`);
});

test('emphasis without end is shown as it was written', () => {
  const written = '*_'.repeat(4_950);
  expect(noteHtml(written)).toBe(`<p>${written}</p>`);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])('a link to %s leads nowhere', (url) => {
  expect(noteHtml(`[x](${url})`)).not.toContain('href');
});
