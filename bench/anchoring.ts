import { parseArgs } from 'node:util';
import type { Edition, Segment, Version } from '../lib/edition/edition';
import { sentences } from '../lib/language/sentences';
import { content } from '../test/content';
import { type Given, ways } from './anchoring-baselines';
import { Editor } from './anchoring-editor';
import { text } from './anchoring-text';
import { judge, type Truth, truthOf, type Verdict } from './anchoring-truth';
import { random } from './random';

/**
 * Places seeded notes in edited copies of the versions of each edition, and judges the places against what the
 * editor knows.
 *
 * Use: `npm run bench:anchoring -- [--notes 10000] [--seed 1] [--edition SLUG] [--show]`
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    edition: { type: 'string' },
    show: { type: 'boolean', default: false },
    ours: { type: 'boolean', default: false },
  },
});
const perCopy = 100;
const context = 32;
const used = values.ours ? ways.slice(0, 2) : ways;

interface Tally {
  verdicts: Record<Verdict, number>;
  /** Of these, notes whose segment has changed. */
  touched: Record<Verdict, number>;
  milliseconds: number;
}

const none = (): Record<Verdict, number> => ({ right: 0, wrong: 0, inexact: 0, lost: 0 });

for (const edition of content.editions.filter(({ slug }) => (values.edition ?? slug) === slug))
  for (const [share, most] of [
    [0.1, 1],
    [0.4, 3],
  ] as const)
    run(edition, share, most);

function run(edition: Edition, share: number, most: number): void {
  const versions = Object.values(edition.versions);
  const tallies = new Map(
    used.map(({ name }) => [name, { verdicts: none(), touched: none(), milliseconds: 0 } as Tally]),
  );
  const chance = random(Number(values.seed) * 1_000 + share * 100);
  let either = 0;
  let touched = 0;
  let total = 0;
  while (total < Number(values.notes))
    for (const version of versions) {
      const editor = new Editor(version.segments, version.locale, chance);
      editor.edit(share, most);
      const edited = editor.paragraphs.map(({ ids, succeeds, units }): Segment => {
        return { ids, succeeds, text: text(units), kind: 'paragraph', content: [] };
      });
      const whole = version.segments.map((segment) => segment.text).join('');
      const notes = Array.from({ length: Math.min(perCopy, Number(values.notes) - total) }, () =>
        makeNote(version, chance),
      );
      const truths = notes.map(({ offset, note }) =>
        truthOf(whole, offset + note.range.start, offset + note.range.end, note.segment, editor.paragraphs),
      );
      const isTouched = notes.map(
        ({ note }) => edited.find(({ ids }) => ids.includes(note.segment))?.text !== note.text,
      );
      either += truths.filter(({ places, orphan }) => isEither(places, orphan)).length;
      touched += isTouched.filter(Boolean).length;
      total += notes.length;
      for (const { name, prepare } of used) {
        const tally = tallies.get(name);
        if (!tally) continue;
        const begun = performance.now();
        const place = prepare(edited);
        const shown = notes.map(({ note }) => place(note));
        tally.milliseconds += performance.now() - begun;
        notes.forEach(({ note }, index) => {
          const truth = truths[index] ?? { places: [], orphan: true };
          const verdict = judge(truth, shown[index] ?? null);
          tally.verdicts[verdict] += 1;
          if (isTouched[index]) tally.touched[verdict] += 1;
          if (values.show && name === used[0]?.name && verdict !== 'right')
            explain(verdict, editor, edited, note, truth, shown[index] ?? null);
        });
      }
    }
  print(edition, share, { total, touched, either }, tallies);
}

function isEither(places: Truth['places'], orphan: boolean): boolean {
  const apart = new Set(places.map(({ paragraph, start, end }) => `${paragraph} ${start} ${end}`));
  return apart.size > 1 || (apart.size > 0 && orphan);
}

/** Makes a note on a word (every other time one that its segment has again), some words, a sentence, sentences, or a segment. */
function makeNote({ segments, locale }: Version, chance: () => number): { offset: number; note: Given } {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const index = Math.floor(chance() * segments.length);
  const segment = pick(segments.slice(index, index + 1));
  const offset = segments.slice(0, index).reduce((sum, other) => sum + other.text.length, 0);
  const words = [...segment.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index: start }) => ({
    word,
    start,
    end: start + word.length,
  }));
  const spans = sentences(segment.text, locale);
  const way = chance();
  let range = { start: 0, end: segment.text.length };
  if (way < 0.3) {
    const again = words.filter(({ word }) => words.filter((other) => other.word === word).length > 1);
    range = pick(way < 0.15 && again.length > 0 ? again : words);
  } else if (way < 0.7) {
    const first = Math.floor(chance() * words.length);
    range = {
      start: words[first]?.start ?? 0,
      end: words[Math.min(words.length - 1, first + 1 + Math.floor(chance() * 6))]?.end ?? 0,
    };
  } else if (way < 0.85) range = pick(spans);
  else if (way < 0.95) {
    const first = Math.floor(chance() * spans.length);
    const last = Math.min(spans.length - 1, first + 1 + Math.floor(chance() * 2));
    range = { start: spans[first]?.start ?? 0, end: spans[last]?.end ?? 0 };
  }
  const { start, end } = range;
  const exact = segment.text.slice(start, end);
  const prefix = segment.text.slice(Math.max(0, start - context), start);
  const suffix = segment.text.slice(end, end + context);
  return {
    offset,
    note: { segment: segment.ids[0], text: segment.text, range: { start, end, exact, prefix, suffix } },
  };
}

function print(
  { slug }: Edition,
  share: number,
  { total, touched, either }: { total: number; touched: number; either: number },
  tallies: Map<string, Tally>,
): void {
  console.log(
    `\n${slug}, ${Math.round(share * 100)} % of the paragraphs edited: ${total} notes, ${touched} of them on a text that has changed; ${either} where a person could not tell count as right either way`,
  );
  console.log(
    ['', 'right', 'wrong', 'inexact', 'lost', 'right*', 'ms']
      .map((head, column) => (column ? head.padStart(9) : head.padEnd(42)))
      .join(''),
  );
  for (const [name, { verdicts, touched: changed, milliseconds }] of tallies) {
    const rate = `${((100 * verdicts.right) / total).toFixed(2)} %`;
    const hard = `${((100 * changed.right) / touched).toFixed(1)} %`;
    const cells = [rate, verdicts.wrong, verdicts.inexact, verdicts.lost, hard, Math.round(milliseconds)];
    console.log(name.padEnd(42) + cells.map((cell) => String(cell).padStart(9)).join(''));
  }
}

function explain(
  verdict: Verdict,
  editor: Editor,
  edited: readonly Segment[],
  { segment, range, text: before }: Given,
  truth: Truth,
  shown: Truth['places'][number] | null,
): void {
  const words = (place: typeof shown) =>
    place === null
      ? '–'
      : `${edited[place.paragraph]?.ids.join(' ')} “${edited[place.paragraph]?.text.slice(place.start, place.end)}”`;
  console.log(
    `\n${verdict}: ${segment} (${editor.done.get(segment) ?? 'untouched'}) “${range.exact}” [${range.start}, ${range.end})`,
  );
  console.log(`  before: ${before}`);
  console.log(`  now:    ${edited.find(({ ids }) => ids.includes(segment))?.text ?? '–'}`);
  console.log(
    `  truth:  ${truth.places.map(words).join(' or ') || 'gone'}${truth.orphan ? ' or orphan' : ''}`,
  );
  console.log(`  shown:  ${words(shown)}`);
}
