import type { Note } from '../../lib/annotation/note';
import { problem } from '../problem';
import type { AnnotationService } from './service';

/** Refuses to make a note public where the settings have switched that off. */
export function refusePublishing(
  { publicNotes }: AnnotationService,
  visibility: Note['visibility'],
): Response | null {
  if (publicNotes || visibility === 'private') return null;
  return problem({
    status: 422,
    field: 'visibility',
    detail: 'visibility must be private: notes cannot be made public here.',
  });
}
