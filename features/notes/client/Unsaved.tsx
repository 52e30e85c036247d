import { useEffect, useState } from 'react';
import { inLanguage } from '../../../lib/language/in-language';
import type { PageLocale } from '../../../lib/language/page-locales';
import type { NoteLabels } from '../view/labels';
import { type KeptDraft, waitingDrafts, whenDraftsChange } from './drafts';
import { useWide } from './hosts';

interface UnsavedProps {
  labels: NoteLabels;
  locale: PageLocale;
  slug: string;
  resume(draft: KeptDraft): void;
  discard(draft: KeptDraft): void;
}

/**
 * Says that something was written and not saved, shows it, and lets the reader go on with it; in a narrow window in one
 * line that opens.
 */
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
  const wide = useWide();
  const [latest] = drafts;
  if (!latest) return null;
  const textOf = ({ text, tags }: KeptDraft) => text.trim() || tags;
  const words = (draft: KeptDraft) => (
    <span className="words" lang={draft.language ?? undefined} dir="auto">
      {textOf(draft)}
    </span>
  );
  const button = (label: string, act: (draft: KeptDraft) => void, draft: KeptDraft) => (
    <button
      type="button"
      className="link"
      aria-label={`${label}: ${textOf(draft).slice(0, 60)}`}
      onClick={() => act(draft)}
    >
      {label}
    </button>
  );
  return (
    <section className="unsaved" aria-label={labels.unsaved} {...inLanguage(locale)}>
      <details open={wide}>
        <summary>
          <span className="caption">{labels.unsaved}</span> {words(latest)}
        </summary>
        <ul>
          {drafts.map((draft) => (
            <li key={draft.id}>
              {words(draft)}
              <p className="do">
                {button(labels.resume, resume, draft)}
                {button(labels.discard, discard, draft)}
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
