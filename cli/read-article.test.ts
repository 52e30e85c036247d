import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../lib/exchange/import/article';
import type { Locale } from '../lib/language/locales';
import { readArticle } from './read-article';

const folder = mkdtempSync(join(tmpdir(), 'read-article-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, source: string | Uint8Array, locale: Locale = 'en'): Article {
  writeFileSync(join(folder, name), source);
  return readArticle(name, folder, locale);
}

const prose = (subject: string) =>
  `${subject} has been on the table of the council since the spring, and nobody in the town expects, after so many promises, that it will be settled before the winter comes.`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const headings = ({ blocks }: Article) => blocks.flatMap(({ heading, text }) => (heading ? [text] : []));
const texts = ({ blocks }: Article) => blocks.map(({ text }) => text);

describe('the headings of a web page', () => {
  it.each([
    ['an id made of its words', '<h2 id="media-and-comments">Media and comments</h2>'],
    ['a class', '<h2 class="media-heading share">Media and comments</h2>'],
    [
      'a word of the generator inside',
      '<h2><span class="mw-headline" id="Comments">Media and comments</span></h2>',
    ],
    ['a section named after it', '<section id="media-and-comments"><h2>Media and comments</h2></section>'],
    ['an id that names an author', '<h3 id="about-the-author" class="author">Media and comments</h3>'],
    [
      'a division of its own',
      '<div class="mw-heading related"><h2>Media and comments</h2><a href="#">[edit]</a></div>',
    ],
  ])('stay, whatever stands in %s', (_, heading) => {
    const article = read(
      'a.html',
      page(
        `<article><h1>The bridge</h1><p>${prose('The bridge')}</p>${heading}<p>${prose('The road')}</p></article>`,
      ),
    );
    expect(headings(article)).toEqual(['Media and comments']);
  });

  it('are not those of a table of contents', () => {
    const toc = '<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#one">One</a></li></ul></div>';
    const article = read(
      'a.html',
      page(
        `<article><h1>The bridge</h1><p>${prose('The bridge')}</p>${toc}<h2 id="one">One</h2><p>${prose('The road')}</p></article>`,
      ),
    );
    expect(headings(article)).toEqual(['One']);
  });

  it('go where nothing follows them, and are named', () => {
    const article = read(
      'a.html',
      page(
        `<article><h1>The bridge</h1><p>${prose('The bridge')}</p><p>${prose('The road')}</p><h3>Notes</h3></article>`,
      ),
    );
    expect(headings(article)).toEqual([]);
    expect(article.leftOut).toEqual([{ what: 'heading', words: 'Notes', line: null }]);
  });
});

describe('the title of a web page', () => {
  it.each([
    ['DALA | The bridge', '<h1>The bridge</h1>'],
    ['The bridge — Town news', '<h1>The bridge</h1>'],
    ['The bridge » News » Town', '<h1>The bridge</h1>'],
    ['Town: The bridge', '<h1>Town</h1><h1>The bridge</h1>'],
  ])('is the heading that %s holds', (title, heading) => {
    const article = read(
      'a.html',
      page(
        `<article>${heading}<p>${prose('The bridge')}</p><p>${prose('The road')}</p></article>`,
        `<title>${title}</title><meta property="og:site_name" content="Town">`,
      ),
    );
    expect(article.title).toBe('The bridge');
    expect(texts(article).filter((text) => text === 'The bridge')).toEqual([]);
  });

  it('lacks the name of the site where there is no heading', () => {
    const article = read(
      'a.html',
      page(
        `<article><p>${prose('The bridge')}</p><p>${prose('The road')}</p></article>`,
        '<title>A long way over the bridge | Town news</title><meta property="og:site_name" content="Town news">',
      ),
    );
    expect(article.title).toBe('A long way over the bridge');
  });
});

describe('the footnotes of a web page', () => {
  it.each([
    [
      'raised numbers',
      '<sup><a href="#fn1" id="r1">[1]</a></sup>',
      '<hr><ol><li id="fn1">A note. <a href="#r1">↩</a></li></ol>',
    ],
    [
      'Pandoc',
      '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
      '<section id="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>A note.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>',
    ],
    [
      'Word',
      '<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
      '<div><br clear=all><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> A note.</p></div></div>',
    ],
    [
      'Wikipedia',
      '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>',
      '<ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">↑</a> A note.</li></ol>',
    ],
    [
      'documents made HTML',
      '<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>',
      '<ol><li id="footnote-1"><p> A note. <a href="#footnote-ref-1">↑</a></p></li></ol>',
    ],
    ['a sign', '<a href="#n" id="m">*</a>', '<p id="n"><a href="#m">*</a> A note.</p>'],
  ])('are left out and named: %s', (_, mark, note) => {
    const article = read(
      'a.html',
      page(
        `<article><h1>The bridge</h1><p>${prose('The bridge')}${mark}</p><p>${prose('The road')}</p>${note}</article>`,
      ),
    );
    expect(texts(article)).toEqual([prose('The bridge'), prose('The road')]);
    expect(article.leftOut).toEqual([{ what: 'footnote', words: 'A note.', line: null }]);
  });

  it('are not links to the parts of a text', () => {
    const article = read(
      'a.html',
      page(
        `<article><h1>The bridge</h1><p>See part <a href="#two">2</a> below. ${prose('The bridge')}</p><h2 id="two">2. The road</h2><p>${prose('The road')}</p></article>`,
      ),
    );
    expect(article.leftOut).toEqual([]);
    expect(texts(article)[0]).toMatch(/^See part 2 below/);
  });
});

describe('the encoding of a web page', () => {
  const russian =
    'Мост на окраине города открылся через три года, первыми по нему прошли школьники и учителя.';
  const source = (charset: string) =>
    `<html><head>${charset}<title>Мост</title></head><body><p>${russian}</p></body></html>`;
  const windows1251 = (text: string) =>
    Uint8Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    });
  const koi = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
  const koi8 = (text: string) =>
    Uint8Array.from(text, (letter) =>
      koi.includes(letter) ? 0xc0 + koi.indexOf(letter) : letter.charCodeAt(0),
    );

  it.each<[string, Uint8Array]>([
    [
      'windows-1251',
      windows1251(source('<meta http-equiv=Content-Type content="text/html; charset=windows-1251">')),
    ],
    ['cp1251 in short', windows1251(source('<meta charset=cp1251>'))],
    ['KOI8-R', koi8(source('<meta charset="KOI8-R">'))],
    ['UTF-16', Buffer.from(`\uFEFF${source('<meta charset="unicode">')}`, 'utf16le')],
    ['UTF-8, though another is declared', Buffer.from(source('<meta charset="windows-1251">'))],
  ])('may be %s', (_, bytes) => {
    expect(texts(read('a.html', bytes, 'ru'))).toEqual([russian]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'not declared',
      windows1251(source('')),
      /declares no encoding; save it as UTF-8, or write its encoding/,
    ],
    ['not known', windows1251(source('<meta charset="cp-1251-x">')), /cp-1251-x, which is not known/],
    ['declared falsely', windows1251(source('<meta charset="utf-8">')), /not in UTF-8, as it declares/],
  ])('is refused where it is %s', (_, bytes, reason) => {
    expect(() => read('a.html', bytes, 'ru')).toThrow(reason);
  });
});

describe('a body as WordPress stores it', () => {
  it('has paragraphs between blank lines, and its shortcodes are left out', () => {
    const body = [
      prose('The bridge'),
      '[caption id="attachment_1" align="alignleft" width="300"]<img src="a.jpg" alt=""> The old bridge[/caption]',
      `<strong>${prose('The road')}</strong>\nand so on.`,
      '<h2>Next</h2>',
      `${prose('The school')} [the editors]`,
      '[gallery ids="1,2"]',
      prose('The river'),
    ].join('\n\n');
    const article = read('a.html', page(`<article><h1>The bridge</h1>\n${body}\n</article>`));
    expect(texts(article)).toEqual([
      prose('The bridge'),
      `${prose('The road')} and so on.`,
      'Next',
      `${prose('The school')} [the editors]`,
      prose('The river'),
    ]);
    expect(article.leftOut.map(({ what, words }) => `${what} ${words}`)).toEqual([
      'image The old bridge',
      'embed ids="1,2"',
    ]);
  });
});

describe('a chat exported from Telegram', () => {
  it('is the words of its messages', () => {
    const message = (text: string) => `
      <div class="message default clearfix" id="message1"><div class="pull_left userpic_wrap"><div class="userpic"><div class="initials">T</div></div></div>
      <div class="body"><div class="pull_right date details" title="02.03.2025 09:00:00 UTC+05:00">09:00</div>
      <div class="from_name">Town news</div>${text}</div></div>`;
    const article = read(
      'a.html',
      page(
        `<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Town news</div></div></div>
        <div class="page_body chat_page"><div class="history"><div class="message service"><div class="body details">2 March 2025</div></div>
        ${message(`<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"></a></div><div class="text"><strong>The bridge</strong><br><br>${prose('The bridge')}<br><br>${prose('The road')}</div>`)}
        ${message(`<div class="text">${prose('The school')}</div>`)}</div></div></div>`,
      ),
    );
    expect(article).toMatchObject({ title: 'The bridge', publisher: 'Town news', published: '2025-03-02' });
    expect(texts(article)).toEqual([prose('The bridge'), prose('The road'), prose('The school')]);
    expect(article.leftOut).toEqual([{ what: 'image', words: 'photos/1.jpg', line: null }]);
  });
});

it('tells how much of a page was taken', () => {
  const rest = Array.from(
    { length: 30 },
    (_, index) => `<li><a href="/${index}">${prose('Another article')}</a></li>`,
  );
  const small = read(
    'a.html',
    page(
      `<main><article><h1>The bridge</h1><p>${prose('The bridge')}</p><p>${prose('The road')}</p></article></main><footer><ul>${rest.join('')}</ul></footer>`,
    ),
  );
  expect(small.share).toBeLessThan(1 / 3);
  expect(read('a.md', `# The bridge\n\n${prose('The bridge')}`).share).toBeNull();
});

it('names all authors of a page', () => {
  const article = read(
    'a.html',
    page(
      `<article><h1>The bridge</h1><p>${prose('The bridge')}</p><p>${prose('The road')}</p></article>`,
      '<meta name="author" content="A. One"><meta name="author" content="B. Two">',
    ),
  );
  expect(article.author).toBe('A. One, B. Two');
});
