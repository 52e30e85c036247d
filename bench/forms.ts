/** How well the forms of a lemma are recognised. Run: `npx tsx bench/forms.ts [--errors]`. */
import { readFile } from 'node:fs/promises';
import { type Locale, locales } from '../lib/language/locales';
import type { Morphology } from '../lib/language/morphology';
import { findTerms } from '../lib/language/terms';
import { loadMorphology } from '../server/derived/morphologies';
import { type Baseline, baselines } from './forms-baselines';

/** A file of `bench/data/forms`; numbers are places in `lemmas`, `sentences` and `tokens`. */
interface Gold {
  lemmas: { lemma: string }[];
  sentences: { tokens: string[] }[];
  gold: [lemma: number, sentence: number, token: number][];
  ignore: [lemma: number, sentence: number, token: number][];
}

interface Score {
  precision: number;
  recall: number;
  f1: number;
  /** Wrong and missed, as `lemma surface`. */
  errors: { wrong: string[]; missed: string[] };
}

const showErrors = process.argv.includes('--errors');

console.log('lang  by                                         P     R     F1');
for (const locale of locales) {
  const gold: Gold = JSON.parse(
    await readFile(new URL(`data/forms/${locale}.json`, import.meta.url), 'utf8'),
  );
  for (const baseline of await baselines(locale)) print(locale, baseline.name, scoreOf(gold, baseline));
  const morphology = await loadMorphology(locale);
  const all = scoreOf(gold, found(morphology));
  print(locale, 'edition terms', all);
  for (const half of [0, 1]) {
    print(
      locale,
      `  lemmas ${half === 0 ? 'even' : 'odd'}`,
      scoreOf(gold, found(morphology), (lemma) => lemma % 2 === half),
    );
  }
  if (showErrors) console.log(all.errors);
  const unseen = await unseenForms(locale, morphology);
  console.log(
    `${locale}    forms written for this bench: ${unseen.found} found, lookalikes: ${unseen.refused} refused`,
  );
  if (showErrors) console.log(unseen.errors);
  printSpeed(locale, gold, morphology);
}

/** Prints how long 1,000 lemmas over 1 MB take, the dictionary being there; `edition terms` adds its start. */
function printSpeed(locale: Locale, { sentences }: Gold, morphology: Morphology): void {
  const once = sentences.map(({ tokens }) => tokens.join(' ')).join('\n');
  const text = once.repeat(Math.ceil(1_000_000 / Buffer.byteLength(once)));
  const words = [...new Set(once.toLowerCase().match(/\p{L}{3,}/gu))].slice(0, 1000);
  const started = performance.now();
  findTerms(
    text,
    words.map((lemma) => ({ id: lemma, lemma })),
    morphology,
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${locale}    ${words.length} lemmas over ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB: ${seconds.toFixed(1)} s, limit 5 s`,
  );
}

function print(locale: Locale, name: string, { precision, recall, f1 }: Score): void {
  console.log(
    `${locale}    ${name.padEnd(40)} ${[precision, recall, f1].map((value) => value.toFixed(3)).join(' ')}`,
  );
}

/** Looks at lemmas of `data/forms-unseen`: each with forms of it, and with words that only look like its forms. */
async function unseenForms(locale: Locale, morphology: Morphology) {
  const file = await readFile(new URL(`data/forms-unseen/${locale}.tsv`, import.meta.url), 'utf8');
  const tried = file
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const [lemma = '', forms = '', lookalikes = ''] = line.split('\t');
      const list = (words: string) => words.split(', ').filter(Boolean);
      const isForm = (text: string) => findTerms(text, [{ id: 0, lemma }], morphology).length > 0;
      return [
        ...[lemma, ...list(forms)].map((text) => ({ lemma, text, right: true, said: isForm(text) })),
        ...list(lookalikes).map((text) => ({ lemma, text, right: false, said: isForm(text) })),
      ];
    });
  const share = (right: boolean) => {
    const those = tried.filter((one) => one.right === right);
    return `${those.filter(({ said }) => said === right).length} of ${those.length}`;
  };
  const errors = tried
    .filter(({ right, said }) => right !== said)
    .map(({ lemma, text }) => `${lemma} ${text}`);
  return { found: share(true), refused: share(false), errors };
}

/** Finds terms in the sentence as a text; an occurrence belongs to the token in which it starts. */
function found(morphology: Morphology): Baseline {
  return {
    name: 'edition terms',
    search: (lemmas, tokens) => {
      const starts = new Map<number, number>();
      let length = 0;
      for (const [index, token] of tokens.entries()) {
        for (let unit = 0; unit < token.length; unit++) starts.set(length + unit, index);
        length += token.length + 1;
      }
      const terms = lemmas.map((lemma, id) => ({ id, lemma }));
      return findTerms(tokens.join(' '), terms, morphology).map(({ id, start }) => [
        id,
        starts.get(start) ?? -1,
      ]);
    },
  };
}

function scoreOf(data: Gold, { search }: Baseline, includes = (_lemma: number) => true): Score {
  const key = (parts: number[]) => parts.join(' ');
  const right = new Set(data.gold.filter(([lemma]) => includes(lemma)).map(key));
  const ignored = new Set(data.ignore.map(key));
  const hits = new Set<string>();
  const lemmas = data.lemmas.map(({ lemma }) => lemma);
  const tokens = data.sentences.flatMap((sentence) => sentence.tokens);
  const places = data.sentences.flatMap(({ tokens }, sentence) =>
    tokens.map((_, token) => [sentence, token]),
  );
  for (const [lemma, token] of search(lemmas, tokens)) {
    const hit = key([lemma, ...(places[token] ?? [])]);
    if (includes(lemma) && !ignored.has(hit)) hits.add(hit);
  }
  const correct = [...hits].filter((hit) => right.has(hit)).length;
  const [precision, recall] = [correct / hits.size, correct / right.size];
  const name = (hit: string) => {
    const [lemma = 0, sentence = 0, token = 0] = hit.split(' ').map(Number);
    return `${data.lemmas[lemma]?.lemma} ${data.sentences[sentence]?.tokens[token]}`;
  };
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    errors: {
      wrong: [...hits].filter((hit) => !right.has(hit)).map(name),
      missed: [...right].filter((hit) => !hits.has(hit)).map(name),
    },
  };
}
