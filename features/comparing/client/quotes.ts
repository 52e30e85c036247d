import { copyText } from '../../shell/client/copy-text';
import { languageOfSentence } from '../../shell/client/linked-sentences';
import { currentSegment } from '../../shell/client/place';
import { say } from '../../shell/client/say';
import { counterparts } from '../../text/client/sentences';

interface QuoteLabels {
  quoteCopied: string;
  linkCopied: string;
  notCopied: string;
}

/** Copies what a reader takes with her: a quote in all languages, and the link to this comparison. */
export function bindQuotes(neutral: string, labels: QuoteLabels, signal: AbortSignal) {
  const copy = (text: string, copied: string) =>
    copyText(text).then(
      () => say(copied),
      () => say(labels.notCopied),
    );
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
      const row = button?.closest<HTMLElement>('.row');
      if (button?.dataset.do === 'share') copy(shared(neutral, currentSegment()), labels.linkCopied);
      if (button?.dataset.do === 'quote' && row)
        copy(`${quote(row)}\n${shared(neutral, row.id)}`, labels.quoteCopied);
    },
    { signal },
  );
}

/** The neutral link, which opens in the recipient's language with the same columns, layout and place. */
function shared(neutral: string, segment: string | null): string {
  const layout = document.querySelector<HTMLElement>('.grid')?.dataset.layout;
  return `${location.origin}${neutral}${layout ? `?layout=${layout}` : ''}${segment ? `#${segment}` : ''}`;
}

/** The lit sentence of a row in every language shown; without one, or where one spans all, the whole row. */
function quote(row: HTMLElement): string {
  const lit = row.querySelector<HTMLElement>('.s.lit');
  const sentences = lit ? counterparts(lit) : [...row.querySelectorAll<HTMLElement>('.s')];
  const byLanguage = new Map<string, string[]>();
  for (const sentence of sentences) {
    const language = languageOfSentence(sentence);
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), sentence.textContent ?? '']);
  }
  return [...byLanguage.values()].map((texts) => texts.join(' ')).join('\n');
}
