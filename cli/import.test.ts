import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readContent } from '../server/content/content-folder';
import { runIn } from '../test/run-edition';

const markdown = `# Ауыл әкімдерінің сайлауы

![Ауыл](a.png)

## Сайлау қалай өтті?

Дауыс беруге 2023 жылы 45 мың адам келді. Әкім «Аманат» партиясынан сайланды.

## Енді не болады?

Жаңа әкім төрт жыл қызмет етеді.
`;
const plain = `Выборы сельских акимов

Как прошли выборы?

Проголосовать в 2023 году пришли 45 тысяч человек. Аким был избран от партии «Аманат».

Что будет дальше?

Новый аким будет работать четыре года.
`;
const page = `<!doctype html><html lang="en"><head><title>Elections of village akims | Paper</title>
<meta property="og:site_name" content="Paper"><meta property="article:published_time" content="2023-11-06T10:00:00Z">
<link rel="canonical" href="https://example.org/akims"></head>
<body><nav><a href="/">Home</a> <a href="/news">News of the day and of the week</a></nav>
<article><h1>Elections of village akims</h1>
<p><strong>How did the elections go?</strong></p>
<p>In 2023 some 45 thousand people came to vote. The akim was elected from the Amanat party, as in most of the villages of the region, where nobody else stood.</p>
<figure><img src="a.png"><figcaption>A village</figcaption></figure>
<p><strong>What will be next?</strong></p>
<p>The new akim will serve for four years, and then the villagers will vote once more, if nothing changes until then.</p>
</article><footer>All rights reserved, subscribe to our newsletter</footer></body></html>`;

let folder: string;
const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);
const files = (slug: string) => readdirSync(join(folder, 'content/editions', slug)).sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'content'));
  vi.stubEnv('CONTENT_DIR', join(folder, 'content'));
  write('a.md', markdown);
  write('b.txt', plain);
  write('c.html', page);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function edition(...args: string[]) {
  const { out, ...result } = await runIn(folder, args);
  return { ...result, out: out.join('\n') };
}

describe('edition import', () => {
  it('makes an edition that only lacks what nobody told it', async () => {
    const { code, out } = await edition('import', 'akims', 'kk=a.md', 'ru=b.txt', 'en=c.html');
    expect(code).toBe(0);
    expect(files('akims')).toEqual(['edition.json', 'en.md', 'kk.md', 'ru.md']);
    expect(out).toContain('a.md:3: image “Ауыл”');
    expect(out).toContain('c.html: image “A village”');
    expect(out).toMatch(/edition\.json:\d+: author\.kk is empty and left to fill in/);
    const check = await edition('check', 'content/editions/akims');
    expect(check.code).toBe(0);
    expect(check.out.split('\n').filter((line) => !/left to fill in/.test(line))).toEqual([]);
    const about = JSON.parse(readFileSync(join(folder, 'content/editions/akims/edition.json'), 'utf8'));
    expect(about).toMatchObject({
      kind: 'interview',
      published: '2023-11-06',
      publisher: { en: 'Paper' },
      publisherVersions: { en: { url: 'https://example.org/akims', published: '2023-11-06' } },
    });
    const bodies = ['kk', 'ru', 'en'].map((locale) =>
      readFileSync(join(folder, `content/editions/akims/${locale}.md`), 'utf8'),
    );
    for (const body of bodies) {
      expect(body).toContain('role: ""');
      expect(body.match(/^## .*\?.* \{#q[12]\}$|^\S.* \{#q[12]-1\}$/gm)).toHaveLength(4);
    }
    expect(bodies[2]).not.toMatch(/newsletter|News of the day|\*\*/);
  });

  it('states no day and no role that no article states, and asks for them', async () => {
    const { code, out } = await edition('import', 'akims', 'kk=a.md', 'ru=b.txt');
    expect(code).toBe(0);
    const about = readFileSync(join(folder, 'content/editions/akims/edition.json'), 'utf8');
    expect(JSON.parse(about)).toMatchObject({ published: '', publisherVersions: {} });
    expect(about).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(out).toMatch(/edition\.json:\d+: published is empty and left to fill in/);
    expect(out).toMatch(/kk\.md:\d+: role is empty and left to fill in; write source or translation/);
    const { editions } = readContent(join(folder, 'content'));
    expect(editions[0]).toMatchObject({ published: null, versions: { kk: { role: null } } });
  });

  it('says of a text without a title that it has none, and pairs its first paragraph', async () => {
    const start = 'Проголосовать в 2023 году пришли 45 тысяч человек. Аким был избран от партии «Аманат».';
    write('b.txt', `${start}\n\nНовый аким будет работать четыре года.\n`);
    write(
      'c.txt',
      'The akims\n\nIn 2023 some 45 thousand people came to vote. The akim was elected from Amanat.\n\nThe new akim will serve for four years.\n',
    );
    const { code, out } = await edition('import', 'akims', 'ru=b.txt', 'en=c.txt');
    expect(code).toBe(0);
    expect(out).toMatch(/ru\.md:\d+: title is only how the text begins, and left to fill in; write it/);
    expect(readFileSync(join(folder, 'content/editions/akims/ru.md'), 'utf8')).toContain(`${start} {#p1}`);
    expect(readFileSync(join(folder, 'content/editions/akims/en.md'), 'utf8')).toContain('Amanat. {#p1}');
  });

  it('holds texts in place by their headings, and lets a section that one version has stand alone', async () => {
    const sections = (parts: [string, string[]][]) =>
      `# Хат\n\n${parts.map(([heading, items]) => `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`).join('\n\n')}\n`;
    const bread: [string, string[]] = [
      'Хлеб',
      ['**Утром** — булки', '**Вечером** — **лепёшки**', 'Каждый день'],
    ];
    write(
      'b.md',
      sections([
        ['Книги', ['**Старые** — наверху', '**Новые** — внизу']],
        bread,
        ['Карты', ['**Степь**', '**Река**', 'Можно рисовать']],
        ['Тишина', ['**Без звонков** — телефон снаружи', '**Без спешки** — открыто ночью']],
      ]).replace('Хат', 'Письмо'),
    );
    write(
      'c.md',
      sections([
        ['Books', ['**Old ones** — at the top', '**New ones** — at the bottom']],
        ['Silence', ['**No calls** — the phone stays outside', '**No hurry** — open at night']],
      ]).replace('Хат', 'A letter'),
    );
    const { out } = await edition('import', 'letter', 'ru=b.md', 'en=c.md');
    const [ru = '', en = ''] = ['ru', 'en'].map((locale) =>
      readFileSync(join(folder, `content/editions/letter/${locale}.md`), 'utf8'),
    );
    expect(ru.match(/^## .*$/gm)).toEqual([
      '## Книги {#s1}',
      '## Хлеб {#s2}',
      '## Карты {#s3}',
      '## Тишина {#s4}',
    ]);
    expect(en.match(/^## .*$/gm)).toEqual(['## Books {#s1}', '## Silence {#s4}']);
    expect(out.match(/only in ru/g)).toHaveLength(2 + bread[1].length + 3);
  });

  it('takes two languages, and says that the third may follow', async () => {
    const { code, out } = await edition('import', 'akims', 'ru=b.txt', 'kk=a.md');
    expect(code).toBe(0);
    expect(files('akims')).toEqual(['edition.json', 'kk.md', 'ru.md']);
    expect(out).toContain('author.en is left to fill in');
  });

  it('writes over nothing', async () => {
    await edition('import', 'akims', 'kk=a.md', 'ru=b.txt');
    const before = readFileSync(join(folder, 'content/editions/akims/ru.md'), 'utf8');
    write('b.txt', plain.replace('сельских', 'городских'));
    const { code, err } = await edition('import', 'akims', 'kk=a.md', 'ru=b.txt');
    expect(code).toBe(2);
    expect(err.join('\n')).toMatch(/there is an edition akims already/);
    expect(readFileSync(join(folder, 'content/editions/akims/ru.md'), 'utf8')).toBe(before);
  });

  it.each<[string, string[], RegExp]>([
    ['no slug', ['kk=a.md', 'ru=b.txt'], /say first what/],
    ['a slug that is no address', ['Акимы', 'kk=a.md', 'ru=b.txt'], /cannot be an address/],
    ['the address of a page', ['glossary', 'kk=a.md', 'ru=b.txt'], /address of a page/],
    ['one text', ['akims', 'kk=a.md'], /two or three/],
    ['one locale twice', ['akims', 'kk=a.md', 'kk=b.txt'], /given twice/],
    ['an unknown locale', ['akims', 'kk=a.md', 'de=b.txt'], /“de” is not a locale/],
    [
      'one language given for another',
      ['akims', 'kk=a.md', 'en=b.txt'],
      /given as English but is in Russian/,
    ],
    ['a page in another language', ['akims', 'kk=a.md', 'ru=c.html'], /given as Russian but is in English/],
    [
      'Kazakh in Arabic letters',
      ['akims', 'kk=arabic.txt', 'ru=b.txt'],
      /Kazakh in Arabic letters, and editions keep/,
    ],
    [
      'Kazakh in Latin letters',
      ['akims', 'kk=latin.txt', 'ru=b.txt'],
      /Kazakh in Latin letters, and editions keep/,
    ],
    [
      'Kazakh in Arabic letters for Russian',
      ['akims', 'kk=a.md', 'ru=arabic.txt'],
      /given as Russian but is Kazakh/,
    ],
    ['a file that is not there', ['akims', 'kk=a.md', 'ru=no.txt'], /does not exist/],
    ['a folder', ['akims', 'kk=a.md', 'ru=content'], /is a folder/],
    ['an empty file', ['akims', 'kk=a.md', 'ru=empty.txt'], /is empty/],
    ['UTF-16', ['akims', 'kk=a.md', 'ru=utf16.txt'], /is in UTF-16; save it as UTF-8/],
    ['UTF-16 without its mark', ['akims', 'kk=a.md', 'ru=utf16-bare.txt'], /is in UTF-16; save it as UTF-8/],
    ['Windows-1251', ['akims', 'kk=a.md', 'ru=cp1251.txt'], /not in UTF-8/],
    ['a binary file', ['akims', 'kk=a.md', 'ru=zip.txt'], /a binary file/],
    ['a file of 50 MB', ['akims', 'kk=a.md', 'ru=large.txt'], /larger than 20 MB/],
    ['a title without text', ['akims', 'kk=a.md', 'ru=title.md'], /holds no article/],
    ['a file of another kind', ['akims', 'kk=a.md', 'ru=b.docx'], /save it as \.md, \.txt or \.html/],
  ])('refuses %s in one line, and leaves nothing', async (_, args, reason) => {
    write(
      'arabic.txt',
      'ەسكى كوپىر قايتا اشىلدى\n\nقالا شەتىندەگى كوپىر ءۇش جىلدان كەيىن قايتا اشىلدى، ونى العاشقى بولىپ.\n',
    );
    write(
      'latin.txt',
      'Köpir aşyldy\n\nQala shetindegi köpir üş jyldan keiin qaita aşyldy, ony alğaşqy bolyp oquşylar ötti.\n',
    );
    write('empty.txt', ' \n');
    write('utf16.txt', Buffer.from(`\uFEFF${plain}`, 'utf16le'));
    write('utf16-bare.txt', Buffer.from(plain, 'utf16le'));
    write('cp1251.txt', Buffer.from([0xc2, 0xfb, 0xe1, 0xee, 0xf0, 0xfb, 0x0a, 0x0a, 0xcf, 0xf0, 0xe8]));
    write('zip.txt', Buffer.from([80, 75, 3, 4, 0, 0, 8, 0]));
    write('large.txt', Buffer.alloc(50 * 1024 * 1024, 0x61));
    write('title.md', '# Только заголовок');
    write('b.docx', plain);
    const { code, out, err } = await edition('import', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(reason);
    expect(readdirSync(join(folder, 'content'))).toEqual([]);
  });
});
