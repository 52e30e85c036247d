import { useState } from 'react';
import type { Locale } from '../../lib/language/locales';
import type { Kind } from './note';

/** What is being written, and the id under which it will be saved: once, however often it is sent. */
export interface Draft {
  id: string;
  /** The state of the note it was begun on; `null` for a new one. */
  etag: string | null;
  text: string;
  tags: string;
  kind: Kind;
  /** `null` as long as it is told by the text. */
  language: Locale | null;
  public: boolean;
}

/** Keeps what is being written through a reload of the page, for as long as the tab is open. */
export function useDraft(key: string, beginning: Omit<Draft, 'id'>) {
  const [draft, setDraft] = useState<Draft>(() => kept(key) ?? { ...beginning, id: crypto.randomUUID() });
  return {
    ...draft,
    write(change: Partial<Draft>) {
      setDraft((before) => {
        const next = { ...before, ...change };
        try {
          sessionStorage.setItem(key, JSON.stringify(next));
        } catch {
          // A browser that keeps nothing still shows what is being written.
        }
        return next;
      });
    },
    forget() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

function kept(key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
