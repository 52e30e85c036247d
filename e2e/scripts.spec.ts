import type { Page } from '@playwright/test';
import { derivedScripts, directionOf, type KazakhScript, kazakhScripts } from '../lib/language/page-locales';
import { written } from '../lib/language/written';
import { expectAccessible } from './axe';
import { messages, occurrences, slug, version } from './interview';
import { copied, drag, marked, notesOf } from './note';
import { segment } from './segment';
import { expect, test } from './test';

const { Comparing, Notes, Reading, Scripts } = messages.kk;

/** What a switch between the scripts is called: each in itself. */
const own = { kk: 'Кирилл', 'kk-Latn': 'Latyn', 'kk-Arab': 'توتە جازۋ' };

const switcher = (page: Page, script: KazakhScript) =>
  page.getByRole('banner').getByRole('navigation', { name: written(Scripts.title, script) });

const ownKazakh = { name: written(messages.kk.Languages.own, 'kk-Arab') };

const textOf = (id: string) => version('kk').segments.find(({ ids }) => ids.includes(id))?.text ?? '';

const sentence = 'Соның арқасында ол қолына билікті өзгелердің бәрінен көп шоғырландырады.';

for (const script of derivedScripts) {
  test(`text, glossary and interface are in ${script}, and say what they are made from`, async ({ page }) => {
    await page.goto(`/${script}/${slug}`);
    await expect(page.locator('html')).toHaveAttribute('lang', script);
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(script));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(written(version('kk').title, script));
    await expect(page.locator('#q2-1')).toHaveText(written(textOf('q2-1'), script));
    await expect(page.getByText(written(Scripts.made[script], script))).toBeVisible();
    await expect(page.getByRole('link', { name: messages.ru.Languages.read })).toHaveAttribute('lang', 'ru');
    const linked = await page.locator('[data-segment] a[data-term]').allTextContents();
    expect(linked).toHaveLength(occurrences.kk.length);

    await page.getByRole('link', { name: written(Scripts.more, script) }).click();
    await expect(page).toHaveURL(`/${script}/about#_scripts`);
    await page.goto(`/${script}/glossary/akim`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(written('әкім', script));
    await page.goto(`/${script}/no-such-article`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      written(messages.kk.NotFound.title, script),
    );
  });

  test(`a term in ${script} is explained by pointer, key and tap`, async ({ page, newReader }) => {
    const term = { name: written('әкім', script), exact: true };
    await page.goto(`/${script}/${slug}`);
    const link = page.locator('#q2-1 a[data-term="akim"]').first();
    const popover = page.getByRole('dialog', term);
    await link.click();
    await expect(popover).toContainText('аким');
    await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(popover).toBeVisible();

    const phone = await newReader({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await phone.goto(`/${script}/${slug}`);
    await phone.locator('#q2-1 a[data-term="akim"]').first().tap();
    await expect(phone.getByRole('dialog', term)).toBeInViewport();
  });
}

test('the script is chosen at the same place, and remembered while other languages are read', async ({
  page,
}) => {
  await page.goto(`/kk/${slug}`);
  await page.locator('#q6-3').scrollIntoViewIfNeeded();
  await switcher(page, 'kk').getByRole('link', { name: own['kk-Arab'] }).dispatchEvent('click');
  await expect(page).toHaveURL(`/kk-Arab/${slug}`);
  await expect(page.locator('#q6-3')).toBeInViewport();
  await page.goto('/');
  await expect(page).toHaveURL('/kk-Arab');
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en');
  await page.getByRole('banner').getByRole('link', ownKazakh).click();
  await expect(page).toHaveURL('/kk-Arab');
});

test('on pages in other languages links to Kazakh are in the script that was chosen, and so is its column', async ({
  page,
  baseURL,
}) => {
  await page.context().addCookies([{ name: 'script', value: 'kk-Arab', url: baseURL }]);
  await page.goto(`/ru/${slug}`);
  const header = page.getByRole('banner');
  await expect(header.getByRole('link', { name: messages.kk.Languages.own })).toHaveCount(0);
  const read = { name: written(messages.kk.Languages.read, 'kk-Arab') };
  for (const link of [header.getByRole('link', ownKazakh), page.getByRole('main').getByRole('link', read)]) {
    await expect(link).toHaveAttribute('lang', 'kk-Arab');
    await expect(link).toHaveAttribute('hreflang', 'kk-Arab');
    await expect(link).toHaveAttribute('dir', 'rtl');
  }
  for (const [columns, then] of [
    ['kk-Arab,ru', 'kk-Arab,ru'],
    ['en,kk,ru', 'en,kk-Arab,ru'],
    ['kk,kk-Latn', 'kk,kk-Latn'],
  ]) {
    await page.goto(`/ru/${slug}/compare/${columns}`);
    await header.getByRole('link', ownKazakh).click();
    await expect(page).toHaveURL(`/kk-Arab/${slug}/compare/${then}`);
  }
});

test('without scripts every script of Kazakh is a link away', async ({ newReader }) => {
  const page = await newReader({ javaScriptEnabled: false });
  await page.goto(`/kk/${slug}`);
  await switcher(page, 'kk').getByRole('link', { name: own['kk-Latn'] }).click();
  await expect(page).toHaveURL(`/kk-Latn/${slug}`);
  await expect(switcher(page, 'kk-Latn').getByRole('link', { name: own['kk-Latn'] })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('two scripts of a version stand beside another language, and their sentences correspond', async ({
  page,
}) => {
  await page.goto(`/en/${slug}/compare/kk,en`);
  const add = `${messages.en.Comparing.addScript}: ${messages.en.Scripts.named['kk-Latn']}`;
  await page.getByRole('link', { name: add }).click();
  await expect(page).toHaveURL(`/en/${slug}/compare/kk,kk-Latn,en`);
  await page.getByText(sentence).hover();
  await expect(page.locator('.s.lit')).toHaveText([
    sentence,
    written(sentence, 'kk-Latn'),
    'This gives them the greatest concentration of power over others.',
  ]);
  await expect(page.locator('[data-segment="q2-1"][lang="kk-Latn"]')).toHaveText(
    written(textOf('q2-1'), 'kk-Latn'),
  );
});

test('two scripts of one text are not said to be paired', async ({ page }) => {
  await page.goto(`/kk/${slug}/compare/kk,kk-Latn`);
  await expect(page.getByText(messages.kk.Colophon.translatedFrom.en).first()).toBeVisible();
  await expect(page.getByText(Comparing.byMachine)).toHaveCount(0);
});

test('line by line every column is named briefly, in its own script', async ({ page }) => {
  await page.goto(`/en/${slug}/compare/kk-Arab,kk-Latn,en?layout=interleaved`);
  const names = page
    .getByText(`${messages.en.Comparing.byMachine}.`)
    .evaluateAll((said) => said.map((element) => getComputedStyle(element, '::before').content));
  const { short } = messages.kk.Languages;
  expect(await names).toEqual(
    [written(short, 'kk-Arab'), written(short, 'kk-Latn'), messages.en.Languages.short].map(
      (name) => `"${name}"`,
    ),
  );
});

test('a quote is copied in the scripts that are shown', async ({ page }) => {
  await page.goto(`/kk-Arab/${slug}/compare/kk-Arab,kk-Latn`);
  await page.getByText(written(sentence, 'kk-Arab')).hover();
  await segment(page, 'q2-1')
    .getByRole('button', { name: written(Notes.deeds.copyAll, 'kk-Arab') })
    .click();
  await expect(page.getByRole('status')).toContainText(written(Notes.quoteCopied, 'kk-Arab'));
  expect((await copied(page)).split('\n').slice(0, 2)).toEqual([
    written(sentence, 'kk-Arab'),
    written(sentence, 'kk-Latn'),
  ]);
});

test('where columns run from right to left the arrow keys do too', async ({ page }) => {
  await page.goto(`/kk-Arab/${slug}/compare/kk-Arab,ru`);
  const columns = segment(page, 'q2-1').locator('.cell');
  const [first, second] = [await columns.nth(0).boundingBox(), await columns.nth(1).boundingBox()];
  expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  const number = { name: `${written(Reading.link, 'kk-Arab')}: 2.1`, exact: true };
  await page.getByRole('link', number).focus();
  await page.keyboard.press('ArrowDown');
  await expect(columns.nth(0).locator('.s').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(columns.nth(1).locator('.s').first()).toBeFocused();
});

test('a note made on words in one script stands at the same words in the others', async ({ page }) => {
  const word = 'шоғырландырады';
  await page.goto(`/kk-Latn/${slug}`);
  await drag(page, page.locator('#q2-1'), written(word, 'kk-Latn'));
  await page
    .getByRole('toolbar', { name: written(Notes.offers, 'kk-Latn') })
    .getByRole('button', { name: written(Notes.deeds.note, 'kk-Latn'), exact: true })
    .click();
  await page.getByRole('textbox', { name: written(Notes.body, 'kk-Latn') }).fill('Latynşa jazylğan');
  await page.getByRole('button', { name: written(Notes.save, 'kk-Latn'), exact: true }).click();
  await expect(page.getByRole('status')).toContainText(written(Notes.saved, 'kk-Latn'));
  for (const script of kazakhScripts) {
    await page.goto(`/${script}/${slug}#q2-1`);
    await expect(notesOf(page, 'q2-1')).toContainText('Latynşa jazylğan');
    await expect.poll(() => marked(page, 'mine')).toEqual([written(word, script)]);
  }
  await page.goto(`/ru/${slug}#q2-1`);
  await expect(notesOf(page, 'q2-1')).toContainText('Latynşa jazylğan');
});

test('the Arabic font is asked for by pages that show the script, and by no other', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.push(request.url());
  });
  await page.goto(`/ru/${slug}`);
  await page.evaluate(() => document.fonts.ready);
  expect(asked.filter((url) => url.includes('arabic'))).toEqual([]);
  await page.goto(`/kk-Arab/${slug}`);
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => asked.filter((url) => url.includes('arabic'))).toHaveLength(1);
});

for (const [kind, path] of [
  ['reading', `/kk-Arab/${slug}`],
  ['comparing', `/kk-Arab/${slug}/compare/kk-Arab,kk-Latn,en`],
  ['the glossary', '/kk-Arab/glossary'],
  ['reading in Latin letters', `/kk-Latn/${slug}`],
] as const)
  test(`${kind} is accessible, and nothing stands outside a window of 390 px`, async ({ page }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      const outside = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(outside)).toBe(0);
      await expectAccessible(page, [width]);
    }
  });
