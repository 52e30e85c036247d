import { editionCalled } from '../../test/content';
import { random } from '../random';

/** A note as the store lists it, with what peers need to find the same words. */
export interface MadeNote {
  /** The item of `/api/annotations/`. */
  item: Record<string, unknown>;
  segment: string;
  exact: string;
  /** UTF-16 offset in the segment's plain text. */
  start: number;
}

/**
 * Makes notes on one to twelve words anywhere in the English version of an edition, the same for the same seed.
 *
 * @param count how many
 */
export function madeNotes(slug: string, count: number, seed: number): MadeNote[] {
  const segments = editionCalled(slug).versions.en?.segments ?? [];
  const chance = random(seed);
  const whole = (limit: number) => Math.floor(chance() * limit);
  return Array.from({ length: count }, (_, index) => {
    const segment = segments[whole(segments.length)];
    if (!segment) throw new Error(`${slug} has no English version`);
    const words = [...segment.text.matchAll(/\S+/g)];
    const first = whole(words.length);
    const last = Math.min(words.length - 1, first + whole(12));
    const start = words[first]?.index ?? 0;
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    return made(slug, segment.ids[0], segment.text, start, end, index);
  });
}

function made(
  slug: string,
  segment: string,
  text: string,
  start: number,
  end: number,
  index: number,
): MadeNote {
  const exact = text.slice(start, end);
  const ranges = [{ segment, start, end }];
  const item = {
    id: `/api/annotations/00000000-0000-4000-8000-${`${index}`.padStart(12, '0')}`,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: `Note ${index}`, format: 'text/plain', language: 'en' },
    target: {
      type: 'SpecificResource',
      source: `/en/${slug}#${segment}`,
      selector: [
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
      ],
    },
    created: new Date(Date.UTC(2026, 0, 1) + index).toISOString(),
    'jolma:mine': index % 2 === 0,
    'jolma:etag': '"1"',
    'jolma:places': [
      {
        state: 'exact',
        score: 1,
        changed: false,
        old: { segment },
        in: { en: { by: 'own', ranges }, kk: { by: 'sentence', ranges }, ru: { by: 'sentence', ranges } },
      },
    ],
  };
  return { item, segment, exact, start };
}
