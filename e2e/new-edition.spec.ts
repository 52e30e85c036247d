import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyCheckout } from './checkout';
import { messages, slug, version } from './interview';
import { drag, marked, notesOf, offer, writeNote } from './note';
import { expect, test } from './test';

// Both tests look at one build of a copy, whose content changes before.
test.describe.configure({ mode: 'serial', timeout: 600_000 });

let changed: string | null = null;

/** A copy of this checkout in which a text was edited. */
function changedCheckout(): string {
  if (changed) return changed;
  changed = copyCheckout();
  editText(path.join(changed, 'content', 'editions', slug, 'en.md'));
  return changed;
}

const files = {
  'kk.md':
    '# Он жетінші сөз\n\nҚайрат, ақыл, жүрек үшеуі өнерлерін айтысып, таласып келіп, ғылымға жүгініпті.\n',
  'ru.txt': 'Слово семнадцатое\n\nВоля, Разум и Сердце поспорили, кто из них важнее, и пошли к Науке.\n',
};

test('two files are a parallel edition after one command and one start, and can be read before all is filled in', async ({
  newReader,
  startServer,
}) => {
  const checkout = changedCheckout();
  const desktop = path.join(checkout, 'data', 'desktop');
  mkdirSync(desktop, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(desktop, name), text);
  const command = ['run', '-s', 'edition', '--', 'import', 'two-steppes'];
  const texts = ['kk=data/desktop/kk.md', 'ru=data/desktop/ru.txt'];
  const imported = spawnSync('npm', [...command, ...texts], { cwd: checkout, encoding: 'utf8' });
  expect(imported.stdout).toContain('content/editions/two-steppes: article in kk, ru');
  expect(imported.status).toBe(0);
  const about = path.join(checkout, 'content', 'editions', 'two-steppes', 'edition.json');
  const { author, ...rest } = JSON.parse(readFileSync(about, 'utf8'));
  expect(author).toEqual({ kk: '', ru: '' });
  writeFileSync(about, JSON.stringify({ ...rest, author: { kk: 'Абай', ru: 'Абай' } }));

  const server = await startServer({}, checkout);
  const page = await newReader({ baseURL: server.url });

  await page.goto('/kk');
  await page.getByRole('heading', { name: 'Он жетінші сөз' }).getByRole('link').click();
  await expect(page.getByText('Қайрат, ақыл, жүрек')).toBeVisible();
  await expect(page.getByText('Авторы: Абай')).toBeVisible();

  await page.goto('/ru/two-steppes/compare/ru,kk');
  await expect(page.getByText('Воля, Разум и Сердце')).toBeVisible();
  await expect(page.getByText('Қайрат, ақыл, жүрек')).toBeVisible();

  await page.goto('/en');
  await expect(page.getByRole('heading', { name: 'Он жетінші сөз' })).toBeVisible();

  const missing = await page.goto('/en/two-steppes');
  expect(missing?.status()).toBe(404);
  for (const title of ['Он жетінші сөз', 'Слово семнадцатое'])
    await expect(page.getByRole('link', { name: title })).toBeVisible();
});

const segmentText = (id: string) => version('en').segments.find(({ ids }) => ids.includes(id))?.text ?? '';
const sentencesOf = (id: string) => segmentText(id).split(/(?<=[.?!]) /);
/** Words that stay while a sentence comes before them. */
const kept = sentencesOf('q2-2')[1]?.split(' ').slice(0, 3).join(' ') ?? '';
/** A sentence that goes. */
const gone = sentencesOf('q2-1')[1] ?? '';

function editText(file: string) {
  const before = readFileSync(file, 'utf8');
  const after = before
    .replace(sentencesOf('q2-2')[0] ?? '', (sentence) => `An editor added this sentence. ${sentence}`)
    .replace(`${gone} `, '');
  if (after.includes(gone) || !after.includes('An editor added'))
    throw new Error('The text is not as expected.');
  writeFileSync(file, after);
}

test('after a text was edited, notes are where they belong, say that it changed, or are visibly without a place', async ({
  newReader,
  startServer,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jolma-jol-edited-'));
  const store = {
    DATABASE_URL: pathToFileURL(path.join(folder, 'notes.db')).href,
    AUTH_SECRET: 'the same secret before and after the text was edited',
  };
  const { Notes } = messages.en;
  const before = await startServer(store);
  const page = await newReader({ baseURL: before.url });
  await page.goto(`/en/${slug}`);
  for (const [id, words, body] of [
    ['q2-2', kept, 'These words stay'],
    ['q2-1', gone.slice(0, -1), 'These words go'],
  ] as const) {
    await drag(page, page.locator(`#${id}`), words.split(' ').slice(0, 2).join(' '), words.split(' ').at(-1));
    await offer(page, 'en', 'note').click();
    await page.getByRole('textbox', { name: Notes.body }).fill(body);
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(notesOf(page, id)).toContainText(body);
  }
  await writeNote(page, 'en', 'q3-1', 'Nothing changed here');
  const cookies = await page.context().storageState();

  const after = await startServer(store, changedCheckout());
  const later = await newReader({ baseURL: after.url, storageState: cookies });
  await later.goto(`/en/${slug}#q2-2`);
  const stays = notesOf(later, 'q2-2');
  await expect(stays).toContainText('These words stay');
  await expect(stays).toContainText(Notes.changed);
  await expect.poll(() => marked(later, 'mine')).toEqual([kept]);

  const orphan = notesOf(later, 'q2-1');
  await expect(orphan).toContainText('These words go');
  await expect(orphan).toContainText(Notes.orphan);
  await expect(orphan).toContainText(gone.split(' ').slice(0, 4).join(' '));
  await later.locator('#q3-1').scrollIntoViewIfNeeded();
  await expect(notesOf(later, 'q3-1')).toContainText('Nothing changed here');
  await expect(notesOf(later, 'q3-1')).not.toContainText(Notes.changed);

  await later.getByRole('button', { name: Notes.notes, exact: true }).click();
  const lost = later.getByRole('dialog').getByRole('region', { name: Notes.orphan });
  await expect(lost).toContainText('These words go');
  await expect(lost).not.toContainText('These words stay');

  // An orphan can be changed like any other note, and stays what it is.
  await later.keyboard.press('Escape');
  await later.locator('#q2-1').scrollIntoViewIfNeeded();
  await orphan.getByRole('button', { name: Notes.edit }).click();
  await later.getByRole('textbox', { name: Notes.body }).fill('These words went');
  await later.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(orphan).toContainText('These words went');
  await expect(orphan).toContainText(Notes.orphan);

  const russian = await later.context().newPage();
  await russian.goto(`/ru/${slug}#q2-1`);
  await expect(notesOf(russian, 'q2-1')).toContainText(messages.ru.Notes.orphan);

  // Its author knows where it belongs, and puts it there.
  await orphan.getByRole('button', { name: Notes.choosePlace }).click();
  await expect(later.getByRole('status')).toContainText(Notes.choosingPlace);
  await drag(later, later.locator('#q2-2'), kept.split(' ').slice(0, 2).join(' '));
  await later.getByRole('toolbar').getByRole('button', { name: Notes.putHere }).click();
  const placed = notesOf(later, 'q2-2').filter({ hasText: 'These words went' });
  await expect(placed).not.toContainText(Notes.orphan);
  await expect(placed).not.toContainText(Notes.changed);
  await russian.reload();
  await expect(notesOf(russian, 'q2-2').filter({ hasText: 'These words went' })).toBeVisible();
  rmSync(folder, { recursive: true });
});
