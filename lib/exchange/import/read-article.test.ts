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

describe('lines of a plain text', () => {
  const first = 'Снег пошёл ночью, и к утру дорога между двумя сёлами исчезла. Марат вышел';
  it.each([
    [
      'are paragraphs where they begin with spaces',
      `Снег\n     ${first}\nс лопатой.\n     -- Шесть, -- сказал старший.\n     -- Пять, -- ответила сестра, которая всё\nсчитала.`,
      ['-- Шесть, -- сказал старший.', '-- Пять, -- ответила сестра, которая всё считала.'],
    ],
    [
      'are paragraphs where they begin with a tab',
      `Снег\n\n\t${first}\nс лопатой.\n\tК полудню приехал трактор из района, и\nстолбов снова стало двенадцать.`,
      ['К полудню приехал трактор из района, и столбов снова стало двенадцать.'],
    ],
    [
      'end a paragraph where they are short',
      `Снег\n\n${first} с лопатой,\nпостоял у ворот и понял, что сегодня никто никуда не поедет, как и вчера, и он\nвернулся.\nДети узнали об этом раньше взрослых. Они сидели на крыше сарая и считали, как\nмного столбов ещё видно над снегом.\nК полудню приехал трактор из района, и столбов снова стало двенадцать, а сосед\nушёл спать.`,
      [
        'Дети узнали об этом раньше взрослых. Они сидели на крыше сарая и считали, как много столбов ещё видно над снегом.',
        'К полудню приехал трактор из района, и столбов снова стало двенадцать, а сосед ушёл спать.',
      ],
    ],
    [
      'are items with bullets',
      'Снег\n\nНужно взять:\n• лопату\n• верёвку, если она есть,\n  и фонарь\n• хлеб',
      ['Нужно взять:', 'лопату', 'верёвку, если она есть, и фонарь', 'хлеб'],
    ],
    [
      'are items with letters or numbers',
      'Снег\n\na) лопата\nb) верёвка\n\n1. Первое.\n2. Второе.',
      ['a) лопата', 'b) верёвка', '1. Первое.', '2. Второе.'],
    ],
    [
      'are verse',
      'Дорога\n\nПоднялся ветер, лист слетел из сада,\nИ журавли ушли из наших мест.\nА я сижу перед окном как надо,\n\nЧай стынет',
      [
        'Поднялся ветер, лист слетел из сада,',
        'И журавли ушли из наших мест.',
        'А я сижу перед окном как надо,',
        'Чай стынет',
      ],
    ],
    [
      'are not those in which a messenger names a sender',
      'Мост\n\nГород, [02.03.2025 09:00]\nМост открыли утром.\n\nГород, [02.03.2025 10:00]\nДети прошли первыми.',
      ['Мост открыли утром.', 'Дети прошли первыми.'],
    ],
  ])('%s', (_, source, paragraphs) => {
    expect(texts(readPlain(source)).slice(-paragraphs.length)).toEqual(paragraphs);
  });
});

describe('a text without a title', () => {
  const long =
    'Снег пошёл ночью, и к утру дорога между двумя сёлами исчезла. Марат вышел с лопатой и постоял у ворот.';
  it.each([
    ['plain', readPlain(`${long}\n\nДети узнали раньше взрослых.`)],
    [
      'plain, wrapped',
      readPlain(
        `Снег пошёл ночью, и к утру дорога\nмежду двумя сёлами исчезла. Марат вышел с\nлопатой и постоял у ворот.\n\nДети узнали раньше взрослых.`,
      ),
    ],
    ['Markdown', readMarkdown(`${long}\n\nДети узнали раньше взрослых.`)],
    [
      'of one sentence',
      readPlain(
        `Снег пошёл ночью, и к утру дорога между двумя сёлами исчезла вовсе.\n\nДети узнали раньше взрослых.`,
      ),
    ],
  ])('keeps its first paragraph: %s', (_, article) => {
    expect(article.isUntitled).toBe(true);
    expect(article.title).toMatch(/^Снег пошёл ночью, и к утру дорога.*[^.]…$/);
    expect(article.blocks).toHaveLength(2);
    expect(article.blocks[0]?.text.startsWith(article.title.slice(0, -1))).toBe(true);
  });
});

describe('numbers and lines of lists', () => {
  const html = (content: string) =>
    texts(readHtml({ title: 'T', content, author: null, publisher: null, published: null, address: null }));
  it.each([
    ['letters', '<ol type="a"><li>x</li><li>y</li></ol>', ['a. x', 'b. y']],
    ['capitals from a start', '<ol type="A" start="27"><li>x</li></ol>', ['AA. x']],
    ['Roman numbers', '<ol type="i" start="3"><li>x</li><li>y</li></ol>', ['iii. x', 'iv. y']],
    ['numbers that go down', '<ol reversed><li>x</li><li>y</li></ol>', ['2. x', '1. y']],
    ['a number of an item', '<ol><li>x</li><li value="5">y</li><li>z</li></ol>', ['1. x', '5. y', '6. z']],
    [
      'depth',
      '<ol start="2"><li>x<ol type="a"><li>y<ol><li>z</li></ol></li></ol></li></ol>',
      ['2. x', '2.a. y', '2.a.1. z'],
    ],
    ['a list beside its item', '<ol><li>x</li><ol><li>y</li></ol></ol>', ['1. x', '1.1. y']],
    ['bullets', '<ul><li>x<ul><li>y</li></ul></li></ul>', ['x', 'y']],
  ])('keep %s', (_, content, items) => {
    expect(html(content)).toEqual(items);
  });

  it('keep depth in Markdown', () => {
    expect(texts(readMarkdown('# T\n\n1. x\n   1. y\n   2. z'))).toEqual(['1. x', '1.1. y', '1.2. z']);
  });

  it('keep lines of verse, and tell of two that are joined', () => {
    expect(html('<p>x,<br>y,<br>z</p>')).toEqual(['x,', 'y,', 'z']);
    expect(html('<p><em>x,<br>y,<br>z</em></p>')).toEqual(['x,', 'y,', 'z']);
    expect(html('<p>x y<br><br>z</p>')).toEqual(['x y', 'z']);
    const couplet = readMarkdown('# T\n\nx,  \ny');
    expect(texts(couplet)).toEqual(['x, y']);
    expect(couplet.joined).toEqual(['x,']);
    expect(texts(readMarkdown('# T\n\nOne is,\nTwo is,\nThree is.'))).toEqual([
      'One is,',
      'Two is,',
      'Three is.',
    ]);
    expect(texts(readMarkdown('# T\n\nOne is wrapped\nand goes on\nto the end.'))).toEqual([
      'One is wrapped and goes on to the end.',
    ]);
  });
});

describe('front matter', () => {
  it.each([
    ['---\nlang: ru\n---\n\n---\nid: b\ntitle: Мост\n---\n\nТекст.', { title: 'Мост' }],
    [
      '---\ntitle: Мост\ndate: 2025-03-02\n---\n---\nid: b\n---\nТекст.',
      { title: 'Мост', published: '2025-03-02' },
    ],
    ['---\ntitle: Мост\nauthor: [А. Б., В. Г.]\n---\nТекст.', { author: 'А. Б., В. Г.' }],
    [
      '---\ntitle: Мост\nauthors:\n  - name: А. Б.\n    role: editor\n  - name: В. Г.\n---\nТекст.',
      { author: 'А. Б., В. Г.' },
    ],
    ['---\ntitle: Мост\nauthor:\n  name: А. Б.\n---\nТекст.', { author: 'А. Б.' }],
  ])('says %j', (source, said) => {
    const article = readMarkdown(source);
    expect(article).toMatchObject(said);
    expect(texts(article)).toEqual(['Текст.']);
  });

  it('does not begin at a rule in the text', () => {
    expect(texts(readMarkdown('---\ntitle: T\n---\n\nx\n\n---\n\ny'))).toEqual(['x', 'y']);
  });
});

describe('a question and its answer in one paragraph', () => {
  it.each([
    ['bold', '**Почему?** Потому что.\n\n**А дальше?** Посмотрим.'],
    ['dashes', '— Почему? — Потому что.\n\n— А дальше? — Посмотрим.'],
    ['signs', 'Вопрос: Почему? Ответ: Потому что.\n\nВопрос: А дальше? Ответ: Посмотрим.'],
    ['names', 'Власть: Почему? Есдаулетов: Потому что.\n\nВласть: А дальше? Есдаулетов: Посмотрим.'],
    [
      'names on lines',
      'Власть: Почему?  \nЕсдаулетов: Потому что.\n\nВласть: А дальше?  \nЕсдаулетов: Посмотрим.',
    ],
  ])('are two: %s', (_, body) => {
    const article = readMarkdown(`# T\n\nЛид разговора.\n\n${body}`);
    expect(headings(article).map((text) => text.replace(/^(?:— |Власть: )/, ''))).toEqual([
      'Почему?',
      'А дальше?',
    ]);
    expect(texts(article)).toHaveLength(5);
  });

  it.each(['А. Б.', 'А.Б.', 'А. Есдаулетов'])('are known by who speaks in initials: %s', (name) => {
    const body = `Н. К.: Почему?\n\n${name}: Потому что.\n\nН. К.: А дальше?\n\n${name}: Посмотрим.`;
    expect(headings(readMarkdown(`# T\n\nЛид разговора.\n\n${body}`))).toEqual([
      'Н. К.: Почему?',
      'Н. К.: А дальше?',
    ]);
  });
});
