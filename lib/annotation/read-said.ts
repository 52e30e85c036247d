import type { AnnotationBody, AnnotationSelector, OneOrMany } from './annotation';
import type { TextRange } from './text-range';

/** Gives a list that may be absent, or written without brackets. */
export function listOf<T>(value: OneOrMany<T> | null | undefined): T[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Gives the texts among the bodies of a note, of which there should be one. */
export function textsOf(bodies: readonly AnnotationBody[]): AnnotationBody[] {
  return bodies.filter(({ purpose }) => purpose !== 'tagging');
}

/** Gives the tags among the bodies of a note. */
export function tagsOf(bodies: readonly AnnotationBody[]): string[] {
  return bodies.flatMap(({ purpose, value }) => (purpose === 'tagging' ? value : []));
}

/** Reads the range that a position and a quote describe; `null` where one is missing. */
export function rangeOf(selectors: readonly AnnotationSelector[]): TextRange | null {
  const position = positionOf(selectors);
  const quote = quoteOf(selectors);
  return position && quote && { ...position, ...quote };
}

/** Reads the first position among selectors, in UTF-16 units. */
export function positionOf(
  selectors: readonly AnnotationSelector[],
): Pick<TextRange, 'start' | 'end'> | null {
  const position = find(selectors, 'TextPositionSelector');
  return position ? { start: position.start, end: position.end } : null;
}

/** Reads the first quote among selectors. */
export function quoteOf(
  selectors: readonly AnnotationSelector[],
): Pick<TextRange, 'exact' | 'prefix' | 'suffix'> | null {
  const quote = find(selectors, 'TextQuoteSelector');
  return quote ? { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' } : null;
}

function find<Type extends AnnotationSelector['type']>(selectors: readonly AnnotationSelector[], type: Type) {
  return selectors.find((one): one is Extract<AnnotationSelector, { type: Type }> => one.type === type);
}
