import { messages, slug, version } from './interview';
import { drag, notesOf, offer, writeNote } from './note';
import { segment } from './segment';
import { expect, test } from './test';

const text = (id: string) => version('en').segments.find(({ ids }) => ids.includes(id))?.text ?? '';
const words = text('q2-2').split(' ').slice(0, 2).join(' ');
const { Notes, Peek, Reading } = messages.en;

test.describe('where the browser refuses to copy', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('Refused', 'NotAllowedError'));
    }),
  );

  for (const deed of ['copy', 'copyAll'] as const)
    test(`that is said of a quote (${deed})`, async ({ page }) => {
      await page.goto(`/en/${slug}`);
      await drag(page, page.locator('#q2-2'), words);
      await offer(page, 'en', deed).click();
      await expect(page.getByRole('status')).toContainText(Reading.notCopied);
      await expect(page.getByText(Notes.failed)).toHaveCount(0);
    });

  test('that is said of the link to a passage, which then stands in the address', async ({ page }) => {
    await page.goto(`/en/${slug}`);
    await segment(page, 'q2-2').hover();
    await segment(page, 'q2-2')
      .getByRole('button', { name: `${Reading.copyLink}: 2.2`, exact: true })
      .click();
    await expect(page.getByRole('status')).toContainText(Reading.notCopied);
    await expect(page).toHaveURL(`/en/${slug}#q2-2`);
  });

  test('that is said of the link to a note', async ({ page }) => {
    await page.goto(`/en/${slug}`);
    await writeNote(page, 'en', 'q9-2', 'See here');
    await notesOf(page, 'q9-2').getByRole('button', { name: Notes.copyLink }).click();
    await expect(page.getByRole('status')).toContainText(Reading.notCopied);
  });
});

test.describe('where the other versions do not come', () => {
  test.use({ provokedErrors: /ERR_FAILED|\/sentences\// });

  test('a quote in all languages blames neither the browser nor what was written', async ({ page }) => {
    await page.route('**/sentences/**', (route) => route.abort());
    await page.goto(`/en/${slug}`);
    await drag(page, page.locator('#q2-2'), words);
    await offer(page, 'en', 'copyAll').click();
    await expect(page.getByRole('status')).toContainText(Peek.failed);
  });
});

test('of the tools beside a passage, the one that copies says so, and no two have one name', async ({
  page,
}) => {
  for (const locale of ['kk', 'ru', 'en'] as const) {
    await page.goto(`/${locale}/${slug}`);
    const here = segment(page, 'q2-2');
    await here.hover();
    const { copyLink, link } = messages[locale].Reading;
    await expect(here.getByRole('button', { name: `${copyLink}: 2.2`, exact: true })).toBeVisible();
    await expect(here.getByRole('link', { name: `${link}: 2.2`, exact: true })).toHaveCount(1);
  }
});
