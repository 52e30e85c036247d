import { transliterate } from '../lib/language/transliterate';
import { messages, slug, version } from './interview';
import { copied, drag, marked, notesOf, offer, openEditor, openWithNotes, publish, writeNote } from './note';
import { readAt, segment } from './segment';
import { fromLine } from './sentence';
import { expect, test } from './test';

const kk = version('kk').segments.find(({ ids }) => ids.includes('q4-1'))?.text ?? '';
const words = kk.split(' ').slice(1, 3).join(' ');

test('a note in Kazakh is seen at the same sentence in Russian, English and three columns, and answered in another language', async ({
  page,
  newReader,
}) => {
  await page.goto(`/kk/${slug}`);
  await drag(page, page.locator('#q4-1'), words);
  await offer(page, 'kk', 'question').click();
  await page.getByRole('textbox', { name: messages.kk.Notes.body }).fill('Бұл сөз **неге** таңдалды?');
  await page.getByRole('button', { name: messages.kk.Notes.save, exact: true }).click();
  await publish(page, 'kk', notesOf(page, 'q4-1'), 'Марат Б.');

  const reader = await newReader();
  for (const locale of ['ru', 'en'] as const) {
    const { Notes, Languages } = messages[locale];
    await reader.goto(`/${locale}/${slug}#q4-1`);
    const note = notesOf(reader, 'q4-1').first();
    await expect(note).toContainText('Бұл сөз неге таңдалды?');
    await expect(note).toContainText('Марат Б.');
    await expect(note).toContainText(Languages.name.kk);
    await expect(note).toContainText(Notes.on.kk);
    const quote = note.getByText(words, { exact: true });
    await expect(quote).toBeHidden();
    await note.getByText(Notes.showQuote).click();
    await expect(quote).toBeVisible();
    await expect(quote).toHaveAttribute('lang', 'kk');
    const sentence = version(locale)
      .segments.find(({ ids }) => ids.includes('q4-1'))
      ?.text.split(/(?<=[.?!»”]) /)[0];
    await expect
      .poll(async () => (await marked(reader, 'projected'))[0]?.slice(0, 20))
      .toBe(sentence?.slice(0, 20));
  }

  const { Notes } = messages.en;
  await notesOf(reader, 'q4-1').getByRole('button', { name: Notes.reply }).click();
  await reader.getByRole('textbox', { name: Notes.body }).fill('It is the usual word in official texts.');
  await reader.getByRole('radio', { name: Notes.public, exact: true }).click();
  await reader.getByRole('textbox', { name: Notes.name }).fill('Jane');
  await reader.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(notesOf(reader, 'q4-1')).toHaveCount(2);

  await openWithNotes(page, `/ru/${slug}/compare/ru,en,kk`);
  await expect.poll(() => marked(page, 'mine')).toEqual([words]);
  await expect.poll(async () => (await marked(page, 'projected')).length).toBe(2);
  await segment(page, 'q4-1').getByRole('button', { name: '2 заметки' }).click();
  const sheet = page.getByRole('dialog', { name: messages.ru.Notes.notes });
  await expect(sheet.getByRole('article')).toHaveCount(2);
  const reply = sheet.getByRole('article', { name: messages.ru.Notes.kinds.replying });
  await expect(reply).toContainText('It is the usual word in official texts.');
  await expect(reply).toContainText('Jane');
  await expect(reply).toContainText(messages.ru.Languages.name.en);
  await sheet.getByRole('button', { name: messages.ru.Site.close }).click();
  await expect(segment(page, 'q4-1').getByRole('button', { name: '2 заметки' })).toBeFocused();

  // Interleaved, the same words are marked in their lines.
  await page.getByRole('button', { name: messages.ru.Comparing.layouts.interleaved }).click();
  await expect.poll(() => marked(page, 'mine')).toEqual([words]);

  await reader.reload();
  await notesOf(reader, 'q4-1').last().getByRole('button', { name: Notes.makePrivate }).click();
  await expect(reader.getByRole('status')).toContainText(Notes.madePrivate);
  await openWithNotes(page, `/kk/${slug}#q4-1`);
  await expect(notesOf(page, 'q4-1')).toHaveCount(1);
  await notesOf(page, 'q4-1').getByRole('button', { name: messages.kk.Notes.delete }).click();
  await expect(notesOf(page, 'q4-1')).toHaveCount(0);

  await openWithNotes(reader, `/ru/${slug}`);
  await reader.getByRole('button', { name: messages.ru.Notes.notes, exact: true }).click();
  const left = reader
    .getByRole('dialog')
    .getByRole('article')
    .filter({ hasText: 'It is the usual word in official texts.' });
  await expect(reader.getByRole('dialog')).toContainText(messages.ru.Notes.wasDeleted);
  await expect(left).not.toContainText(messages.ru.Notes.orphan);
  await left.getByRole('button', { name: messages.ru.Notes.delete }).click();
  await expect(left).toHaveCount(0);
});

test('a link to a note opens it in the language of whoever gets it, in place', async ({
  page,
  newReader,
}) => {
  const { Notes } = messages.ru;
  await page.goto(`/ru/${slug}`);
  await writeNote(page, 'ru', 'q9-2', 'Посмотрите сюда');
  await notesOf(page, 'q9-2').getByRole('button', { name: Notes.copyLink }).click();
  await expect(page.getByRole('status')).toContainText(messages.ru.Reading.linkCopied);
  const link = await copied(page);

  const reader = await newReader({ locale: 'en-GB' });
  await reader.goto(link);
  await expect(reader.getByRole('status')).toContainText(messages.en.Notes.missing);
  await expect(reader).toHaveURL(`/en/${slug}`);

  await publish(page, 'ru', notesOf(page, 'q9-2'), '');
  await reader.goto(link);
  const note = notesOf(reader, 'q9-2');
  await expect(note).toBeInViewport();
  await expect(note).toBeFocused();
  await expect(note).toContainText('Посмотрите сюда');
  await expect(note).toContainText(messages.en.Notes.reader);

  // The link acts once: from then on what the reader does leads on from where she is.
  await expect(reader).toHaveURL(`/en/${slug}`);
  await readAt(reader, 'q4-2', 0.5);
  const there = segment(reader, 'q4-2');
  await there.hover();
  await there.getByRole('button', { name: messages.en.Reading.link }).click();
  expect(await copied(reader)).toBe(new URL(`/en/${slug}#q4-2`, page.url()).href);
  await reader.reload();
  await expect
    .poll(async () => Math.abs(await fromLine(reader.locator('#q4-2'), 0.5)))
    .toBeLessThanOrEqual(8);
  await expect(note).not.toBeInViewport();
  await reader.getByRole('banner').getByRole('link', { name: 'Русский' }).dispatchEvent('click');
  await expect(reader).toHaveURL(`/ru/${slug}`);
  await expect(segment(reader, 'q4-2')).toBeInViewport();

  const phone = await newReader({ locale: 'kk-KZ', viewport: { width: 390, height: 800 }, hasTouch: true });
  await phone.goto(link);
  await expect(phone.getByRole('dialog', { name: messages.kk.Notes.notes })).toContainText('Посмотрите сюда');
  await expect(phone.locator('#q9-2')).toBeInViewport();

  await notesOf(page, 'q9-2').getByRole('button', { name: Notes.delete }).click();
  await expect(notesOf(page, 'q9-2')).toHaveCount(0);
});

test('where notes cannot be made public, it is not offered', async ({ newReader, startServer }) => {
  const { url } = await startServer({ PUBLIC_NOTES: 'off' });
  const page = await newReader({ baseURL: url });
  const { Notes } = messages.en;
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q2-1', 'For me alone');
  await expect(notesOf(page, 'q2-1')).toContainText(Notes.private);
  await expect(page.getByRole('button', { name: Notes.makePublic })).toHaveCount(0);
  await notesOf(page, 'q2-1').getByRole('button', { name: Notes.edit }).click();
  await expect(page.getByRole('textbox', { name: Notes.body })).toBeVisible();
  await expect(page.getByText(Notes.public, { exact: true })).toHaveCount(0);
});

test.describe('when the server is killed while it saves', () => {
  test.use({ provokedErrors: /ERR_|Failed to load/ });

  test('the reader is told, and nothing is lost or kept twice', async ({ newReader, startServer }) => {
    const server = await startServer();
    const page = await newReader({ baseURL: server.url });
    const { Notes } = messages.en;
    await page.goto(`/en/${slug}`);
    await writeNote(page, 'en', 'q3-1', 'Saved before');
    await openEditor(page, 'en', 'q3-2');
    const body = page.getByRole('textbox', { name: Notes.body });
    await body.fill('Written as it falls');
    // The store has the note, but its answer never comes.
    await page.route(/\/api\/annotations\/$/, async (route) => {
      await route.fetch().catch(() => null);
      await server.crash();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(page.getByText(Notes.offline)).toBeVisible();
    await expect(body).toHaveValue('Written as it falls');
    await page.unrouteAll();
    // Not even a reload loses it, nor makes it two.
    await page.reload();
    await expect(notesOf(page, 'q3-1')).toContainText('Saved before');
    await openEditor(page, 'en', 'q3-2');
    await expect(body).toHaveValue('Written as it falls');
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(body).toHaveCount(0);
    await page.reload();
    await expect(notesOf(page, 'q3-2').filter({ hasText: 'Written as it falls' })).toHaveCount(1);
  });
});

for (const script of ['kk-Latn', 'kk-Arab'] as const) {
  test(`words highlighted in ${script} are the same words in Cyrillic`, async ({ page }) => {
    await page.goto(`/${script}/${slug}`);
    const shown = transliterate(words, script);
    await drag(page, page.locator('#q4-1'), shown);
    await page.getByRole('toolbar').getByRole('button').first().click();
    await expect.poll(() => marked(page, 'mine')).toEqual([shown]);
    await page.goto(`/kk/${slug}#q4-1`);
    await expect.poll(() => marked(page, 'mine')).toEqual([words]);
    await notesOf(page, 'q4-1').getByRole('button', { name: messages.kk.Notes.delete }).click();
    await expect.poll(() => marked(page, 'mine')).toEqual([]);
  });
}

test('of more than a hundred notes all are reached, and those at the segment one reads come first', async ({
  startServer,
  newReader,
}) => {
  const server = await startServer();
  const author = await newReader({ baseURL: server.url });
  await author.goto(`${server.url}/kk/${slug}`);
  // As a script would, since nobody writes so many by hand.
  await author.evaluate(async (source) => {
    const post = (id: string, value: string) =>
      fetch('/api/annotations/', {
        method: 'POST',
        headers: { 'Content-Type': 'application/ld+json' },
        body: JSON.stringify({
          type: 'Annotation',
          motivation: 'commenting',
          visibility: 'public',
          body: { type: 'TextualBody', value, format: 'text/markdown', language: 'kk' },
          target: `${source}#${id}`,
        }),
      }).then(({ status }) => {
        if (status !== 201) throw new Error(`${id}: ${status}`);
      });
    for (let i = 0; i < 55; i++) await post('q2-1', `Ерте ${i}`);
    for (let i = 0; i < 55; i++) await post('q9-1', `Кеш ${i}`);
  }, `/kk/${slug}`);

  const lists: string[] = [];
  const page = await newReader({ baseURL: server.url });
  page.on('request', (request) => {
    if (request.url().includes('/api/annotations/?')) lists.push(new URL(request.url()).search);
  });
  await page.goto(`${server.url}/ru/${slug}#q9-1`);
  await expect(segment(page, 'q9-1').getByRole('button', { name: '55 заметок' })).toBeVisible();
  await expect(segment(page, 'q2-1').getByRole('button', { name: '55 заметок' })).toBeAttached();
  const near = lists.find((search) => search.includes('near='));
  expect(new URLSearchParams(near).get('near')).toBe('q9-1');
  await expect.poll(() => lists.some((search) => search.includes('after='))).toBe(true);

  await page.getByRole('button', { name: messages.ru.Notes.notes, exact: true }).click();
  const sheet = page.getByRole('dialog', { name: messages.ru.Notes.notes });
  await expect(sheet).toContainText('Показано: 110 из 110');
  const more = sheet.getByRole('button', { name: messages.ru.Notes.more, exact: true });
  for (let shown = 30; shown < 110; shown += 30) await more.click();
  await expect(sheet.getByRole('article')).toHaveCount(110);
  await expect(more).toHaveCount(0);
});

test('a reply is as public as what it answers, and says so before it is saved', async ({
  page,
  newReader,
}) => {
  const { Notes } = messages.en;
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q5-1', 'Who else thinks so?');
  await publish(page, 'en', notesOf(page, 'q5-1'), 'Aigul');
  await expect(notesOf(page, 'q5-1')).not.toContainText(Notes.edited);
  await writeNote(page, 'en', 'q5-2', 'For me alone');
  await notesOf(page, 'q5-2').getByRole('button', { name: Notes.reply }).click();
  await expect(page.getByRole('radio', { name: Notes.private, exact: true })).toBeChecked();
  await page.keyboard.press('Escape');

  const reader = await newReader();
  await openWithNotes(reader, `/en/${slug}#q5-1`);
  await notesOf(reader, 'q5-1').getByRole('button', { name: Notes.reply }).click();
  await reader.getByRole('textbox', { name: Notes.body }).fill('I do.');
  await expect(reader.getByRole('radio', { name: Notes.public, exact: true })).toBeChecked();
  await reader.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(notesOf(reader, 'q5-1')).toHaveCount(2);
  await page.reload();
  await expect(notesOf(page, 'q5-1').filter({ hasText: 'I do.' })).toHaveCount(1);
  await notesOf(reader, 'q5-1').getByRole('button', { name: Notes.delete }).click();
  await expect(notesOf(reader, 'q5-1')).toHaveCount(1);
  await notesOf(page, 'q5-1').first().getByRole('button', { name: Notes.delete }).click();
  await expect(page.getByRole('status')).toContainText(Notes.deleted);
});

test('on a phone a link to the thirty-fifth note of a paragraph shows it', async ({ page, newReader }) => {
  await page.goto(`/en/${slug}`);
  const id = await page.evaluate(async (slug) => {
    let last = '';
    for (let number = 1; number <= 35; number++) {
      const answer = await fetch('/api/annotations/', {
        method: 'POST',
        headers: { 'Content-Type': 'application/ld+json' },
        body: JSON.stringify({
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          type: 'Annotation',
          motivation: 'commenting',
          body: { type: 'TextualBody', value: `Number ${number}.`, format: 'text/plain', language: 'en' },
          target: { type: 'SpecificResource', source: `/en/${slug}#q8-1` },
        }),
      });
      last = answer.headers.get('Location')?.split('/').at(-1) ?? '';
    }
    return last;
  }, slug);
  const phone = await newReader({
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
    storageState: await page.context().storageState(),
  });
  await phone.goto(`/en/${slug}?note=${id}`);
  const note = phone.getByRole('dialog').getByRole('article').filter({ hasText: 'Number 35.' });
  await expect(note).toBeInViewport();
  await expect(note).toBeFocused();
});
