'use client';

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PageLocale } from '../../lib/language/page-locales';
import type { ReaderLabels } from '../_reader/labels';
import { say } from '../_site/say';
import { layMargin } from './margin';
import { NoteCard } from './NoteCard';
import { deleteNote, listNotes, type Note, type NotePlace, updateNote } from './store';

const NoteEditor = lazy(() => import('./NoteEditor'));
const NoteSheet = lazy(() => import('./NoteSheet'));

interface NotesProps {
  labels: ReaderLabels;
  /** The language of the interface, and of a new note until the reader says else. */
  locale: PageLocale;
  slug: string;
  /** The place of a note about to be written, if the reader asked for one. */
  writing: NotePlace | null;
  setWriting(place: NotePlace | null): void;
}

/** Shows the reader's notes beside their segments, once the page is there, and lets her write. */
export function Notes({ labels, locale, slug, writing, setWriting }: NotesProps) {
  const [notes, setNotes] = useState<Note[]>([]);
  const [editing, setEditing] = useState<Note | null>(null);
  const [opened, setOpened] = useState<Element | null>(null);
  const wide = useWide();

  const load = useCallback(() => {
    listNotes(`/${locale}/${slug}`).then(setNotes, () => say(labels.unavailable));
  }, [locale, slug, labels]);
  useEffect(load, [load]);

  const put = (note: Note) =>
    setNotes((all) => [...all.filter(({ iri }) => iri !== note.iri), note].sort(byAge));
  const saved = (note: Note) => {
    put(note);
    setEditing(null);
    setWriting(null);
    say(labels.saved);
  };
  const remove = async (note: Note) => {
    const outcome = await deleteNote(note);
    if (!outcome.done) {
      if (outcome.reason === 'conflict') put(outcome.saved);
      return say(labels[outcome.reason]);
    }
    setNotes((all) => all.filter(({ iri }) => iri !== note.iri));
    say(labels.deleted, async () => {
      const back = await updateNote(slug, outcome.value, note);
      if (!back.done) return say(labels[back.reason]);
      put(back.value);
      say(labels.restored);
    });
  };

  const hosts = new Map<Element, Note[]>();
  for (const note of notes) {
    const host = hostOf(note.segment);
    if (host) hosts.set(host, [...(hosts.get(host) ?? []), note]);
  }
  const writingHost = writing && hostOf(writing.segment);
  if (writingHost && !hosts.has(writingHost)) hosts.set(writingHost, []);

  const content = (host: Element, here: Note[]) => (
    <>
      {here.map((note) =>
        editing?.iri === note.iri ? (
          <Suspense key={note.iri}>
            <NoteEditor
              labels={labels}
              slug={slug}
              note={note}
              place={note}
              language={note.language}
              saved={saved}
              cancel={() => setEditing(null)}
              changed={put}
            />
          </Suspense>
        ) : (
          <NoteCard
            key={note.iri}
            note={note}
            labels={labels}
            locale={locale}
            edit={() => setEditing(note)}
            remove={() => remove(note)}
          />
        ),
      )}
      {writing && writingHost === host && (
        <Suspense>
          <NoteEditor
            key={`${writing.version} ${writing.segment}`}
            labels={labels}
            slug={slug}
            note={null}
            place={writing}
            language={locale}
            saved={saved}
            cancel={() => setWriting(null)}
            changed={put}
          />
        </Suspense>
      )}
    </>
  );

  useEffect(layMargin);

  const sheetHost = opened ?? (writingHost && !inMargin(writingHost, wide) ? writingHost : null);
  return (
    <>
      {[...hosts].map(([host, here]) =>
        createPortal(
          inMargin(host, wide) ? (
            <aside className="notes" aria-label={`${labels.notes}: ${numberOf(host)}`} lang={locale}>
              {content(host, here)}
            </aside>
          ) : (
            here.length > 0 && (
              <button type="button" className="note-count" onClick={() => setOpened(host)}>
                <svg className="i" aria-hidden="true">
                  <use href="#_i-talk" />
                </svg>
                <span aria-hidden="true">{here.length}</span>
                <span className="unseen">{counted(labels, locale, here.length)}</span>
              </button>
            )
          ),
          host,
          keyOf(host),
        ),
      )}
      {sheetHost && !inMargin(sheetHost, wide) && (
        <Suspense>
          <NoteSheet
            labels={labels}
            locale={locale}
            close={() => {
              setOpened(null);
              setEditing(null);
              setWriting(null);
            }}
          >
            {content(sheetHost, hosts.get(sheetHost) ?? [])}
          </NoteSheet>
        </Suspense>
      )}
    </>
  );
}

function byAge(a: Note, b: Note): number {
  return a.created < b.created ? -1 : 1;
}

/** Finds what shows a segment; a segment this page lacks is answered for by the head of the text. */
function hostOf(segment: string): Element | null {
  return (
    (document.getElementById(segment) ?? document.getElementById('title'))?.closest('.seg, .row') ?? null
  );
}

function keyOf(host: Element): string {
  return host.id || host.querySelector('[data-segment]')?.id || '';
}

/** The number of a segment as its link shows it. */
function numberOf(host: Element): string {
  return host.querySelector('.no')?.textContent ?? '';
}

function inMargin(host: Element, wide: boolean): boolean {
  return wide && host.matches('.text > .seg');
}

function useWide(): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const query = matchMedia('(min-width: 62.01rem)');
    const update = () => setWide(query.matches);
    update();
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return wide;
}

function counted(labels: ReaderLabels, locale: PageLocale, count: number): string {
  const form = labels.count[new Intl.PluralRules(locale).select(count)] ?? labels.count.other ?? '#';
  return form.replace('#', `${count}`);
}
