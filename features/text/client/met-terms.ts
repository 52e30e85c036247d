/**
 * Lights a term that is pointed at, focused or tapped in a comparison, wherever its row renders it; it stays lit
 * while its explanation is read.
 */
export function bindMetTerms(signal: AbortSignal) {
  let at: Element | null = null;
  const light = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest('.term-popover')) return;
    const term = target.closest('.row .term');
    if (term === at) return;
    at = term;
    for (const met of document.querySelectorAll('.term.met')) met.classList.remove('met');
    const entries = entriesOf(term);
    for (const other of term?.closest('.row')?.querySelectorAll('.term') ?? [])
      if (entriesOf(other).some((entry) => entries.includes(entry))) other.classList.add('met');
  };
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, light, { signal });
}

function entriesOf(term: Element | null): string[] {
  return term?.getAttribute('data-term')?.split('_') ?? [];
}
