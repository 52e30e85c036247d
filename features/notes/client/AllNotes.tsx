import { type ReactNode, useEffect, useId, useState } from 'react';
import { isLocale, locales } from '../../../lib/language/locales';
import type { NoteLabels } from '../view/labels';
import { Choice } from './Choice';
import { kinds } from './kind';
import { type Note, noteId } from './note';
import { countNotes, type Filter, fits, holds, type Thread } from './threads';

/** How many threads a list shows at once. */
const batch = 30;

interface ThreadListProps {
  threads: readonly Thread[];
  labels: NoteLabels;
  show(thread: Thread): ReactNode;
  /** Loads more from the store; `null` where all are loaded. */
  load: (() => void) | null;
  /** The note to which the list opens, wherever in it that is. */
  target?: Note | null;
}

/** Threads one under the other, some at a time. */
export function ThreadList({ threads, labels, show, load, target = null }: ThreadListProps) {
  const [asked, setMost] = useState(batch);
  const place = target ? threads.findIndex((thread) => holds(thread, target.iri)) : -1;
  const most = Math.max(asked, place + 1);
  const id = target && place >= 0 ? noteId(target) : null;
  useEffect(() => {
    const card = id && document.querySelector<HTMLElement>(`dialog[open] [data-note="${id}"]`);
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [id]);
  return (
    <>
      {threads.slice(0, most).map(show)}
      {(threads.length > most || load) && (
        <button
          type="button"
          className="link more"
          onClick={() => {
            setMost(most + batch);
            if (threads.length <= most + batch) load?.();
          }}
        >
          {labels.more}
        </button>
      )}
    </>
  );
}

interface AllNotesProps extends ThreadListProps {
  filter: Filter;
  setFilter(filter: Filter): void;
}

/** The list of all notes, those without a place first, and what chooses which are shown, here and in the text. */
export function AllNotes({ threads, labels, filter, setFilter, show, load }: AllNotesProps) {
  const fitting = threads.filter((thread) => fits(thread, filter));
  const orphans = fitting.filter(isLost);
  const placed = fitting.filter((thread) => !isLost(thread));
  const notes = threads.flatMap(({ root, replies }) => [root, ...replies]);
  // The tag that is filtered by stays a choice when its last note is gone.
  const tags = [
    ...new Set([...notes.flatMap((note) => note.tags), ...(filter.tag === null ? [] : [filter.tag])]),
  ].sort((a, b) => a.localeCompare(b));
  if (threads.length === 0) return <p className="none">{labels.none}</p>;
  return (
    <>
      <search className="filter" aria-label={labels.filter}>
        <Choice
          legend={labels.whose}
          value={filter.owner}
          options={[
            ['all', labels.owners.all],
            ['mine', labels.owners.mine],
            ['public', labels.owners.public],
          ]}
          choose={(owner) => setFilter({ ...filter, owner })}
        />
        <Select
          label={labels.language}
          any={labels.anyLanguage}
          value={filter.language}
          options={locales.map((locale) => [locale, labels.languageName[locale]])}
          choose={(value) => setFilter({ ...filter, language: value && isLocale(value) ? value : null })}
        />
        <Select
          label={labels.kind}
          any={labels.anyKind}
          value={filter.kind}
          options={kinds.map((kind) => [kind, labels.kinds[kind]])}
          choose={(value) => setFilter({ ...filter, kind: kinds.find((kind) => kind === value) ?? null })}
        />
        {tags.length > 0 && (
          <Select
            label={labels.tag}
            any={labels.anyTag}
            value={filter.tag}
            options={tags.map((tag) => [tag, tag])}
            choose={(tag) => setFilter({ ...filter, tag })}
          />
        )}
      </search>
      <p className="shown" aria-live="polite">
        {fitting.length === 0
          ? labels.noneFits
          : labels.shown
              .replace('{shown}', `${countNotes(fitting)}`)
              .replace('{all}', `${countNotes(threads)}`)}
      </p>
      {orphans.length > 0 && (
        <section aria-label={labels.orphan}>
          <h3>{labels.orphan}</h3>
          <ThreadList threads={orphans} labels={labels} show={show} load={null} />
        </section>
      )}
      <ThreadList threads={placed} labels={labels} show={show} load={load} />
    </>
  );
}

/** Tells that a note of the text has no place left. */
function isLost({ root, standing }: Thread): boolean {
  return standing.state === 'orphan' && root.answers === null;
}

interface SelectProps {
  label: string;
  any: string;
  value: string | null;
  options: [string, string][];
  choose(value: string | null): void;
}

function Select({ label, any, value, options, choose }: SelectProps) {
  const id = `_${useId()}`;
  return (
    <p>
      <label className="caption" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value ?? ''} onChange={(event) => choose(event.target.value || null)}>
        <option value="">{any}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
