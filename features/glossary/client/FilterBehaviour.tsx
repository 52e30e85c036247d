'use client';

import { useEffect } from 'react';
import { isMeantBy } from '../../../lib/glossary/filter';

interface FilterBehaviourProps {
  labels: { found: string; none: string };
}

/** Narrows the list of the glossary to what is typed; it is in the address as `?q=`, so that it can be shared. */
export function FilterBehaviour({ labels }: FilterBehaviourProps) {
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>('#_filter');
    const field = form?.querySelector('input');
    const status = form?.querySelector('[role="status"]');
    if (!form || !field || !status) return;
    const stop = new AbortController();
    const { signal } = stop;
    const show = (query: string) => {
      const found = narrow(query);
      status.textContent =
        found === null ? '' : found > 0 ? labels.found.replace('{n}', `${found}`) : labels.none;
    };
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    field.addEventListener(
      'input',
      () => {
        show(field.value);
        const url = new URL(location.href);
        if (field.value.trim()) url.searchParams.set('q', field.value.trim());
        else url.searchParams.delete('q');
        history.replaceState(history.state, '', url);
      },
      { signal },
    );
    field.value ||= new URLSearchParams(location.search).get('q') ?? '';
    if (field.value) show(field.value);
    return () => stop.abort();
  }, [labels]);
  return null;
}

/** Shows the entries that may be meant, and how many they are; all of them, and null, if nothing is asked. */
function narrow(query: string): number | null {
  const items = [...document.querySelectorAll<HTMLElement>('[data-phrases]')];
  for (const item of items) item.hidden = !isMeantBy(query, (item.dataset.phrases ?? '').split('|'));
  for (const group of document.querySelectorAll<HTMLElement>('.letter, [data-kind]'))
    group.hidden = !group.querySelector('[data-phrases]:not([hidden])');
  return query.trim() ? items.filter(({ hidden }) => !hidden).length : null;
}
