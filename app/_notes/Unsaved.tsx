import { useEffect, useState } from 'react';
import type { PageLocale } from '../../lib/language/page-locales';
import { inLanguage } from '../_site/in-language';
import { type KeptDraft, waitingDrafts, whenDraftsChange } from './drafts';
import type { NoteLabels } from './labels';

interface UnsavedProps {
  labels: NoteLabels;
  locale: PageLocale;
  slug: string;
  resume(draft: KeptDraft): void;
  discard(draft: KeptDraft): void;
}

/** Says that something was written and not saved, shows it, and lets the reader go on with it. */
export function Unsaved({ labels, locale, slug, resume, discard }: UnsavedProps) {
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const look = () =>
      waitingDrafts(slug).then((found) => {
        if (!stop.signal.aborted) setDrafts(found);
      });
    look();
    whenDraftsChange(look, stop.signal);
    return () => stop.abort();
  }, [slug]);
  if (drafts.length === 0) return null;
  return (
    <section className="unsaved" aria-label={labels.unsaved} {...inLanguage(locale)}>
      <p className="caption">{labels.unsaved}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <p className="words" lang={draft.language ?? undefined} dir="auto">
              {draft.text.trim() || draft.tags}
            </p>
            <p className="do">
              <button type="button" className="link" onClick={() => resume(draft)}>
                {labels.resume}
              </button>
              <button type="button" className="link" onClick={() => discard(draft)}>
                {labels.discard}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
