import { describe, expect, it, vi } from 'vitest';
import { noteHtml, noteHtmlVersion } from '../../lib/annotation/note-html';
import { temporaryService } from '../../test/temporary-service';
import { annotation, store } from '../../test/visitor';

/** A busy machine is no failure. */
const busy = { timeout: 30_000 };
const kept = { bodyHtml: true, htmlVersion: true, size: true } as const;

function markdown(value: string) {
  return { ...annotation(), body: { type: 'TextualBody', format: 'text/markdown', value } };
}

describe('the HTML of a note', () => {
  it('is made when the note is written, and kept with what made it', async () => {
    const { reader, database } = await temporaryService();
    const value = 'Бұл **маңызды**';
    const answer = await reader.send('POST', store, { body: markdown(value) });
    const html = '<p>Бұл <strong>маңызды</strong></p>';
    expect(await answer.json()).toMatchObject({ 'jolma:html': html });
    expect(await database.note.findMany({ select: kept })).toEqual([
      {
        bodyHtml: html,
        htmlVersion: noteHtmlVersion,
        size: Buffer.byteLength(value) + Buffer.byteLength(html),
      },
    ]);
    expect(await reader.items()).toMatchObject([{ 'jolma:html': html }]);
  });

  it('is made anew when the note is replaced', async () => {
    const { reader, database } = await temporaryService();
    const body = markdown('*бір*');
    const saved = await reader.send('POST', store, { body });
    const headers = { 'If-Match': saved.headers.get('ETag') ?? '' };
    const changed = { ...markdown('*екі*'), id: body.id };
    const answer = await reader.send('PUT', saved.headers.get('Location') ?? '', { body: changed, headers });
    expect(await answer.json()).toMatchObject({ 'jolma:html': '<p><em>екі</em></p>' });
    expect(await database.note.findMany({ select: kept })).toMatchObject([
      { bodyHtml: '<p><em>екі</em></p>' },
    ]);
  });

  it('is not made of plain text', async () => {
    const { reader, database } = await temporaryService();
    const body = { type: 'TextualBody', format: 'text/plain', value: '*бір*' };
    const answer = await reader.send('POST', store, { body: { ...annotation(), body } });
    expect(await answer.json()).not.toHaveProperty('jolma:html');
    expect(await database.note.findMany({ select: kept })).toEqual([
      { bodyHtml: null, htmlVersion: null, size: Buffer.byteLength('*бір*') },
    ]);
  });

  it.each([null, noteHtmlVersion - 1, noteHtmlVersion + 1])(
    'is made anew where version %s made it, and kept',
    async (htmlVersion) => {
      const { reader, database } = await temporaryService();
      await reader.send('POST', store, { body: markdown('*бір*') });
      await database.note.updateMany({ data: { bodyHtml: '<p>old</p>', htmlVersion, size: 1 } });
      const html = '<p><em>бір</em></p>';
      expect(await reader.items()).toMatchObject([{ 'jolma:html': html, 'jolma:etag': '"1"' }]);
      const size = Buffer.byteLength('*бір*') + Buffer.byteLength(html);
      await vi.waitFor(
        async () =>
          expect(await database.note.findMany({ select: kept })).toEqual([
            { bodyHtml: html, htmlVersion: noteHtmlVersion, size },
          ]),
        busy,
      );
    },
  );

  it('is the text itself for the rest of a list that would take long, until all of it is kept', async () => {
    const { reader, database, service } = await temporaryService();
    await reader.send('POST', store, { body: markdown('*бір*') });
    const { authorId } = await database.note.findFirstOrThrow();
    const value = `*a* ${'b '.repeat(4_000)}`;
    const [text] = await database.segmentText.findMany();
    for (let index = 0; index < 15; index++)
      await database.note.create({
        data: {
          id: `00000000-0000-4000-8000-0000000000${index + 10}`,
          edition: 'local-politics',
          motivation: 'commenting',
          bodyValue: value,
          bodyFormat: 'text/markdown',
          created: service.now(),
          modified: service.now(),
          authorId,
          targets: { create: { position: 0, locale: 'kk', segment: 'q1-1', textHash: text?.hash ?? '' } },
        },
      });
    const html = noteHtml(value);
    const count = async () =>
      (await reader.items()).filter((item) => JSON.stringify(item).includes(JSON.stringify(html))).length;
    expect(await count()).toBe(12);
    await vi.waitFor(async () => expect(await count()).toBe(15), busy);
    const old = { where: { OR: [{ htmlVersion: null }, { htmlVersion: { not: noteHtmlVersion } }] } };
    await vi.waitFor(async () => expect(await database.note.count(old)).toBe(0), busy);
  });
});
