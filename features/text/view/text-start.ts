import type { Segment } from '../../../lib/edition/edition';

/** Gives the id of the first paragraph, or heading, behind title and deck; of a version without any, that of the page. */
export function textStart(version: { segments: Segment[] } | undefined): string {
  const first = version?.segments.find(({ kind }) => kind === 'paragraph' || kind === 'heading');
  return first?.ids[0] ?? '_main';
}
