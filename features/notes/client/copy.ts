import { type Locale, locales } from '../../../lib/language/locales';
import { languageOf } from '../../../lib/language/page-locales';
import { quoted } from '../../../lib/language/quotation';
import { copyText } from '../../shell/client/copy-text';
import { say } from '../../shell/client/say';
import { linkedTexts } from '../../text/client/linked-texts';
import { passageOf, type Span, sentencesOf, wordsOf } from '../../text/client/passages';
import { type WholeSegment, wholeSpans } from './picks';

/** Copies the words, in quotation marks, with the link to their place. */
export async function copyQuote(spans: readonly (Span | WholeSegment)[], share: string): Promise<void> {
  const words = wholeSpans(spans).map(wordsOf).join('\n');
  await copyText(`${quoted(words, spans[0]?.locale ?? 'en')}\n${linkTo(share, spans)}`);
}

/** Copies the sentences in which the words are, in every language that has them, with the link. */
export async function copyInAllLanguages(
  spans: readonly (Span | WholeSegment)[],
  slug: string,
  share: string,
): Promise<void> {
  const texts = await linkedTexts(slug).catch(() => {
    throw new NotLoaded();
  });
  const quotes = new Map<Locale, string[]>();
  for (const span of wholeSpans(spans)) {
    const passage = passageOf(span.locale, span.segment);
    const group = texts.find(({ ids }) => ids.includes(span.segment));
    if (!passage || !group) continue;
    const links = new Set(
      sentencesOf(passage)
        .filter(({ start, end }) => start < span.end && end > span.start)
        .map(({ element }) => Number(element.dataset.n)),
    );
    const own = languageOf(span.locale);
    for (const locale of [own, ...locales.filter((other) => other !== own)]) {
      const said = [...links].flatMap((link) => group.links[link]?.texts[locale] || []);
      if (said.length > 0) quotes.set(locale, [...(quotes.get(locale) ?? []), said.join(' ')]);
    }
  }
  const all = [...quotes.values()].map((said) => said.join('\n')).join('\n\n');
  await copyText(`${all}\n\n${linkTo(share, spans)}`);
}

/** Says that something was copied, or why it was not: the browser refused, or the other versions could not be had. */
export function sayCopied(
  copying: Promise<void>,
  copied: string,
  labels: { notCopied: string; notLoaded: string },
): Promise<void> {
  return copying.then(
    () => void say(copied),
    (error: unknown) => void say(error instanceof NotLoaded ? labels.notLoaded : labels.notCopied),
  );
}

/** The linked sentences of the edition could not be had. */
class NotLoaded extends Error {}

function linkTo(share: string, [first]: readonly (Span | WholeSegment)[]): string {
  const layout = document.querySelector<HTMLElement>('.grid')?.dataset.layout;
  const url = new URL(share, location.origin);
  if (layout) url.searchParams.set('layout', layout);
  url.hash = first?.segment ?? '';
  return url.href;
}
