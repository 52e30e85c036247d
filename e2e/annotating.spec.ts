import { gate } from './gate';
import { messages, slug, version } from './interview';
import { copied, drag, marked, notesOf, offer, openEditor, publish, writeNote } from './note';
import { segment } from './segment';
import { expect, test } from './test';

const { Notes, Reading } = messages.en;
const text = (id: string) => version('en').segments.find(({ ids }) => ids.includes(id))?.text ?? '';
/** Words in the middle of a sentence, of another segment each. */
const words = { from: 'formal skills', segment: 'q2-2' };
const first = text('q2-2').split(/(?<=\.) /)[0] ?? '';

test('words selected with the mouse are highlighted, and stay so', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  const passage = page.locator('#q2-2');
  const from = text('q2-2').split(' ').slice(2, 4).join(' ');
  await drag(page, passage, from);
  await offer(page, 'en', 'highlight').click();
  await expect(notesOf(page, 'q2-2')).toContainText(from);
  await expect(notesOf(page, 'q2-2')).toContainText(Notes.kinds.highlighting);
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await page.reload();
  await expect.poll(() => marked(page, 'mine')).toEqual([from]);
  await notesOf(page, 'q2-2').getByRole('button', { name: Notes.delete }).click();
  await expect.poll(() => marked(page, 'mine')).toEqual([]);
});

test('a selection over several paragraphs is one note on each of them', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  const [start = '', end = ''] = [
    text('q2-2').split(' ').slice(-3).join(' '),
    text('q2-3').split(' ').slice(0, 3).join(' '),
  ];
  await drag(page, page.locator('.text'), start, end);
  await offer(page, 'en', 'question').click();
  await page.getByRole('textbox', { name: Notes.body }).fill('How do these two belong together?');
  await page.getByRole('textbox', { name: Notes.tags }).fill('budget, power');
  const [saved] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.getByRole('button', { name: Notes.save, exact: true }).click(),
  ]);
  const note = await saved.json();
  expect(note.motivation).toBe('questioning');
  expect(note.target.map((target: { source: string }) => new URL(target.source).hash)).toEqual([
    '#q2-2',
    '#q2-3',
  ]);
  for (const target of note.target) {
    const [position, quote] = target.selector;
    expect(text(new URL(target.source).hash.slice(1)).slice(position.start, position.end)).toBe(quote.exact);
  }
  await expect(notesOf(page, 'q2-2')).toContainText('budget');
  await expect.poll(() => marked(page, 'mine')).toEqual([start, end]);
});

test('words, sentences and segments are picked with the keyboard alone', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await page.getByRole('link', { name: `${Reading.link}: 2.2`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+Shift+ArrowRight'])
    await page.keyboard.press(key);
  const picked = first.split(' ').slice(1, 3).join(' ');
  await expect.poll(() => marked(page, 'selected')).toEqual([picked]);
  await expect(offer(page, 'en', 'highlight')).toBeVisible();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => marked(page, 'selected')).toEqual([first.split(' ')[1]]);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('h');
  await expect.poll(() => marked(page, 'mine')).toEqual([picked]);

  // Whole sentences, two of them.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => marked(page, 'selected')).toEqual([text('q2-2')]);
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => marked(page, 'selected')).toEqual([first]);
  await page.keyboard.press('c');
  await expect(page.getByRole('status')).toContainText(Notes.quoteCopied);
  await page.keyboard.press('q');
  const body = page.getByRole('textbox', { name: Notes.body });
  await expect(body).toBeFocused();
  await page.keyboard.press('Control+V');
  const link = new URL(`/en/${slug}#q2-2`, page.url()).href;
  await expect(body).toHaveValue(`“${first}”\n${link}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article', { name: Notes.kinds.questioning })).toBeFocused();

  // From the control to the cards and back.
  await page.keyboard.press('Escape');
  await expect(segment(page, 'q2-2').getByRole('button', { name: '2 notes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notesOf(page, 'q2-2').first()).toBeFocused();

  // A sentence offers all that can be done with it.
  await segment(page, 'q2-2').locator('[data-segment]').getByText(first).focus();
  await page.keyboard.press('Enter');
  await expect(offer(page, 'en', 'highlight')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(offer(page, 'en', 'note')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(segment(page, 'q2-2').locator('[data-segment]').getByText(first)).toBeFocused();
});

test('what is asked for at one paragraph after another is about the last', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  for (const id of ['q3-1', 'q3-2']) {
    await segment(page, id).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await segment(page, id).hover();
    await segment(page, id).getByRole('button', { name: Notes.add }).click();
    await expect(offer(page, 'en', 'note')).toBeVisible();
  }
  await offer(page, 'en', 'note').click();
  await page.getByRole('textbox', { name: Notes.body }).fill('About the second');
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(notesOf(page, 'q3-2')).toContainText('About the second');
  await expect(notesOf(page, 'q3-1')).toHaveCount(0);
});

test('the tools of a paragraph come with the pointer, and not while text scrolls away under it', async ({
  page,
}) => {
  await page.goto(`/en/${slug}`);
  await segment(page, 'q3-1').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await segment(page, 'q3-1').hover();
  const adding = page.locator('.text').getByRole('button', { name: Notes.add });
  await expect(adding).toHaveCount(1);
  const box = await segment(page, 'q3-1').boundingBox();
  if (!box) throw new Error('The paragraph is not to be seen.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await segment(page, 'q3-2').evaluate((element, y) => {
    scrollBy({ top: element.getBoundingClientRect().top + 10 - y, behavior: 'instant' });
  }, middle.y);
  await expect(segment(page, 'q3-2').locator(':hover').first()).toBeVisible();
  await expect(segment(page, 'q3-1').getByRole('button', { name: Notes.add })).toBeVisible();
  await expect(adding).toHaveCount(1);
  await page.mouse.move(middle.x + 2, middle.y);
  await expect(segment(page, 'q3-2').getByRole('button', { name: Notes.add })).toBeVisible();
  await expect(adding).toHaveCount(1);
});

test('a quote is copied in all languages', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await drag(page, page.locator('#q2-2'), first.split(' ').slice(0, 2).join(' '));
  await offer(page, 'en', 'copyAll').click();
  await expect(page.getByRole('status')).toContainText(Notes.quoteCopied);
  const pasted = await copied(page);
  const starts = (['en', 'kk', 'ru'] as const).map(
    (locale) =>
      version(locale)
        .segments.find(({ ids }) => ids.includes('q2-2'))
        ?.text.split(' ')[0] ?? '',
  );
  expect(
    pasted
      .split('\n\n')
      .slice(0, 3)
      .map((quote) => quote.split(' ')[0]),
  ).toEqual(starts);
  expect(pasted).toContain(`/en/${slug}#q2-2`);
});

test('on a phone the bar stands below what a finger selects', async ({ newReader }) => {
  const page = await newReader({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const ru = messages.ru.Notes;
  await page.goto(`/ru/${slug}`);
  const passage = page.locator('#q2-2 .s').nth(1);
  await passage.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  // What the system selects after a long press, which no browser does for a test.
  await passage.evaluate((element) => {
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (node) getSelection()?.setBaseAndExtent(node, 0, node, 6);
  });
  const selected = await page.evaluate(
    () => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0,
  );
  const bar = await page.getByRole('toolbar', { name: ru.offers }).boundingBox();
  expect(bar?.y).toBeGreaterThan(selected);
  expect(bar?.x).toBeGreaterThanOrEqual(0);
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(390);
  await offer(page, 'ru', 'note').tap();
  const sheet = page.getByRole('dialog', { name: ru.notes });
  await sheet.getByRole('textbox', { name: ru.body }).fill('Слово под пальцем');
  await sheet.getByRole('button', { name: ru.save, exact: true }).tap();
  await expect.poll(() => marked(page, 'mine')).toHaveLength(1);
  await segment(page, 'q2-2').getByRole('button', { name: '1 заметка' }).tap();
  await expect(sheet.getByRole('article')).toContainText('Слово под пальцем');
});

test('the language of a note is told by its words, and can be changed', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await page.getByRole('link', { name: `${Reading.link}: 3.1`, exact: true }).focus();
  await page.keyboard.press('n');
  const language = page.getByRole('combobox', { name: Notes.noteLanguage });
  await expect(language).toHaveValue('en');
  await page.getByRole('textbox', { name: Notes.body }).fill('Бұл қалай шешіледі?');
  await expect(language).toHaveValue('kk');
  await language.selectOption('ru');
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(notesOf(page, 'q3-1')).toContainText(messages.en.Languages.name.ru);
});

test('while one writes only what is near stays marked, and all is when one scrolls on', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  const [near, far] = [words.from, text('q9-2').split(' ').slice(0, 2).join(' ')];
  for (const [id, some] of [
    ['q2-2', near],
    ['q9-2', far],
  ] as const) {
    await drag(page, page.locator(`#${id}`), some);
    await offer(page, 'en', 'highlight').click();
  }
  await expect.poll(() => marked(page, 'mine')).toEqual([near, far]);
  await openEditor(page, 'en', 'q2-1');
  await page.getByRole('textbox', { name: Notes.body }).pressSequentially('W');
  await expect.poll(() => marked(page, 'mine')).toEqual([near]);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => marked(page, 'mine')).toEqual([near, far]);
  await page.getByRole('textbox', { name: Notes.body }).pressSequentially('e');
  await expect.poll(() => marked(page, 'mine')).toEqual([near]);
  await page.getByRole('textbox', { name: Notes.body }).press('Escape');
  await expect.poll(() => marked(page, 'mine')).toEqual([near, far]);
});

test('without the Highlight API every note is made and reached', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(window, 'Highlight');
  });
  await page.goto(`/en/${slug}`);
  await drag(page, page.locator('#q2-2'), words.from);
  await offer(page, 'en', 'note').click();
  await page.getByRole('textbox', { name: Notes.body }).fill('Reached all the same');
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(notesOf(page, 'q2-2')).toContainText('Reached all the same');
  await page.reload();
  await segment(page, 'q2-2').getByRole('button', { name: '1 note' }).click();
  await expect(notesOf(page, 'q2-2')).toBeFocused();
  await expect(notesOf(page, 'q2-2')).toContainText(words.from);
  await page.goto(`/ru/${slug}#q2-2`);
  await expect(notesOf(page, 'q2-2')).toContainText('Reached all the same');
});

test('the control of a segment away from the window leads to its note, not to the sheet', async ({
  page,
}) => {
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q7-1', 'Down there');
  await page.goto(`/en/${slug}`);
  const control = segment(page, 'q7-1').getByRole('button', { name: '1 note' });
  await expect(control).toBeAttached();
  // As a screen reader presses it: without scrolling there first.
  await control.dispatchEvent('click');
  await expect(notesOf(page, 'q7-1')).toBeFocused();
  await expect(notesOf(page, 'q7-1')).toBeInViewport();
});

test('notes are filtered by whose they are, language, kind and tag, in the list and in the text', async ({
  page,
  newReader,
}) => {
  const stranger = await newReader();
  await stranger.goto(`/ru/${slug}`);
  await writeNote(stranger, 'ru', 'q7-1', 'Открытая заметка другого читателя');
  await publish(stranger, 'ru', notesOf(stranger, 'q7-1'), 'Айгерим');

  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q7-1', 'My own remark');
  await page.getByRole('button', { name: Notes.notes, exact: true }).click();
  const list = page.getByRole('dialog', { name: Notes.notes });
  const theirs = list.getByRole('article').filter({ hasText: 'Айгерим' });
  const own = list.getByRole('article').filter({ hasText: 'My own remark' });
  await expect(theirs.first()).toBeVisible();
  await expect(own).toBeVisible();
  await list.getByRole('radio', { name: Notes.mine, exact: true }).click();
  await expect(theirs).toHaveCount(0);
  await expect(own).toBeVisible();
  await list.getByRole('radio', { name: Notes.all, exact: true }).click();
  await list.getByRole('combobox', { name: Notes.language }).selectOption('ru');
  await expect(own).toHaveCount(0);
  await expect(theirs.first()).toBeVisible();
  await theirs.first().getByRole('button', { name: Notes.show }).click();
  await expect(list).toHaveCount(0);
  await expect(notesOf(page, 'q7-1').filter({ hasText: 'My own remark' })).toHaveCount(0);
  await expect(notesOf(page, 'q7-1').filter({ hasText: 'Айгерим' }).first()).toBeInViewport();

  await notesOf(stranger, 'q7-1').getByRole('button', { name: messages.ru.Notes.delete }).click();
  await expect(stranger.getByRole('status')).toContainText(messages.ru.Notes.deleted);
});

test('two highlights that a new reader makes before the first answer has come are both kept', async ({
  page,
}) => {
  await page.goto(`/en/${slug}`);
  const answers = gate();
  await page.route(/\/api\/annotations\/$/, async (route) => {
    await answers.opened;
    await route.continue();
  });
  await page.getByRole('link', { name: `${Reading.link}: 2.2`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await page.keyboard.press('h');
  await asked;
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('h');
  answers.open();
  await expect(notesOf(page, 'q2-2')).toHaveCount(2);
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await expect(notesOf(page, 'q2-2')).toHaveCount(2);
});

test('a key that is held makes one highlight, and writes nothing into the note it begins', async ({
  page,
}) => {
  await page.goto(`/en/${slug}`);
  await page.getByRole('link', { name: `${Reading.link}: 2.2`, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  for (let times = 0; times < 6; times++) await page.keyboard.down('h');
  await page.keyboard.up('h');
  await expect(page.getByRole('status')).toContainText(Notes.saved);
  await expect(notesOf(page, 'q2-2')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  const body = page.getByRole('textbox', { name: Notes.body });
  await page.keyboard.down('n');
  await expect(body).toBeFocused();
  for (let times = 0; times < 4; times++) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await page.keyboard.type('Now');
  await expect(body).toHaveValue('Now');
});

test('a highlight of a whole paragraph marks its words, in every language', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  await segment(page, 'q2-1').hover();
  await segment(page, 'q2-1').getByRole('button', { name: Notes.add }).click();
  await offer(page, 'en', 'highlight').click();
  await expect.poll(() => marked(page, 'mine')).toEqual([text('q2-1')]);
  await page.goto(`/ru/${slug}`);
  await expect.poll(async () => (await marked(page, 'projected')).length).toBe(1);
});

test('one’s own note is shown where there are three already', async ({ page }) => {
  await page.goto(`/en/${slug}`);
  for (const number of ['One', 'Two', 'Three', 'Four']) {
    await writeNote(page, 'en', 'q3-1', number);
    await expect(notesOf(page, 'q3-1').filter({ hasText: number })).toBeVisible();
  }
  const last = notesOf(page, 'q3-1').filter({ hasText: 'Four' });
  await expect(last).toBeInViewport();
  await expect(last).toBeFocused();
});

test.describe('without a connection', () => {
  test.use({ provokedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test('a highlight that could not be made leaves the selection and the bar', async ({ page }) => {
    await page.goto(`/en/${slug}`);
    await drag(page, segment(page, words.segment), words.from);
    await expect(offer(page, 'en', 'highlight')).toBeVisible();
    await page.context().setOffline(true);
    await offer(page, 'en', 'highlight').click();
    await expect(page.getByRole('status')).toContainText(Notes.offline);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words.from);
    await page.context().setOffline(false);
    await offer(page, 'en', 'highlight').click();
    await expect.poll(() => marked(page, 'mine')).toEqual([words.from]);
    await expect(offer(page, 'en', 'highlight')).toHaveCount(0);
  });
});
