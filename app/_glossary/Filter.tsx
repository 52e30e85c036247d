'use client';

import { useEffect, useRef, useState } from 'react';
import { isMeantBy } from '../../lib/glossary/filter';

interface FilterProps {
  labels: { find: string; where: string; found: string; none: string };
}

/** Narrows the list of the glossary to what is typed; it is in the address as `?q=`, so that it can be shared. */
export function Filter({ labels }: FilterProps) {
  const field = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<number | null>(null);

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    const typed = field.current?.value || asked;
    if (field.current) field.current.value = typed;
    if (typed) setFound(narrow(typed));
  }, []);

  const change = (query: string) => {
    setFound(narrow(query));
    const url = new URL(location.href);
    if (query.trim()) url.searchParams.set('q', query.trim());
    else url.searchParams.delete('q');
    history.replaceState(history.state, '', url);
  };

  return (
    <search>
      <form className="filter needs-script" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{labels.find}</span>
          <input
            ref={field}
            type="search"
            name="q"
            placeholder={labels.where}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </label>
        <p role="status">
          {found === null ? '' : found > 0 ? labels.found.replace('{n}', `${found}`) : labels.none}
        </p>
      </form>
    </search>
  );
}

/** Shows the entries that may be meant, and how many they are; all of them, and null, if nothing is asked. */
function narrow(query: string): number | null {
  const items = [...document.querySelectorAll<HTMLElement>('[data-phrases]')];
  for (const item of items) item.hidden = !isMeantBy(query, (item.dataset.phrases ?? '').split('|'));
  for (const group of document.querySelectorAll<HTMLElement>('.letter, [data-kind]'))
    group.hidden = !group.querySelector('[data-phrases]:not([hidden])');
  return query.trim() ? items.filter(({ hidden }) => !hidden).length : null;
}
