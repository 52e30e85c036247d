import { describe, expect, it, vi } from 'vitest';
import type { Edition, Segment } from '../../lib/edition/edition';
import type { Locale } from '../../lib/language/locales';
import { temporaryService } from '../../test/temporary-service';
import { origin } from '../../test/visitor';

/** The edition with other segments in a version. */
function edited(edition: Edition, locale: Locale, change: (segments: Segment[]) => Segment[]): Edition {
  const version = edition.versions[locale];
  if (!version) throw new Error(`There is no version in ${locale}.`);
  return {
    ...edition,
    versions: { ...edition.versions, [locale]: { ...version, segments: change(version.segments) } },
  };
}

/** Changes the text of a segment. */
function saying(id: string, change: (text: string) => string) {
  return (segments: Segment[]) =>
    segments.map((segment) =>
      segment.ids.includes(id) ? { ...segment, text: change(segment.text) } : segment,
    );
}

const part = {
  type: 'SpecificResource',
  source: '/kk/local-politics#q1-1',
  selector: [
    { type: 'TextPositionSelector', start: 0, end: 15 },
    { type: 'TextQuoteSelector', exact: 'Әкімдердің көбі', suffix: ' — тағайындалған' },
  ],
};

describe('jolma:places', () => {
  it('shows a note in every version, by the links of its sentences', async () => {
    const { reader } = await temporaryService();
    await reader.save({
      target: [part, { ...part, source: `${origin}/kk/local-politics#q1-2`, selector: undefined }],
    });
    const whole = { segment: 'q1-2', start: null, end: null };
    expect(await reader.items()).toMatchObject([
      {
        'jolma:places': [
          {
            state: 'exact',
            score: 1,
            changed: false,
            in: {
              kk: { by: 'own', ranges: [{ segment: 'q1-1', start: 0, end: 15 }] },
              ru: { by: 'sentence', ranges: [{ segment: 'q1-1', start: 0, end: 38 }] },
            },
          },
          { in: { kk: { by: 'own', ranges: [whole] }, ru: { by: 'group', ranges: [whole] } } },
        ],
      },
    ]);
  });

  it('follows the words when the text changes, says so, and leaves the note as it was', async () => {
    const { reader, editions, edition, database } = await temporaryService();
    const { iri } = await reader.save({ target: part });
    editions.set(
      edition.slug,
      edited(
        edition,
        'kk',
        saying('q1-1', (text) => `Иә, солай. ${text}`),
      ),
    );
    const places = [
      { state: 'moved', changed: true, in: { kk: { ranges: [{ segment: 'q1-1', start: 11, end: 26 }] } } },
    ];
    const target = { selector: part.selector.map((selector) => expect.objectContaining(selector)) };
    expect(await reader.items()).toMatchObject([{ target, 'jolma:places': places }]);
    await vi.waitFor(async () => expect(await database.placement.count()).toBe(1));
    expect(await reader.items()).toMatchObject([{ target, 'jolma:places': places }]);
    expect(await (await reader.send('GET', iri)).json()).toMatchObject({ target, 'jolma:places': places });
    expect(await database.placement.count()).toBe(1);
  });

  it('makes a note whose words are gone an orphan, beside what is left of its text', async () => {
    const { reader, editions, edition } = await temporaryService();
    await reader.save({ target: part });
    const without = edited(edition, 'kk', (segments) => segments.filter(({ ids }) => !ids.includes('q1-1')));
    editions.set(edition.slug, without);
    expect(await reader.items()).toMatchObject([
      {
        'jolma:places': [
          {
            state: 'orphan',
            changed: true,
            old: { segment: 'title' },
            in: { kk: { by: 'own', ranges: [] } },
          },
        ],
      },
    ]);
  });

  it('is what it was when an old text is brought back', async () => {
    const { reader, editions, edition } = await temporaryService();
    await reader.save({ target: part });
    const [before] = await reader.items();
    editions.set(
      edition.slug,
      edited(
        edition,
        'kk',
        saying('q1-1', () => 'Басқа мәтін.'),
      ),
    );
    expect(await reader.items()).toMatchObject([{ 'jolma:places': [{ state: 'orphan' }] }]);
    editions.set(edition.slug, edition);
    expect(await reader.items()).toEqual([before]);
  });

  it('goes with a note to the new place that its author gives it', async () => {
    const { reader, editions, edition, database } = await temporaryService();
    const { iri, etag } = await reader.save({ target: part });
    editions.set(
      edition.slug,
      edited(
        edition,
        'kk',
        saying('q1-1', () => 'Басқа мәтін.'),
      ),
    );
    await reader.items();
    await vi.waitFor(async () => expect(await database.placement.count()).toBe(1));
    const answer = await reader.put(iri, etag, { target: '/kk/local-politics#q1-1' });
    expect(await answer.json()).toMatchObject({ 'jolma:places': [{ state: 'exact', changed: false }] });
    expect(await database.placement.count()).toBe(0);
  });

  it('is the same for several who ask first at once', async () => {
    const { reader, editions, edition, database } = await temporaryService();
    for (let count = 0; count < 5; count++) await reader.save({ target: part });
    editions.set(
      edition.slug,
      edited(
        edition,
        'kk',
        saying('q1-1', (text) => `Иә. ${text}`),
      ),
    );
    const [one, other] = await Promise.all([reader.items(), reader.copy().items()]);
    expect(one).toEqual(other);
    await vi.waitFor(async () => expect(await database.placement.count()).toBe(5));
  });

  it('is not on a reply, which comes with the list and names the note it answers', async () => {
    const { reader, other } = await temporaryService();
    const { iri } = await reader.save({ visibility: 'public' });
    await other.save({ motivation: 'replying', target: iri, visibility: 'public' });
    const [, reply] = await reader.items();
    expect(reply).toMatchObject({ motivation: 'replying', target: iri });
    expect(reply).not.toHaveProperty('jolma:places');
  });
});
