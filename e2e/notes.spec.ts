import type { Locator } from '@playwright/test';
import { locales } from '../lib/language/locales';
import { messages, slug } from './interview';
import { notesOf, offer, openEditor, openWithNotes, publish, writeNote } from './note';
import { segment } from './segment';
import { expect, test } from './test';

const text = 'Кім тағайындайды? <img src=x onerror="document.title=\'caught\'"> & айқын';

test('a note is seen at its segment in every language and in comparing, after a restart too, and by nobody else', async ({
  page,
  newReader,
  server,
}) => {
  await page.goto(`/kk/${slug}`);
  await writeNote(page, 'kk', 'q2-1', text.replace('айқын', '**айқын**'));
  await expect(notesOf(page, 'q2-1')).toContainText(text);

  await server.restart();
  for (const locale of locales) {
    await test.step(locale, async () => {
      // A card is there once its passage is near the window.
      await page.goto(`/${locale}/${slug}#q2-1`);
      await page.reload();
      const note = notesOf(page, 'q2-1');
      await expect(note).toContainText(text);
      await expect(note).toContainText(messages[locale].Languages.name.kk);
      if (locale !== 'kk') await expect(note).toContainText(messages[locale].Notes.on.kk);
      await expect(note.locator('[lang="kk"]', { hasText: text })).toBeVisible();
      await expect(note.getByText('айқын', { exact: true })).toHaveRole('strong');
      await expect(note.getByRole('img')).toHaveCount(0);
      await expect(page.locator('article.note').filter({ hasText: 'Кім тағайындайды' })).toHaveCount(1);
      await expect(page).not.toHaveTitle('caught');
    });
  }
  await page.goto(`/en/${slug}/compare/ru,en`);
  await segment(page, 'q2-1').getByRole('button', { name: '1 note' }).click();
  await expect(page.getByRole('dialog', { name: messages.en.Notes.notes })).toContainText(text);

  const stranger = await newReader();
  await openWithNotes(stranger, `/kk/${slug}`);
  await expect(notesOf(stranger, 'q2-1')).toHaveCount(0);
  await openWithNotes(stranger, `/en/${slug}/compare/ru,en`);
  await expect(stranger.getByRole('button', { name: '1 note' })).toHaveCount(0);
});

test('a note is changed, deleted and brought back', async ({ page }) => {
  const { Notes } = messages.en;
  await page.goto(`/en/${slug}`);
  await writeNote(page, 'en', 'q3-2', 'First thought');
  const note = notesOf(page, 'q3-2');
  await note.getByRole('button', { name: Notes.edit }).click();
  await expect(page.getByRole('textbox', { name: Notes.body })).toHaveValue('First thought');
  await page.getByRole('textbox', { name: Notes.body }).fill('Second thought');
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  await expect(note).toContainText('Second thought');
  await expect(note).toContainText(Notes.edited);
  await expect(note).not.toContainText('First thought');

  await note.getByRole('button', { name: Notes.delete }).click();
  await expect(page.getByRole('status')).toContainText(Notes.deleted);
  await expect(note).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: Notes.undo }).click();
  await expect(note).toContainText('Second thought');
  await page.reload();
  await expect(note).toContainText('Second thought');

  await note.getByRole('button', { name: Notes.delete }).click();
  await expect(note).toHaveCount(0);
  await openWithNotes(page, `/en/${slug}`);
  await expect(note).toHaveCount(0);
});

test('on a phone notes are written and read in a sheet', async ({ newReader }) => {
  const { Notes, Reading } = messages.ru;
  const page = await newReader({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await page.goto(`/ru/${slug}`);
  await page.getByRole('link', { name: `${Reading.link}: 1.2`, includeHidden: true }).evaluate((number) => {
    number.closest('div')?.previousElementSibling?.scrollIntoView({ block: 'center' });
  });
  await page.locator('#q1-2').tap({ position: { x: 8, y: 8 } });
  await page
    .getByRole('complementary', { name: messages.ru.Peek.title })
    .getByRole('button', { name: Notes.add })
    .tap();
  await offer(page, 'ru', 'note').tap();
  const sheet = page.getByRole('dialog', { name: Notes.notes });
  await sheet.getByRole('textbox', { name: Notes.body }).fill('В телефоне');
  await sheet.getByRole('button', { name: Notes.save, exact: true }).tap();
  await expect(page.getByRole('status')).toContainText(Notes.saved);
  await expect(sheet).toHaveCount(0);

  await segment(page, 'q1-2').getByRole('button', { name: '1 заметка' }).tap();
  await sheet.getByRole('button', { name: Notes.edit }).tap();
  await sheet.getByRole('textbox', { name: Notes.body }).fill('Всё ещё в телефоне');
  await sheet.getByRole('button', { name: Notes.save, exact: true }).tap();
  await expect(sheet.getByRole('article')).toContainText('Всё ещё в телефоне');
  await sheet.getByRole('button', { name: Notes.delete }).tap();
  // An empty sheet closes; what is said, and can be undone, is within reach of a finger.
  await expect(sheet).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: Notes.undo }).tap();
  await expect(sheet.getByRole('article')).toContainText('Всё ещё в телефоне');
  await sheet.getByRole('button', { name: Notes.delete }).tap();
  await expect(sheet).toHaveCount(0);
  await openWithNotes(page, `/ru/${slug}`);
  await expect(page.getByRole('button', { name: '1 заметка' })).toHaveCount(0);
});

test('a note is written, changed and deleted with the keyboard alone', async ({ page }) => {
  const { Notes, Reading } = messages.en;
  await page.goto(`/en/${slug}#q5-1`);
  await page.keyboard.press('Tab');
  const number = page.getByRole('link', { name: `${Reading.link}: 5.1` });
  for (let tabs = 0; tabs < 10 && !(await number.evaluate((link) => link === document.activeElement)); tabs++)
    await page.keyboard.press('Tab');
  await expect(number).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: Notes.body })).toBeFocused();
  await page.keyboard.type('No jinn, just keys');
  await page.keyboard.press('ControlOrMeta+Enter');
  const note = notesOf(page, 'q5-1');
  await expect(note).toContainText('No jinn, just keys');

  await note.getByRole('button', { name: Notes.edit }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: Notes.body })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('given up');
  await page.keyboard.press('Escape');
  await expect(note).toContainText('No jinn, just keys');
  await note.getByRole('button', { name: Notes.delete }).focus();
  await page.keyboard.press('Enter');
  await expect(note).toHaveCount(0);
});

for (const width of [390, 1280]) {
  test(`notes that arrive move nothing at ${width} px`, async ({ page }) => {
    await page.goto(`/kk/${slug}`);
    await writeNote(page, 'kk', 'lede-1', 'Бір');
    await writeNote(page, 'kk', 'q1', 'Екі');

    await page.setViewportSize({ width, height: 800 });
    let arrive = () => {};
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/api\/annotations\//, async (route) => {
      await arrival;
      await route.continue();
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries().length;
        document.documentElement.dataset.shifts = `${Number(document.documentElement.dataset.shifts ?? 0) + shifts}`;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`/kk/${slug}`);
    await page.evaluate(() => document.fonts.ready);
    const boxes = () =>
      page.locator('[data-segment]').evaluateAll((segments) =>
        segments.map((segment) => {
          const { x, y, width, height } = segment.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    const before = await boxes();
    arrive();
    await expect(
      width > 1000 ? notesOf(page, 'q1') : segment(page, 'q1').getByRole('button', { name: /^1 / }),
    ).toBeVisible();
    expect(await boxes()).toEqual(before);
    expect(await page.locator('html').getAttribute('data-shifts')).toBeNull();
  });
}

test('a note that is empty or too long is not sent, and says so in the reader’s language', async ({
  page,
}) => {
  for (const locale of locales) {
    const { Notes } = messages[locale];
    await page.goto(`/${locale}/${slug}`);
    await openEditor(page, locale, 'q4-1');
    const body = page.getByRole('textbox', { name: Notes.body });
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(page.getByText(Notes.empty)).toBeVisible();
    await body.fill('ө'.repeat(10_001));
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(page.getByText(/10[\s,  ]?000/)).toBeVisible();
    await expect(body).toHaveValue('ө'.repeat(10_001));
    await page.getByRole('button', { name: Notes.cancel }).click();
  }
});

test.describe('when the server is not there', () => {
  test.use({ provokedErrors: /ERR_INTERNET_DISCONNECTED|status of 500/ });

  test('what was written stays, and can be sent later', async ({ page }) => {
    const { Notes } = messages.kk;
    await page.goto(`/kk/${slug}`);
    await openEditor(page, 'kk', 'q6-1');
    const body = page.getByRole('textbox', { name: Notes.body });
    await body.fill('Жоғалмасын');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(page.getByText(Notes.offline)).toBeVisible();
    await expect(body).toHaveValue('Жоғалмасын');
    await page.context().setOffline(false);

    await page.route(/\/api\/annotations\//, (route) => route.fulfill({ status: 500 }));
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(page.getByText(Notes.failed)).toBeVisible();
    await expect(body).toHaveValue('Жоғалмасын');
    await page.unrouteAll();

    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(notesOf(page, 'q6-1')).toContainText('Жоғалмасын');
    await expect(notesOf(page, 'q6-1')).toHaveCount(1);
  });
});

test.describe('when a note was changed in another tab', () => {
  test.use({ provokedErrors: /status of (412|404)/ });

  test('both texts are shown, and the reader chooses', async ({ page }) => {
    const { Notes } = messages.en;
    await page.goto(`/en/${slug}`);
    await writeNote(page, 'en', 'q7-1', 'The first text');
    const other = await page.context().newPage();
    await other.goto(`/ru/${slug}#q7-1`);
    await notesOf(other, 'q7-1').getByRole('button', { name: messages.ru.Notes.edit }).click();
    await other.getByRole('textbox', { name: messages.ru.Notes.body }).fill('The text of the other tab');

    const body = page.getByRole('textbox', { name: Notes.body });
    await notesOf(page, 'q7-1').getByRole('button', { name: Notes.edit }).click();
    await body.fill('The text of this tab');
    await page.getByRole('button', { name: Notes.save, exact: true }).click();
    await expect(notesOf(page, 'q7-1')).toContainText('The text of this tab');

    await other.getByRole('button', { name: messages.ru.Notes.save, exact: true }).click();
    await expect(other.getByText(messages.ru.Notes.conflict)).toBeVisible();
    await expect(other.getByRole('blockquote')).toHaveText('The text of this tab');
    await expect(other.getByRole('textbox', { name: messages.ru.Notes.body })).toHaveValue(
      'The text of the other tab',
    );
    await other.getByRole('button', { name: messages.ru.Notes.keepMine }).click();
    await expect(notesOf(other, 'q7-1')).toContainText('The text of the other tab');
    await page.reload();
    await expect(notesOf(page, 'q7-1')).toContainText('The text of the other tab');
    await expect(notesOf(page, 'q7-1')).toHaveCount(1);
  });
});

test('a tag of a hundred letters stays in its card, and an Arabic name keeps its date in order', async ({
  page,
}) => {
  const { Notes } = messages.en;
  const tag = 'қ'.repeat(100);
  await page.goto(`/en/${slug}`);
  await openEditor(page, 'en', 'q3-1');
  await page.getByRole('textbox', { name: Notes.body }).fill('With a long tag');
  await page.getByRole('textbox', { name: Notes.tags }).fill(tag);
  await page.getByRole('button', { name: Notes.save, exact: true }).click();
  const card = notesOf(page, 'q3-1').filter({ hasText: 'With a long tag' });
  await publish(page, 'en', card, 'ليلى ١٢');
  await page.reload();
  await expect(card.getByText(tag)).toBeVisible();
  const right = (found: Locator) => found.evaluate((element) => element.getBoundingClientRect().right);
  expect(await right(card.getByText(tag))).toBeLessThanOrEqual(await right(card));
  // The number in the name would draw those of the date after it to its own side.
  const [name, date] = [card.getByText('ليلى ١٢', { exact: true }), card.getByRole('time')];
  expect((await name.boundingBox())?.x ?? 0).toBeLessThan((await date.boundingBox())?.x ?? 0);
  const digits = await date.evaluate((element) => {
    const text = element.firstChild;
    if (!text?.textContent) throw new Error('No date');
    return [...text.textContent.matchAll(/\d+/g)].map(({ index, 0: { length } }) => {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + length);
      return range.getBoundingClientRect().left;
    });
  });
  expect(digits).toEqual(digits.toSorted((a, b) => a - b));
  await card.getByRole('button', { name: Notes.delete }).click();
  await expect(page.getByRole('status')).toContainText(Notes.deleted);
});
