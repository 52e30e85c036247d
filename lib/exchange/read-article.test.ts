import { describe, expect, it } from 'vitest';
import type { Article } from './article';
import { NoTextError } from './finish-article';
import { readHtml } from './read-html';
import { readMarkdown } from './read-markdown';
import { readPlain } from './read-plain';

const texts = ({ blocks }: Article) => blocks.map(({ text }) => text);
const headings = ({ blocks }: Article) => blocks.flatMap(({ heading, text }) => (heading ? [text] : []));

describe('the title of an article', () => {
  it.each([
    ['the heading of the first level', 'Алматы\n\n# Тақырып\n\nМәтін.', 'Тақырып', ['Алматы', 'Мәтін.']],
    ['else the first heading', '## Тақырып\n\nМәтін.', 'Тақырып', ['Мәтін.']],
    ['else the first line', 'Тақырып\nМәтін.', 'Тақырып', ['Мәтін.']],
    ['a bold first line', '**Тақырып**\n\nМәтін.', 'Тақырып', ['Мәтін.']],
    [
      'what the front matter says',
      '---\ntitle: "Тақырып"\n---\n\n# Тақырып\n\nМәтін.',
      'Тақырып',
      ['Мәтін.'],
    ],
  ])('is %s', (_, source, title, rest) => {
    const article = readMarkdown(source);
    expect(article.title).toBe(title);
    expect(texts(article)).toEqual(rest);
  });

  it.each(['# Только заголовок\n', '![картинка](a.png)\n', '---\ntitle: Один\n---\n'])(
    'alone makes no article: %j',
    (source) => {
      expect(() => readMarkdown(source)).toThrow(NoTextError);
    },
  );
});

describe('an article in Markdown', () => {
  it('has its lists and quotations as paragraphs, numbers kept', () => {
    const source =
      '# T\n\n> Цитата\n> длинная.\n\n- Первое\n- Второе\n\n  и ещё\n\n3. Три\n4. Четыре\n   - внутри\n\n    код';
    expect(texts(readMarkdown(source))).toEqual([
      'Цитата длинная.',
      'Первое',
      'Второе',
      'и ещё',
      '3. Три',
      '4. Четыре',
      'внутри',
      'код',
    ]);
  });

  it('leaves out images, tables, embeds and footnotes, and says where they stood', () => {
    const source = [
      '# T',
      '![Площадь](a.png)',
      'Слова ![внутри](b.png) остались.[^1]',
      '| а | б |\n| - | - |\n| 1 | 2 |',
      '<iframe src="https://example.org/video"></iframe>',
      '<div><p>Абзац в <b>HTML</b>.</p><img src="c.png" alt="Снимок"></div>',
      '<!-- заметка редактора -->',
      '[^1]: Сноска.',
    ].join('\n\n');
    const article = readMarkdown(source);
    expect(texts(article)).toEqual(['Слова остались.', 'Абзац в HTML.']);
    expect(article.leftOut).toEqual([
      { what: 'image', words: 'Площадь', line: 3 },
      { what: 'image', words: 'внутри', line: 5 },
      { what: 'table', words: 'аб', line: 7 },
      { what: 'embed', words: 'https://example.org/video', line: 11 },
      { what: 'image', words: 'Снимок', line: 13 },
      { what: 'footnote', words: 'Сноска.', line: 17 },
    ]);
  });

  it('keeps links to the web, and of others the words', () => {
    const [block] = readMarkdown(
      '# T\n\n[а](https://example.org/a), [б](/b), [в][1], [г](javascript:1) и https://example.org/d\n\n[1]: https://example.org/c',
    ).blocks;
    expect(block?.text).toBe('а, б, в, г и https://example.org/d');
    expect(block?.content.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual([
      'https://example.org/a',
      'https://example.org/c',
      'https://example.org/d',
    ]);
  });

  it('takes ids and signs that nobody sees out of the text', () => {
    expect(texts(readMarkdown('# T {#t}\n\nСло\u00adво\u200b. {#q1-1 #q1-2}'))).toEqual(['Слово.']);
  });

  it('keeps what the front matter says of author, publisher and day', () => {
    const source =
      '---\ntitle: T\nsubtitle: Д\nauthor: А. Б.\ndate: 2024-11-07T10:00:00Z\nlayout: post\n---\n\nТекст.';
    expect(readMarkdown(source)).toMatchObject({ deck: 'Д', author: 'А. Б.', published: '2024-11-07' });
  });
});

describe('an article in plain text', () => {
  it('may have wrapped lines between blank ones', () => {
    expect(texts(readPlain('Заголовок\n\nПервый абзац,\nвторая строка.\n\nВторой.'))).toEqual([
      'Первый абзац, вторая строка.',
      'Второй.',
    ]);
  });

  it.each([
    ['one that ends as sentences do', ['Абзац первый.', 'Абзац второй.', 'Третий?']],
    ['a long one', ['а'.repeat(130), 'б'.repeat(90), 'в']],
  ])('may have a paragraph on each line: %s', (_, lines) => {
    expect(texts(readPlain(['Заголовок', ...lines].join('\n')))).toEqual(lines);
  });

  it('has signs of Markdown as they stand', () => {
    expect(texts(readPlain('Заголовок\n\n* не список, 2*3*4 и <b>\n\n1. Пункт.'))).toEqual([
      '* не список, 2*3*4 и <b>',
      '1. Пункт.',
    ]);
  });

  it('is read as Markdown where it plainly is', () => {
    expect(headings(readPlain('# T\n\nЛид.\n\n## Вопрос?\n\nОтвет.'))).toEqual(['Вопрос?']);
  });

  it('has short lines without a full stop as headings, if text follows', () => {
    const source = 'Декларация\n\nСтатья 1\n\nВсе люди рождаются свободными.\n\nАлматы\n\n2024 год';
    expect(headings(readPlain(source))).toEqual(['Статья 1']);
  });
});

describe('an article in HTML', () => {
  it('keeps its text, and leaves out pictures with their captions', () => {
    const content =
      '<h2>Сұрақ?</h2><p>Жауап <a href="https://example.org/a">сілтемемен</a>.<br>Тағы.</p><figure><img src="a.png"><figcaption>Сурет: Власть</figcaption></figure><ul><li>Тармақ</li></ul><iframe src="https://example.org/v"></iframe>';
    const article = readHtml({
      title: 'Тақырып',
      content,
      author: 'А.',
      publisher: null,
      published: '2024-11-14T09:30:00+05:00',
      address: '/relative',
    });
    expect(texts(article)).toEqual(['Сұрақ?', 'Жауап сілтемемен. Тағы.', 'Тармақ']);
    expect(article).toMatchObject({ title: 'Тақырып', author: 'А.', published: '2024-11-14', address: null });
    expect(article.leftOut.map(({ what, words }) => [what, words])).toEqual([
      ['image', 'Сурет: Власть'],
      ['embed', 'https://example.org/v'],
    ]);
  });
});

describe('the questions of an interview', () => {
  const answer = 'Это зависит от региона и от того, кто там аким, и ничего другого сказать нельзя.';
  it.each([
    ['headings', `## Почему?\n\n${answer}\n\n## И что дальше?\n\n${answer}`, ['Почему?', 'И что дальше?']],
    [
      'bold paragraphs',
      `**Почему?**\n\n${answer}\n\n**Расскажите.**\n\n${answer}`,
      ['Почему?', 'Расскажите.'],
    ],
    ['bold lines', `**Почему?**\n${answer}\n\n**А дальше?**  \n${answer}`, ['Почему?', 'А дальше?']],
    ['short questions', `Почему?\n\n${answer}\n\nИ что дальше?\n\n${answer}`, ['Почему?', 'И что дальше?']],
    [
      '“Question:”',
      `Вопрос: Почему?\n\nОтвет: ${answer}\n\nВопрос: Расскажите.\n\nОтвет: ${answer}`,
      ['Почему?', 'Расскажите.'],
    ],
    ['letters', `С: Неге?\n\nЖ: ${answer}\n\nС: Содан соң?\n\nЖ: ${answer}`, ['Неге?', 'Содан соң?']],
    [
      'who speaks',
      `**Власть:** Почему?\n\n**Есдаулетов:** ${answer}\n\n**Власть:** Так ли это?\n\n**Есдаулетов:** ${answer}`,
      ['Власть: Почему?', 'Власть: Так ли это?'],
    ],
  ])('are known by %s', (_, body, questions) => {
    const article = readMarkdown(`# Заголовок\n\nЛид о разговоре.\n\n${body}`);
    expect(headings(article)).toEqual(questions);
    expect(texts(article).filter((text) => text.endsWith(answer))).toHaveLength(2);
  });

  it.each([
    [
      'a rhetorical question where others are marked',
      `## Почему?\n\n${answer}\n\nРазве не так?\n\n${answer}`,
      ['Почему?'],
    ],
    ['a bold lead', `**Лид, который набран жирным.**\n\n${answer}\n\n${answer}`, []],
    ['one question', `${answer}\n\nРазве не так?\n\n${answer}`, []],
    ['a colon', `Алматы: город.\n\n${answer}\n\nАстана: столица.\n\n${answer}`, []],
  ])('are not %s', (_, body, questions) => {
    expect(headings(readMarkdown(`# Заголовок\n\n${body}`))).toEqual(questions);
  });
});
