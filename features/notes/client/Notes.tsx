'use client';

import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { languageOf } from '../../../lib/language/page-locales';
import { AllNotes, ThreadList } from './AllNotes';
import type { Begun } from './begun';
import { dropDraft } from './drafts';
import { hostKey, numberOf } from './hosts';
import { mostInMargin } from './margin';
import type { NoteView } from './NoteCard';
import NoteEditor from './NoteEditor';
import NoteSheet from './NoteSheet';
import { NoteThread } from './NoteThread';
import Offers from './Offers';
import { wholeSpans } from './picks';
import { SegmentNotes } from './SegmentNotes';
import { taskKey } from './task';
import { countNotes, everything, type Thread } from './threads';
import { Unsaved } from './Unsaved';
import { type NotesProps, useNotesState } from './use-notes-state';

/** Shows the notes beside their segments, and lets readers make, answer and change them. */
export function Notes(props: NotesProps) {
  const { labels, locale, slug, shown } = props;
  const state = useNotesState(props);
  const { store, fresh, taskHost, actions, reveal, sheet, setSheet, sheetHost } = state;
  const { threads, hosts, unloaded, filter, setFilter, inMargin, threadOf } = state.placed;
  const { task, done, resume, discarded } = state.form;
  const { chosen, leave, act, unplaced, setUnplaced, put } = state.deeds;

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

  return (
    <>
      {[...state.all].map(([host, here]) =>
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
            needed={state.isNeeded(host)}
            cards={() => (
              <>
                {state.inMarginOf(here).map((each) => thread('margin', each))}
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
      {!state.isFormShown && (
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
        <NoteSheet labels={labels} locale={locale} close={state.closeSheet}>
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
              target={state.target}
            />
          )}
          {fresh && form(fresh)}
        </NoteSheet>
      )}
    </>
  );
}
