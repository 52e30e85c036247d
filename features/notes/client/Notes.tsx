'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { copyText } from '../../shell/client/copy-text';
import { say } from '../../shell/client/say';
import type { Deed } from '../../text/client/asks';
import type { Span } from '../../text/client/passages';
import type { NoteLabels } from '../view/labels';
import { AllNotes, ThreadList } from './AllNotes';
import { type Begun, hostOfTask, taskOf } from './begun';
import { copyInAllLanguages, copyQuote, sayCopied } from './copy';
import { dropDraft, type KeptDraft, keepDraft } from './drafts';
import { byHost, countsByHost, hostKey, hostOf, hostOfNote, numberOf, useWide } from './hosts';
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
import { Unsaved } from './Unsaved';
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
  const [task, setTask] = useState<Begun | null>(null);
  const begun = useRef(task);
  begun.current = task;
  const [resuming, setResuming] = useState<KeptDraft | null>(null);
  const [sheet, setSheet] = useState<Element | 'all' | null>(null);
  const [linked, setLinked] = useState<Note | null>(null);
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

  const write = (at: Task) => setTask({ at, from: document.activeElement, resumed: null, changed: false });
  const { chosen, close, leave } = usePicking({
    list: () => setSheet('all'),
    refuse: () => say(labels.wordsChanged),
    act: (deed, spans) => {
      act(deed, spans);
      if (deed !== 'highlight') close();
    },
  });
  const chosenNow = useRef(chosen);
  chosenNow.current = chosen;
  const act = async (deed: Deed | 'define', spans: (Span | WholeSegment)[]) => {
    const [first] = spans;
    if (!first) return;
    if (deed !== 'highlight') getSelection()?.removeAllRanges();
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
    if (!outcome.done) return say(labels[outcome.reason]);
    // What was chosen since stays.
    const spansNow = chosenNow.current?.spans;
    if (!spansNow || taskKey({ ...highlight, passages: passagesOf(spansNow) }) !== words) return;
    getSelection()?.removeAllRanges();
    leave();
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
    setLinked(note);
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

  /** Closes a form; what was saved is shown, whatever is filtered, and however much stands at its place. */
  const done = (at: Task, note: Note | null) => {
    // What was begun while it was sent keeps the focus.
    if (begun.current?.at !== at) return;
    setFinished({ note, from: task?.from ?? null });
    setTask(null);
    if (!note) return;
    if (!fits({ root: note, replies: [] }, filter)) setFilter(everything);
    const host = 'note' in at || at.answers ? null : hostOf(note.passages[0]?.segment ?? null, shown);
    if (host && !inMargin(host) && (hosts.get(host)?.length ?? 0) >= mostInMargin) setSheet(host);
  };
  const resume = async (draft: KeptDraft) => {
    for (const iri of [draft.over, draft.answers])
      if (iri && !store.notes.some((note) => note.iri === iri))
        await store.more.one(iri.slice(iri.lastIndexOf('/') + 1));
    setResuming(draft);
  };
  // By now what it changes or answers is there, if it is at all.
  useEffect(() => {
    if (!resuming) return;
    const { at, changed } = taskOf(resuming, store.notes, shown);
    setResuming(null);
    setSheet(null);
    setFilter(everything);
    const host = hostOfTask(at, findHost, shown);
    const from = host?.querySelector('.note-count, .no') ?? null;
    setTask({ at, from, resumed: resuming, changed });
    host?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  const discarded = (draft: KeptDraft) =>
    say(labels.discarded, {
      label: labels.undo,
      act: () => {
        keepDraft(slug, draft);
        resume(draft);
      },
    });
  // Once the form is gone and the card is there, the focus goes to the card, or back to where it came from.
  useEffect(() => {
    // Who has chosen other words meanwhile stays there.
    if (!finished || document.activeElement?.closest('.offers')) return;
    const { note, from } = finished;
    const shown = document.querySelector('dialog[open]') ?? document;
    const card = note && shown.querySelector<HTMLElement>(`[data-note="${noteId(note)}"]`);
    const back = card ?? (from instanceof HTMLElement && from.isConnected ? from : null);
    back?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [finished]);
  /** Goes from the sheet to where a note stands in the text. */
  const reveal = (note: Note) => {
    const host = find(note);
    setSheet(null);
    host?.scrollIntoView({ block: 'center', behavior: 'instant' });
    setPointed(note);
    host?.querySelector<HTMLElement>('.note-count, .no')?.focus({ preventScroll: true });
  };
  const threadOf = (iri: string | null) =>
    iri === null ? undefined : threads.find((each) => holds(each, iri));
  const form = ({ at, resumed, changed }: Begun) => {
    const answered = 'note' in at ? at.note.answers : at.answers;
    const parent = store.notes.find(({ iri }) => iri === answered);
    return (
      <NoteEditor
        key={`${taskKey(at)} ${resumed?.id}`}
        labels={labels}
        slug={slug}
        task={at}
        resumed={resumed}
        beside={threadOf(answered)?.root.passages ?? []}
        changedSince={changed}
        publicly={store.publishing && parent?.public === true && !parent.hidden}
        language={languageOf(locale)}
        publishing={store.publishing}
        unnamed={store.unnamed}
        quota={store.quota}
        save={store.save}
        saved={(note) => done(at, note)}
        leave={() => done(at, null)}
        discarded={(draft) => {
          done(at, null);
          if (draft) discarded(draft);
        }}
        changed={store.put}
        showMine={() => {
          setFilter({ ...everything, owner: 'mine' });
          setSheet('all');
        }}
      />
    );
  };
  const view: NoteView = { labels, locale, shown, publishing: store.publishing, unnamed: store.unnamed };
  const actions: CardActions = {
    edit: (note) => write({ note }),
    remove: async (note) => {
      const host = find(note);
      const open = sheet;
      const here = open instanceof Element ? (hosts.get(open) ?? []) : [];
      const isLast = here.length === 1 && countNotes(here) === 1 && !task;
      if (!(await store.remove(note, () => isLast && setSheet(open)))) return;
      // A sheet with nothing in it closes; it comes back with its note.
      if (isLast && open instanceof Element && (unloaded.get(open)?.count ?? 0) <= 1) {
        setSheet(null);
        return setFinished({ note: null, from: open.querySelector('.no') });
      }
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
        if ('note' in task.at) return task.at.note.iri === note.iri ? { over: true, form: form(task) } : null;
        return task.at.answers === note.iri ? { over: false, form: form(task) } : null;
      }}
      more={store.more.hasAnswers(of.root) ? () => store.more.answers(of.root) : null}
    />
  );
  const fresh = task && !('note' in task.at) && !task.at.answers ? task : null;
  /** The notes that stand in the margin beside the first of their place: written just now, changed or answered. */
  const worked = task && ('note' in task.at ? task.at.note.iri : task.at.answers);
  const atHand = [worked, finished?.note?.iri].filter((iri) => iri !== null && iri !== undefined);
  // The note that is changed or answered may have gone meanwhile, and the form with it.
  const isFormShown = fresh !== null || threadOf(worked) !== undefined;
  const inMarginOf = (here: Thread[]) =>
    here.filter((each, place) => place < mostInMargin || atHand.some((iri) => holds(each, iri)));
  const target = finished?.note ?? linked;
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
                {inMarginOf(here).map((each) => thread('margin', each))}
                {fresh && host === taskHost && sheet === null && form(fresh)}
              </>
            )}
          />,
          host,
          hostKey(host),
        ),
      )}
      {chosen && (
        <section aria-label={labels.notes}>
          <Offers
            labels={labels}
            locale={locale}
            spans={wholeSpans(chosen.spans)}
            below={chosen.touch}
            focused={chosen.focused}
            placing={unplaced && { put: () => put(unplaced, chosen.spans), cancel: () => setUnplaced(null) }}
            act={(deed) => {
              if (deed !== 'highlight') leave();
              act(deed, chosen.spans);
            }}
            close={leave}
          />
        </section>
      )}
      {!isFormShown && (
        <Unsaved
          labels={labels}
          locale={locale}
          slug={slug}
          resume={resume}
          discard={(draft) => {
            dropDraft(slug, draft.id);
            discarded(draft);
          }}
        />
      )}
      {sheetHost && (
        <NoteSheet
          labels={labels}
          locale={locale}
          close={() => {
            setSheet(null);
            setLinked(null);
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
              target={target}
            />
          )}
          {fresh && form(fresh)}
        </NoteSheet>
      )}
    </>
  );
}
