import type { Annotation, AnnotationCounts, AnnotationPage, Quota } from './annotation';
import { motivations } from './note';
import { listOf } from './read-said';

/**
 * Tells whether a value is a note as the store answers it, by what no note lacks: a page is of the same version as the store
 * it asks, or all but.
 */
export function isAnnotation(value: unknown): value is Annotation {
  return (
    isRecord(value) &&
    isText(value.id) &&
    isText(value.created) &&
    motivations.some((one) => one === value.motivation) &&
    listOf(value.body).every((body) => isRecord(body) && isText(body.value)) &&
    listOf(value.target).every((target) => isText(target) || (isRecord(target) && isText(target.source)))
  );
}

/** Tells whether a value is a page of notes; each of them is looked at by itself. */
export function isAnnotationPage(
  value: unknown,
): value is Omit<AnnotationPage, 'items'> & { items: unknown[] } {
  return isRecord(value) && Array.isArray(value.items);
}

/** Tells whether a value is the counts of the notes of an edition. */
export function isAnnotationCounts(value: unknown): value is AnnotationCounts {
  return (
    isRecord(value) && isRecord(value['jolma:counts']) && Object.values(value['jolma:counts']).every(isNumber)
  );
}

/** Reads the quota that comes with an answer of the store; `null` where none does. */
export function quotaOf(answer: unknown): Quota | null {
  const quota = isRecord(answer) ? answer['jolma:quota'] : null;
  if (!isRecord(quota) || !isNumber(quota.used) || !isNumber(quota.limit)) return null;
  return { used: quota.used, limit: quota.limit };
}

/** Reads what a refusal is about (RFC 9457): the member at fault, and the greatest size if it is that. */
export function problemIn(answer: unknown): { field: string | null; limit: number | null } {
  if (!isRecord(answer)) return { field: null, limit: null };
  return {
    field: isText(answer.field) ? answer.field : null,
    limit: isNumber(answer.limit) ? answer.limit : null,
  };
}

/** Tells whether a value is an object with members, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
