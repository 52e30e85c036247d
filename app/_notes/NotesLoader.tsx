'use client';

import { Component, type ReactNode, useCallback, useEffect, useState } from 'react';
import { isDerivedScript, type PageLocale } from '../../lib/language/page-locales';
import { whenAsked } from '../_reader/asks';
import type { ReaderLabels } from '../_reader/labels';
import { loadStoredTexts } from '../_reader/stored-texts';
import { currentSegment } from '../_site/place';
import { say } from '../_site/say';
import type { NoteLabels } from './labels';
import { listNotes, type NotesPage } from './list';

interface NotesLoaderProps {
  labels: ReaderLabels;
  locale: PageLocale;
  slug: string;
  shown: PageLocale[];
  share: string;
}

/** What is loaded once there is a note to show, or the reader is about to make one. */
interface Parts {
  Notes: typeof import('./Notes').Notes;
  labels: NoteLabels;
}

/** Asks for the notes of the edition, and loads what shows them where there are any. */
export function NotesLoader({ labels, locale, slug, shown, share }: NotesLoaderProps) {
  const [page, setPage] = useState<NotesPage | null>(null);
  const [wanted, want] = useState(false);
  const [parts, setParts] = useState<Parts | null>(null);
  const list = useCallback(() => {
    listNotes(`/${shown[0] ?? locale}/${slug}`, currentSegment()).then(
      (listed) => {
        setPage(listed);
        if (listed.items.length > 0 || new URLSearchParams(location.search).has('note')) want(true);
      },
      () => say(labels.unavailable, { label: labels.retry, act: list }),
    );
  }, [labels, locale, slug, shown]);
  useEffect(list, [list]);
  useEffect(() => whenAsked(() => want(true)), []);
  useEffect(() => {
    if (!wanted || parts) return;
    const load = () =>
      Promise.all([
        import('./Notes'),
        fetchLabels(locale),
        shown.some(isDerivedScript) && loadStoredTexts(slug),
      ]).then(
        ([{ Notes }, noteLabels]) => setParts({ Notes, labels: noteLabels }),
        () => say(labels.unavailable, { label: labels.retry, act: load }),
      );
    load();
  }, [wanted, parts, locale, labels, shown, slug]);
  if (!parts) return null;
  return (
    <Boundary failed={() => say(labels.unavailable, { label: labels.retry, act: () => location.reload() })}>
      <parts.Notes
        labels={parts.labels}
        page={page}
        locale={locale}
        slug={slug}
        shown={shown}
        share={share}
      />
    </Boundary>
  );
}

/** Keeps a failure of the notes, such as a part that cannot be loaded, from taking the text away. */
class Boundary extends Component<{ failed: () => void; children: ReactNode }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch() {
    this.props.failed();
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}

async function fetchLabels(locale: PageLocale): Promise<NoteLabels> {
  const response = await fetch(`/${locale}/notes.json`);
  if (!response.ok) throw new Error(`The labels answered ${response.status}`);
  return response.json();
}
