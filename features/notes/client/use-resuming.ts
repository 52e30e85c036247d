import { useEffect, useState } from 'react';
import type { PageLocale } from '../../../lib/language/page-locales';
import { say } from '../../shell/client/say';
import type { NoteLabels } from '../view/labels';
import { type Begun, hostOfTask, taskOf } from './begun';
import { type KeptDraft, keepDraft } from './drafts';
import { idIn } from './note';
import type { NotesStore } from './use-notes';

/**
 * Goes on with drafts.
 *
 * @param begin opens the form in which one goes on
 */
export function useResuming(
  { notes, more }: Pick<NotesStore, 'notes' | 'more'>,
  slug: string,
  labels: NoteLabels,
  shown: readonly PageLocale[],
  findHost: (iri: string) => Element | null,
  begin: (task: Begun) => void,
) {
  const [resuming, setResuming] = useState<KeptDraft | null>(null);
  const resume = async (draft: KeptDraft) => {
    for (const iri of [draft.over, draft.answers])
      if (iri && !notes.some((note) => note.iri === iri)) await more.one(idIn(iri));
    setResuming(draft);
  };
  // By now what it changes or answers is there, if it is at all.
  useEffect(() => {
    if (!resuming) return;
    const { at, changed } = taskOf(resuming, notes, shown);
    setResuming(null);
    const host = hostOfTask(at, findHost, shown);
    const from = host?.querySelector('.note-count, .no') ?? null;
    begin({ at, from, resumed: resuming, changed });
    host?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  return {
    resume,
    /** Says that a draft was given up, and offers to bring it back. */
    discarded: (draft: KeptDraft) =>
      say(labels.discarded, {
        label: labels.undo,
        act: () => {
          keepDraft(slug, draft);
          resume(draft);
        },
      }),
  };
}
