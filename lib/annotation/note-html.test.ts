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

const link = (href: string, words = href) => `<a href="${href}" rel="nofollow ugc noopener">${words}</a>`;

test.each([
  ['1986. А\n1991. Б', '<p>1986. А<br>\n1991. Б</p>'],
  ['15. a\n\n16. b', '<p>15. a</p>\n<p>16. b</p>'],
  ['1) a\n2) b', '<p>1) a<br>\n2) b</p>'],
  ['01. a\n02. b', '<p>01. a<br>\n02. b</p>'],
  ['1. a\n1. b', '<p>1. a<br>\n1. b</p>'],
  ['1. a\n3. b', '<p>1. a<br>\n3. b</p>'],
  ['1986.', '<p>1986.</p>'],
  ['> 7. a\n> 5. b', '<blockquote>\n<p>7. a<br>\n5. b</p>\n</blockquote>'],
  ['2019. a\n      - b\n2020. c', '<p>2019. a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>2020. c</p>'],
  ['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
])('the numbers of %j are shown as they were written', (markdown, html) => {
  expect(noteHtml(markdown)).toBe(html);
});

test.each([
  ['[1]: https://vlast.kz', `<p>[1]: ${link('https://vlast.kz')}</p>`],
  ['[1]: https://vlast.kz "Власть"', `<p>[1]: ${link('https://vlast.kz')} "Власть"</p>`],
  ['> [a]: b\n> [c]: d', '<blockquote>\n<p>[a]: b</p>\n<p>[c]: d</p>\n</blockquote>'],
  ['***', '<p>***</p>'],
  ['- - -', '<p>---</p>'],
  ['a\n---\nb', '<p>a</p>\n<p>---</p>\n<p>b</p>'],
  ['a\n===', '<p>a<br>\n===</p>'],
  ['#', '<p>#</p>'],
  ['-', '<p>-</p>'],
  ['>', '<p>></p>'],
  ['```', '<p>```</p>'],
  ['```сөз', '<pre><code>сөз\n</code></pre>'],
  ['&nbsp;', '<p>&#x26;nbsp;</p>'],
  ['[](https://vlast.kz)', `<p>${link('https://vlast.kz')}</p>`],
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['[a](https://vlast.kz "Власть")', `<p>${link('https://vlast.kz', 'a')} (Власть)</p>`],
])('nothing of %j is out of sight', (markdown, html) => {
  expect(noteHtml(markdown)).toBe(html);
});

test.each([
  ['[Vlast]\n\n[vlast]: https://vlast.kz', `<p>${link('https://vlast.kz', 'Vlast')}</p>`],
  [
    '[Vlast][1]\n\n[1]: https://vlast.kz',
    `<p>${link('https://vlast.kz', 'Vlast')} [1]</p>\n<p>[1]: ${link('https://vlast.kz')}</p>`,
  ],
  ['[a] [a]\n\n[a]: https://vlast.kz', `<p>[a] [a]</p>\n<p>[a]: ${link('https://vlast.kz')}</p>`],
  ['![a] [b][a]\n\n[a]: https://vlast.kz', `<p>![a] [b][a]</p>\n<p>[a]: ${link('https://vlast.kz')}</p>`],
])('a definition that is used once makes a link, and twice is what was typed: %j', (markdown, html) => {
  expect(noteHtml(markdown)).toBe(html);
});

test('a link in a picture, and a picture in a link, leave both addresses legible', () => {
  expect(noteHtml('[![a](/b)](/c) ![d [e](/f)](/g)')).toBe(
    `<p>${link('/c', 'a (/b)')} ${link('/g', 'd e (/f)')}</p>`,
  );
});

test('a note of several lines that is shown as it was written keeps them', () => {
  const written = `${'- '.repeat(40)}a\nb\n\n  c`;
  expect(noteHtml(written)).toBe(`<pre>${written}</pre>`);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])('a link to %s leads nowhere', (url) => {
  expect(noteHtml(`[x](${url})`)).not.toContain('href');
});

test('an address that begins within a word does not take it away', () => {
  expect(noteHtml('іwww.http://')).toContain('іwww.http://');
});
