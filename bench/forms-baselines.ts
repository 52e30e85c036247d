import dictionary from 'dictionary-ru';
import { createHunspellFromStrings } from 'hunspell-wasm';
import wink from 'wink-lemmatizer';
import type { Locale } from '../lib/language/locales';

/** A way to recognise the forms of lemmas, called by its name in the printed table. */
export interface Baseline {
  name: string;
  search(lemmas: string[], tokens: string[]): [lemma: number, token: number][];
}

/**
 * Gives what a language's forms are measured against: the words alone, and the best known library, used as
 * the gold's authors did. The best known for Kazakh is no library: lemma and legal suffix chain, F1 .956 on
 * the full set.
 */
export async function baselines(locale: Locale): Promise<Baseline[]> {
  const exact = byKey('the word itself', (word) => [word.toLowerCase()]);
  if (locale === 'kk') return [exact];
  if (locale === 'en') {
    return [
      exact,
      byKey('wink-lemmatizer', (word) => [wink.noun(word.toLowerCase()), wink.adjective(word.toLowerCase())]),
    ];
  }
  const decoder = new TextDecoder();
  const hunspell = await createHunspellFromStrings(
    decoder.decode(dictionary.aff),
    decoder.decode(dictionary.dic),
  );
  const plain = (word: string) => word.replaceAll('\u0301', '').replaceAll('ё', 'е').toLowerCase();
  return [
    exact,
    byKey('hunspell-wasm stems, dictionary-ru', (word) => [
      plain(word),
      ...hunspell.stemWord(plain(word)).map(plain),
    ]),
  ];
}

function byKey(name: string, keysOf: (word: string) => string[]): Baseline {
  return {
    name,
    search: (lemmas, tokens) => {
      const index = new Map<string, number[]>();
      for (const [id, lemma] of lemmas.entries()) {
        index.set(lemma.toLowerCase(), [...(index.get(lemma.toLowerCase()) ?? []), id]);
      }
      return tokens.flatMap((token, place) =>
        [...new Set(keysOf(token))].flatMap((key) =>
          (index.get(key) ?? []).map((id): [number, number] => [id, place]),
        ),
      );
    },
  };
}
