import type { Version } from './edition';

/**
 * Letters and marks read in a minute, white space not counted: 987 in English and 986 in Russian by the
 * IReST study (Trauzettel-Klosinski and Dietz 2012), and taken for Kazakh too.
 */
const charactersPerMinute = 986;

/** Estimates the minutes it takes to read a version: whole, at least 1. */
export function readingMinutes({ segments }: Version): number {
  const characters = segments.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
  return Math.max(1, Math.round(characters / charactersPerMinute));
}
