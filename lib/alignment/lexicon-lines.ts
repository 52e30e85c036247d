import { actions } from './lexicon/actions';
import { grammar } from './lexicon/grammar';
import { life } from './lexicon/life';
import { society } from './lexicon/society';

/** The lines of the built-in lexicon: the commonest words of the three languages, own work. */
export function lexiconLines(): string[] {
  return [grammar, society, life, actions].flatMap((lines) => lines.trim().split('\n'));
}
