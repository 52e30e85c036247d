'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { languageOf, type PageLocale } from '../../lib/language/page-locales';
import type { Deed } from '../_reader/asks';
import type { Span } from '../_reader/passages';
import { copyText } from '../_site/copy-text';
import { say } from '../_site/say';
import { AllNotes, ThreadList } from './AllNotes';
import { copyInAllLanguages, copyQuote, sayCopied } from './copy';
import { byHost, countsByHost, hostKey, hostOf, hostOfNote, numberOf, useWide } from './hosts';
import type { NoteLabels } from './labels';
import type { NotesPage } from './list';
import { useMargin } from './margin';
import type { CardActions, NoteView } from './NoteCard';
import NoteEditor from './NoteEditor';
import NoteSheet from './NoteSheet';
import { NoteThread } from './NoteThread';
import { type Note, noteId } from './note';
import Offers from './Offers';
import { passagesOf, type WholeSegment, wholeSpans } from './picks';
import { SegmentNotes } from './SegmentNotes';
import { type Task, taskKey } from './task';
import { countNotes, everything, fits, holds, type Thread, threadsOf } from './threads';
import { useFinding } from './use-finding';
import { useLinkedNote } from './use-linked-note';
import { useMarks } from './use-marks';
import { useNotes } from './use-notes';
import { selectedMarks, usePicking } from './use-picking';

interface NotesProps {
  labels: NoteLabels;
  /** The notes that there were; `null` as long as they could not be had. */
  page: NotesPage | null;
  /** The language of the interface. */
  locale: PageLocale;
  slug: string;
  /** The versions the page shows, in their order. */
  shown: PageLocale[];
  /** The address under which a quote of this page is shared. */
  share: string;
}

/** How many threads of a segment stand in the margin; more are in the sheet. */
const mostInMargin = 3;

/** How many notes at most have cards far from the window too, where only finding in the page meets them. */
const few = 200;

/** What kind of note each deed begins. */
const written = { note: 'commenting', question: 'questioning', define: 'definition' } as const;

/** Shows the notes beside their segments, and lets readers make, answer and change them. */
export function Notes({ labels, page, locale, slug, shown, share }: NotesProps) {
  const store = useNotes(page, `/${shown[0] ?? locale}/${slug}`, slug, labels);
  const [filter, setFilter] = useState(everything);
  const [task, setTask] = useState<{ at: Task; from: Element | null } | null>(null);
  const [sheet, setSheet] = useState<Element | 'all' | null>(null);
  const [pointed, setPointed] = useState<Note | null>(null);
  const [unplaced, setUnplaced] = useState<Note | null>(null);
  const [finished, setFinished] = useState<{ note: Note | null; from: Element | null } | null>(null);
  const highlighting = useRef(new Set<string>());
  const wide = useWide();
  const everywhere = useFinding() || store.notes.length <= few;
  const threads = useMemo(() => threadsOf(store.notes, shown), [store.notes, shown]);
  const fitting = useMemo(() => threads.filter((thread) => fits(thread, filter)), [threads, filter]);
  const hosts = useMemo(() => byHost(fitting, shown), [fitting, shown]);
  const inMargin = (host: Element) => wide && host.matches('.text > .seg');

  const write = (at: Task) => setTask({ at, from: document.activeElement });
  const { chosen, close, leave } = usePicking({
    list: () => setSheet('all'),
    refuse: () => say(labels.wordsChanged),
    act: (deed, spans) => {
      act(deed, spans);
      close();
    },
  });
  const act = async (deed: Deed | 'define', spans: (Span | WholeSegment)[]) => {
    const [first] = spans;
    if (!first) return;
    getSelection()?.removeAllRanges();
    if (deed === 'copy') return sayCopied(copyQuote(spans, share), labels.quoteCopied, labels);
    if (deed === 'copyAll')
      return sayCopied(copyInAllLanguages(spans, slug, share), labels.quoteCopied, labels);
    const passages = passagesOf(spans);
    if (deed !== 'highlight') return write({ kind: written[deed], passages, answers: null });
    const highlight = { kind: 'highlighting' as const, passages, answers: null, body: null, tags: [] };
    const writing = { ...highlight, language: languageOf(first.locale), public: false };
    // Asked for twice while it is being sent it is made once.
    const words = taskKey(highlight);
    if (highlighting.current.has(words)) return;
    highlighting.current.add(words);
    const outcome = await store.save(writing, null, crypto.randomUUID(), null);
    highlighting.current.delete(words);
    if (!outcome.done) say(labels[outcome.reason]);
  };

  const put = async (note: Note, spans: (Span | WholeSegment)[]) => {
    getSelection()?.removeAllRanges();
    setUnplaced(null);
    close();
    if (await store.place(note, passagesOf(spans))) setFinished({ note, from: null });
  };

  const findHost = (iri: string) => hostOfNote(iri, threads, shown);
  const find = ({ iri }: Note) => findHost(iri);
  const taskHost = task && hostOfTask(task.at, findHost, shown);
  const opened = useLinkedNote(store, find, labels.missing, (note, host) => {
    const place = hosts.get(host)?.findIndex((each) => holds(each, note.iri)) ?? 0;
    if (!inMargin(host) || place >= mostInMargin) setSheet(host);
    setPointed(note);
  });
  const selected = useMemo(
    () =>
      task && !('note' in task.at)
        ? wholeSpans(
            task.at.passages.map(({ version, segment, range }) => ({ ...range, locale: version, segment })),
          )
        : selectedMarks(chosen),
    [task, chosen],
  );
  useMarks(fitting, shown, pointed, selected);
  useMargin();

  const done = (note: Note | null) => {
    setFinished({ note, from: task?.from ?? null });
    setTask(null);
    if (note && !fits({ root: note, replies: [] }, filter)) setFilter(everything);
  };
  // Once the form is gone and the card is there, the focus goes to the card, or back to where it came from.
  useEffect(() => {
    if (!finished) return;
    const { note, from } = finished;
    const shown = document.querySelector('dialog[open]') ?? document;
    const card = note && shown.querySelector<HTMLElement>(`[data-note="${noteId(note)}"]`);
    const back = card ?? (from instanceof HTMLElement && from.isConnected ? from : null);
    back?.focus({ preventScroll: true });
  }, [finished]);
  /** Goes from the sheet to where a note stands in the text. */
  const reveal = (note: Note) => {
    const host = find(note);
    setSheet(null);
    host?.scrollIntoView({ block: 'center', behavior: 'instant' });
    setPointed(note);
    host?.querySelector<HTMLElement>('.note-count, .no')?.focus({ preventScroll: true });
  };
  const form = (at: Task) => (
    <NoteEditor
      key={taskKey(at)}
      labels={labels}
      slug={slug}
      task={at}
      language={languageOf(locale)}
      publishing={store.publishing}
      unnamed={store.unnamed}
      quota={store.quota}
      save={store.save}
      saved={done}
      cancel={() => done(null)}
      changed={store.put}
      showMine={() => {
        setFilter({ ...everything, owner: 'mine' });
        setSheet('all');
      }}
    />
  );
  const view: NoteView = { labels, locale, shown, publishing: store.publishing, unnamed: store.unnamed };
  const actions: CardActions = {
    edit: (note) => write({ note }),
    remove: async (note) => {
      const host = find(note);
      await store.remove(note);
      const beside = document.querySelector('dialog[open]') ?? host;
      if (document.activeElement === document.body)
        beside?.querySelector<HTMLElement>('.note, .note-count, .no')?.focus({ preventScroll: true });
    },
    reply: (note) => write({ kind: 'replying', passages: [], answers: note.iri }),
    publish: store.publish,
    point: setPointed,
    choosePlace: (note) => {
      if (sheet) reveal(note);
      setUnplaced(note);
      say(labels.choosingPlace);
    },
    copyLink: (note) =>
      sayCopied(copyText(`${location.origin}/notes/${slug}/${noteId(note)}`), labels.linkCopied, labels),
  };
  const thread = (where: 'margin' | 'sheet', of: Thread): ReactNode => (
    <NoteThread
      key={of.root.iri}
      thread={of}
      view={view}
      actions={sheet === 'all' && where === 'sheet' ? { ...actions, show: reveal } : actions}
      editor={(note) => {
        if (!task || (where === 'margin' && sheet !== null)) return null;
        if ('note' in task.at)
          return task.at.note.iri === note.iri ? { over: true, form: form(task.at) } : null;
        return task.at.answers === note.iri ? { over: false, form: form(task.at) } : null;
      }}
      more={store.more.hasAnswers(of.root) ? () => store.more.answers(of.root) : null}
    />
  );
  const fresh = task && !('note' in task.at) && !task.at.answers ? task.at : null;
  const sheetHost = sheet ?? (taskHost && !inMargin(taskHost) ? taskHost : null);
  const all = new Map(hosts);
  if (fresh && taskHost && !all.has(taskHost)) all.set(taskHost, []);
  const unloaded = useMemo(() => countsByHost(store.more.counts, shown), [store.more.counts, shown]);
  if (filter === everything) for (const host of unloaded.keys()) if (!all.has(host)) all.set(host, []);

  return (
    <>
      {[...all].map(([host, here]) =>
        createPortal(
          <SegmentNotes
            labels={labels}
            locale={locale}
            name={`${labels.notes}: ${numberOf(host)}`}
            count={Math.max(countNotes(here), filter === everything ? (unloaded.get(host)?.count ?? 0) : 0)}
            inMargin={inMargin(host)}
            open={() => setSheet(host)}
            more={here.length > mostInMargin}
            near={() => unloaded.get(host)?.segments.forEach(store.more.near)}
            host={host}
            needed={everywhere || host === taskHost || host === opened}
            cards={() => (
              <>
                {here.slice(0, mostInMargin).map((each) => thread('margin', each))}
                {fresh && host === taskHost && sheet === null && form(fresh)}
              </>
            )}
          />,
          host,
          hostKey(host),
        ),
      )}
      {chosen && !task && (
        <section aria-label={labels.notes}>
          <Offers
            labels={labels}
            locale={locale}
            spans={wholeSpans(chosen.spans)}
            below={chosen.touch}
            focused={chosen.focused}
            placing={unplaced && { put: () => put(unplaced, chosen.spans), cancel: () => setUnplaced(null) }}
            act={(deed) => {
              leave();
              act(deed, chosen.spans);
            }}
            close={leave}
          />
        </section>
      )}
      {sheetHost && (
        <NoteSheet
          labels={labels}
          locale={locale}
          close={() => {
            setSheet(null);
            setTask(null);
          }}
        >
          {sheetHost === 'all' ? (
            <AllNotes
              threads={threads}
              labels={labels}
              filter={filter}
              setFilter={setFilter}
              show={(each) => thread('sheet', each)}
              load={store.more.are ? store.more.next : null}
            />
          ) : (
            <ThreadList
              threads={hosts.get(sheetHost) ?? []}
              labels={labels}
              show={(each) => thread('sheet', each)}
              load={store.more.are ? store.more.next : null}
            />
          )}
          {fresh && form(fresh)}
        </NoteSheet>
      )}
    </>
  );
}

/** Finds where something is written: at its words, or at the note it changes or answers. */
function hostOfTask(
  task: Task,
  find: (iri: string) => Element | null,
  shown: readonly PageLocale[],
): Element | null {
  if ('note' in task) return find(task.note.iri);
  return task.answers ? find(task.answers) : hostOf(task.passages[0]?.segment ?? null, shown);
}
