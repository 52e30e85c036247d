import { languageOfSentence, linkSelector } from './linked-sentences';
import type { ReadingPlace } from './place-arrival';

/** A line of a sentence, in pixels from the top of the page. */
interface Line {
  sentence: HTMLElement;
  top: number;
  bottom: number;
  width: number;
}

/** Where every sentence stands, for when the text has been set anew. */
export type TextMap = Line[];

/** So many sentences can be measured in passing. */
const most = 3000;

/** Maps the text; `null` where that would take long: where it is folded (`folding.ts`) or very long. */
export function mapText(): TextMap | null {
  const sentences = document.querySelectorAll<HTMLElement>('[data-segment] .s');
  if (document.documentElement.dataset.folded !== undefined || sentences.length > most) return null;
  return [...sentences].flatMap((sentence) =>
    sentence.closest('.under.open')
      ? []
      : [...sentence.getClientRects()].map(({ top, bottom, width }) => ({
          sentence,
          top: top + window.scrollY,
          bottom: bottom + window.scrollY,
          width,
        })),
  );
}

/** Finds what stood at a height of the page when the map was made, as `place.ts` does of what stands there now. */
export function placeOnMap(map: TextMap, height: number): ReadingPlace | null {
  const apart = ({ top, bottom }: Line) => Math.max(top - height, height - bottom, 0);
  const least = Math.min(...map.map(apart));
  const [line] = map.filter((each) => apart(each) < least + 2).sort((a, b) => b.width - a.width);
  if (!line) return null;
  const locale = languageOfSentence(line.sentence);
  const selector = linkSelector(line.sentence);
  const linked = new Set(document.querySelectorAll(selector));
  const pieces = map.filter(
    ({ sentence }) => linked.has(sentence) && languageOfSentence(sentence) === locale,
  );
  const top = Math.min(...pieces.map((piece) => piece.top));
  const bottom = Math.max(...pieces.map((piece) => piece.bottom));
  const inside = Math.min(Math.max(height, top), bottom);
  const spot = { selector, fraction: (inside - top) / (bottom - top || 1), beyond: height - inside };
  return { spots: [spot], locale: locale || null, named: false };
}
