import type { Quota } from '../../../lib/annotation/annotation';
import { storePath } from '../../../lib/annotation/note';
import {
  isAnnotation,
  isAnnotationCounts,
  isAnnotationPage,
  quotaOf,
} from '../../../lib/annotation/read-answer';

/** Some of the notes of an edition that the reader may see, whatever version they were made on, as the store lists them. */
export interface NotesPage {
  items: unknown[];
  /** The address of the page that follows; `null` for the last. */
  next: string | null;
  /** Whether notes can be made public here. */
  publishing: boolean;
  /** The name that others see beside the reader's public notes. */
  name: string | null;
  /** How many notes she has of how many, if that is near the limit. */
  quota: Quota | null;
}

/**
 * Reads the first notes of an edition: the reader's own, then others from a segment on.
 *
 * @param source the address of a reading page of the edition
 * @param near the id of the segment
 */
export function listNotes(source: string, near: string | null): Promise<NotesPage> {
  return readPage(addressOf(source, near === null ? {} : { near }));
}

/** Reads the notes of others from a segment on. */
export function listNear(source: string, near: string): Promise<NotesPage> {
  return readPage(addressOf(source, { near, others: '' }));
}

/** Reads a page of notes. */
export async function readPage(address: string): Promise<NotesPage> {
  const page = await ask(address, isAnnotationPage);
  const { items, next = null, 'jolma:name': name, 'jolma:mayPublish': publishing } = page;
  return { items, next, publishing, name, quota: quotaOf(page) };
}

/** Reads a note, and the one at the head of its thread if there is one to be seen. */
export async function readWithHead(id: string): Promise<unknown[]> {
  const note = await ask(storePath + encodeURIComponent(id), isAnnotation);
  const root = note['jolma:root'];
  const head =
    root === undefined
      ? []
      : await ask(root, isAnnotation).then(
          (found) => [found],
          () => [],
        );
  return [...head, note];
}

/** Reads how many notes each segment has, answers included. */
export async function countNotes(source: string): Promise<Map<string, number>> {
  const counted = await ask(addressOf(source, { counts: '' }), isAnnotationCounts);
  return new Map(Object.entries(counted['jolma:counts']));
}

function addressOf(source: string, more: Record<string, string>): string {
  return `${storePath}?${new URLSearchParams({ source, ...more })}`;
}

/** How often a store that is overloaded is asked again, and for how long it is waited for at most, in seconds. */
const mostTries = 3;
const longestWait = 10;

/**
 * Asks the store; again where it is overloaded, when it says.
 *
 * @param isAnswer tells whether an answer is what was asked for
 */
async function ask<T>(address: string, isAnswer: (json: unknown) => json is T, tries = 1): Promise<T> {
  const response = await fetch(address);
  if (response.ok) {
    const json: unknown = await response.json();
    if (isAnswer(json)) return json;
    throw new Error(`The store answered something else at ${address}`);
  }
  if (response.status !== 503 || tries === mostTries)
    throw new Error(`The store answered ${response.status}`);
  const wait = Math.min(longestWait, Number(response.headers.get('Retry-After')) || 1);
  // Not all who were told so at once come back at once.
  await new Promise((resolve) => setTimeout(resolve, wait * 1000 * (1 + Math.random() / 2)));
  return ask(address, isAnswer, tries + 1);
}
