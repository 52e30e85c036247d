/** How long the HTML of notes takes, and what it weighs. Run: `npm run bench:notes-html`. */
import { maximumBodyLength } from '../lib/annotation/limits';
import { noteHtml } from '../lib/annotation/note-html';
import { median } from './figures';

/** Milliseconds of the processor, and bytes of HTML. */
const limit = { time: 20, bytes: 200_000 };
const rounds = 7;

interface Case {
  name: string;
  markdown: string;
  /** What the parser before made of it (remark with micromark), on the machine this was written on. */
  before: { time: number; bytes: number };
}

const prose =
  'Әкімдердің көбі — **тағайындалған** адамдар, оларды *ешкім* сайлаған жоқ. See [Vlast](https://vlast.kz/a) and https://vlast.kz.\n\n';
const growing = (most: number, sign: string) =>
  Array.from({ length: most }, (_, times) => `${sign.repeat(times)}- a\n`).join('');

const cases: Case[] = [
  { name: 'prose with links', markdown: full(prose), before: { time: 43, bytes: 23_509 } },
  {
    name: 'a list',
    markdown: full('- Әкімдердің көбі тағайындалған\n'),
    before: { time: 125, bytes: 20_608 },
  },
  {
    name: 'a definition, 1,630 times',
    markdown: `[a]: http://x/${'ы'.repeat(4_990)}\n\n${'[a]'.repeat(1_630)}`,
    before: { time: 1_334, bytes: 24_444_303 },
  },
  { name: 'lists 32 deep', markdown: full(`${'- '.repeat(32)}a\n`), before: { time: 1_018, bytes: 104_659 } },
  { name: 'lists 16 deep', markdown: full(`${'- '.repeat(16)}a\n`), before: { time: 983, bytes: 100_270 } },
  {
    name: 'lists and quotations',
    markdown: full(`${'>-\t1. '.repeat(8)}a\n`),
    before: { time: 976, bytes: 106_037 },
  },
  {
    name: 'quotations that go on',
    markdown: full('a\n', `${'>'.repeat(32)}a\n`),
    before: { time: 658, bytes: 30_668 },
  },
  { name: 'lists ever deeper', markdown: growing(32, '  ').repeat(8), before: { time: 85, bytes: 5_808 } },
  { name: 'lines with a line under', markdown: full('a\n-\n'), before: { time: 5_655, bytes: 64_988 } },
  { name: 'quotations of a line', markdown: full('>a\n\n'), before: { time: 3_445, bytes: 90_000 } },
  {
    name: 'dots behind an address',
    markdown: full('.', 'http://a.b/'),
    before: { time: 1_737, bytes: 19_874 },
  },
  { name: 'empty items', markdown: full('-\n'), before: { time: 832, bytes: 50_009 } },
  { name: 'definitions', markdown: full('[a]: b\n'), before: { time: 403, bytes: 8 } },
  { name: 'links', markdown: full('[a](b)'), before: { time: 571, bytes: 74_978 } },
  { name: 'pictures', markdown: full('![a](b)'), before: { time: 248, bytes: 64_268 } },
  { name: 'open brackets', markdown: full('['), before: { time: 187, bytes: 10_006 } },
  { name: 'pictures in pictures', markdown: full('![![['), before: { time: 50, bytes: 10_006 } },
  { name: 'addresses', markdown: full('http://a.b '), before: { time: 39, bytes: 58_184 } },
  { name: 'e-mail addresses', markdown: full('a@b.cc '), before: { time: 101, bytes: 89_972 } },
  { name: 'addresses by www', markdown: full('www.a.b '), before: { time: 55, bytes: 81_256 } },
  { name: 'www and no end', markdown: full('www.'), before: { time: 5, bytes: 20_055 } },
  { name: 'backticks ever more', markdown: full('', growing(139, '`')), before: { time: 42, bytes: 9_876 } },
  { name: 'emphasis', markdown: full('*_'), before: { time: 0, bytes: 10_006 } },
  { name: 'HTML', markdown: full('<a '), before: { time: 25, bytes: 26_671 } },
  { name: 'lines', markdown: full('a\n'), before: { time: 403, bytes: 30_002 } },
];

for (const { markdown } of cases) noteHtml(markdown);
console.log(
  `${'median of '.concat(`${rounds}`).padEnd(26)}     ms  (≤ ${limit.time})  before       kB (≤ ${limit.bytes / 1_000})    before`,
);
for (const { name, markdown, before } of cases) {
  let html = '';
  const times = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    html = noteHtml(markdown);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  const time = median(times) ?? 0;
  const bytes = Buffer.byteLength(html);
  const short = time > limit.time || bytes > limit.bytes ? '  beyond the limit' : '';
  console.log(
    `${name.padEnd(26)} ${time.toFixed(1).padStart(6)} ${`${before.time}`.padStart(16)} ${kilobytes(bytes).padStart(10)} ${kilobytes(before.bytes).padStart(17)}${short}`,
  );
}

/** A note as long as may be. */
function full(repeated: string, begin = ''): string {
  const times = repeated === '' ? 0 : Math.floor((maximumBodyLength - begin.length) / repeated.length);
  return (begin + repeated.repeat(times)).slice(0, maximumBodyLength);
}

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
