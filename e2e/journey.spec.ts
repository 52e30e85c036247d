import { messages, slug, version } from './interview';
import { notesOf, writeNote } from './note';
import { segment } from './segment';
import { fromLine, linked, putOnLine, sentence } from './sentence';
import { expect, test } from './test';

test('a reader reads, changes language in place, compares, leaves a note, and looks up a word', async ({
  page,
  server,
}) => {
  const text = (locale: 'kk' | 'ru' | 'en', id: string) =>
    version(locale).segments.find(({ ids }) => ids.includes(id))?.text ?? '';

  await test.step('reads in Kazakh', async () => {
    await page.goto('/kk');
    await page
      .getByRole('heading', { name: version('kk').title })
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(`/kk/${slug}`);
    await expect(page.getByText(text('kk', 'q2-1'), { exact: true })).toBeVisible();
  });

  await test.step('changes to Russian in place', async () => {
    const read = linked('q2-1', 1);
    await putOnLine(sentence(page, read.kk), 0.5);
    await page.getByRole('link', { name: messages.ru.Languages.read }).dispatchEvent('click');
    await expect(page).toHaveURL(`/ru/${slug}`);
    await expect(page.getByText(text('ru', 'q2-1'), { exact: true })).toBeInViewport();
    const away = () => fromLine(sentence(page, read.ru), 0.5);
    await expect.poll(async () => Math.abs(await away())).toBeLessThanOrEqual(8);
  });

  await test.step('compares three versions', async () => {
    await page.getByRole('link', { name: messages.ru.Reading.compareAll }).dispatchEvent('click');
    await expect(page).toHaveURL(`/ru/${slug}/compare/ru,kk,en`);
    for (const locale of ['ru', 'kk', 'en'] as const)
      await expect(page.getByText(text(locale, 'q2-1'), { exact: true })).toBeInViewport();
    await page.getByRole('link', { name: messages.ru.Comparing.back }).click();
  });

  await test.step('leaves a note, and sees it in English', async () => {
    await expect(page).toHaveURL(`/ru/${slug}`);
    await writeNote(page, 'ru', 'q2-1', 'Кто назначает акимов?');
    await page.goto(`/en/${slug}#q2-1`);
    await expect(notesOf(page, 'q2-1')).toContainText('Кто назначает акимов?');
    await expect(notesOf(page, 'q2-1')).toContainText(messages.en.Languages.name.ru);
  });

  await test.step('sees it again after a restart', async () => {
    await server.restart();
    await page.reload();
    await expect(notesOf(page, 'q2-1')).toContainText('Кто назначает акимов?');
    await expect(notesOf(page, 'q2-1')).toContainText(messages.en.Languages.name.ru);
  });

  await test.step('looks up akim', async () => {
    const word = segment(page, 'q2-1').getByRole('link', { name: 'akim', exact: true });
    await word.click();
    const explanation = page.getByRole('dialog', { name: 'akim', exact: true });
    await expect(explanation).toContainText('head of local executive power');
    await explanation.getByRole('link', { name: messages.en.Glossary.more }).click();
    await expect(page).toHaveURL('/en/glossary/akim');
    await expect(page.getByRole('heading', { level: 1, name: 'akim' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('äkım');
  });
});
