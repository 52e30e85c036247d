/** What of the glossary is found in the editions, and how it was told. Run: `npm run bench:glossary`. */
import type { Evidence } from '../lib/glossary/find-occurrences';
import { noOccurrences } from '../lib/glossary/parse-occurrences';
import { locales } from '../lib/language/locales';
import { findTerms } from '../server/derived/find-terms';
import byHand from '../server/derived/interview-occurrences.fixture.json' with { type: 'json' };
import { content } from '../test/content';

const foundByPeople: Record<string, typeof byHand> = { 'informal-local-politics': byHand };

async function run() {
  console.log(
    'edition                          lang  found  by form  by rule  by mark  found by people: missed  wrong',
  );
  for (const edition of content.editions) {
    const { slug } = edition;
    const found = await findTerms(edition, content.entries, content.marked.get(slug) ?? noOccurrences());
    const people = foundByPeople[slug];
    for (const locale of locales) {
      const all = found[locale];
      const count = (evidence: Evidence) => all.filter(({ by }) => by === evidence).length;
      const ours = new Set(
        all.map(({ entry, segment, start, end }) => `${entry} ${segment} ${start} ${end}`),
      );
      const theirs = people?.[locale].map(
        ({ id, segment, start, end }) => `${id} ${segment} ${start} ${end}`,
      );
      const agreed = theirs?.filter((place) => ours.has(place)).length ?? 0;
      const verdict = theirs ? [theirs.length, theirs.length - agreed, ours.size - agreed] : ['–', '–', '–'];
      console.log(
        slug.padEnd(32),
        locale.padEnd(4),
        ...[all.length, count('form'), count('rule'), count('mark')].map((n) => String(n).padStart(7)),
        ...verdict.map((n, index) => String(n).padStart(index === 0 ? 18 : 7)),
      );
    }
  }
}

run();
