'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { isDerivedScript, type PageLocale } from '../../../lib/language/page-locales';
import { Corner } from '../../shell/client/Corner';
import { loadAgain } from '../../shell/client/load-again';
import { troubleOf } from '../../shell/client/loading';
import { currentSegment } from '../../shell/client/place';
import { say } from '../../shell/client/say';
import { whenIdle } from '../../shell/client/when-idle';
import { whenAsked } from '../../text/client/asks';
import { loadAs } from '../../text/client/load-as';
import { loadStoredTexts } from '../../text/client/stored-texts';
import type { ReaderLabels } from '../../text/view/labels';
import type { NoteLabels } from '../view/labels';
import { keptDrafts } from './drafts';
import { listNotes, type NotesPage } from './list';

interface NotesLoaderProps {
  labels: ReaderLabels;
  locale: PageLocale;
  slug: string;
  /** The versions the page shows, in their order. */
  shown: PageLocale[];
  /** The address under which a quote of this page is shared. */
  share: string;
}

/** What notes need, which is loaded when the page is idle, or once there is a note to show or to make. */
interface Parts {
  Notes: typeof import('./Notes').Notes;
  labels: NoteLabels;
}

/** Asks for the notes of the edition, and shows them where there are any, or once the reader is about to make one. */
export function NotesLoader({ labels, locale, slug, shown, share }: NotesLoaderProps) {
  const [page, setPage] = useState<NotesPage | null>(null);
  const [wanted, want] = useState(false);
  const [parts, setParts] = useState<Parts | null>(null);
  const takeBack = useRef<(() => void) | null>(null);
  const list = useCallback(() => {
    listNotes(`/${shown[0] ?? locale}/${slug}`, currentSegment()).then(
      (listed) => {
        takeBack.current?.();
        setPage(listed);
        if (listed.items.length > 0 || new URLSearchParams(location.search).has('note')) want(true);
      },
      () => {
        takeBack.current = say(labels.unavailable, { label: labels.loading.retry, act: list });
      },
    );
  }, [labels, locale, slug, shown]);
  useEffect(list, [list]);
  useEffect(() => whenAsked(() => want(true)), []);
  // What was written and not saved is offered again.
  useEffect(() => {
    if (keptDrafts(slug).length > 0) want(true);
  }, [slug]);
  useEffect(() => {
    const stop = new AbortController();
    whenIdle(() => loadParts(locale, slug, shown).catch(() => {}), stop.signal);
    return () => stop.abort();
  }, [locale, slug, shown]);
  useEffect(() => {
    if (!wanted || parts) return;
    const load = () =>
      loadParts(locale, slug, shown).then(
        (loaded) => {
          takeBack.current?.();
          setParts(loaded);
        },
        async (error) => {
          const trouble = await troubleOf(error);
          const isOlder = trouble === 'older';
          takeBack.current = say(labels.loading[trouble], {
            label: labels.loading[isOlder ? 'again' : 'retry'],
            act: isOlder ? loadAgain : load,
          });
        },
      );
    load();
  }, [wanted, parts, locale, labels, shown, slug]);
  if (!parts) return null;
  return (
    <Corner>
      <parts.Notes
        labels={parts.labels}
        page={page}
        locale={locale}
        slug={slug}
        shown={shown}
        share={share}
      />
    </Corner>
  );
}

let loading: Promise<Parts> | null = null;

/** Loads what notes need, once a page unless it fails. */
function loadParts(locale: PageLocale, slug: string, shown: readonly PageLocale[]): Promise<Parts> {
  loading ??= Promise.all([
    import('./Notes'),
    loadAs(`/${locale}/notes.json`, isLabels),
    shown.some(isDerivedScript) && loadStoredTexts(slug),
  ]).then(([{ Notes }, labels]) => ({ Notes, labels }));
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

function isLabels(json: unknown): json is NoteLabels {
  return json instanceof Object && 'kinds' in json && json.kinds instanceof Object;
}
