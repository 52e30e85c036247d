import type { Annotation, AnnotationCounts, AnnotationPage, Quota } from './annotation';
import { motivations } from './note';
import { listOf } from './read-said';

/**
 * Tells whether a value is a note as the store answers it, by what no note lacks: a page is of the same version as the store
 * it asks, or all but.
 */
export function isAnnotation(value: unknown): value is Annotation {
  const { id, created, motivation, body, target } = membersOf(value);
  return (
    isText(id) &&
    isText(created) &&
    motivations.some((one) => one === motivation) &&
    listOf(body).every((one) => isText(membersOf(one).value)) &&
    listOf(target).every((one) => isText(one) || isText(membersOf(one).source))
  );
}

/** Tells whether a value is a page of notes; each of them is looked at by itself. */
export function isAnnotationPage(
  value: unknown,
): value is Omit<AnnotationPage, 'items'> & { items: unknown[] } {
  return Array.isArray(membersOf(value).items);
}

/** Tells whether a value is the counts of the notes of an edition. */
export function isAnnotationCounts(value: unknown): value is AnnotationCounts {
  const counts = membersOf(value)['jolma:counts'];
  return counts instanceof Object && Object.values(counts).every(isNumber);
}

/** Reads the quota that comes with an answer of the store; `null` where none does. */
export function quotaOf(answer: unknown): Quota | null {
  const { used, limit } = membersOf(membersOf(answer)['jolma:quota']);
  return isNumber(used) && isNumber(limit) ? { used, limit } : null;
}

/** Gives the members of what was parsed from JSON, to be looked at one by one; of what is no object none. */
export function membersOf(value: unknown): Partial<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value instanceof Object;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
