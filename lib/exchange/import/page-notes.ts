import type { LeftOut } from './article';

const mark = /^[[(]?\s*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[\])]?$/i;
const backSign = /^(?:[\s\p{P}\p{S}\d]|\uFE0E|\uFE0F)*$/u;

/**
 * Takes the footnotes out of a page: each mark in the text and the note it leads to. A link is a mark if it is a number
 * or a sign, and raised or answered by a link back.
 */
export function takeFootnotes(document: Document): LeftOut[] {
  const places = new Map([...document.querySelectorAll('*')].map((element, place) => [element, place]));
  const notes = new Map<Element, Element[]>();
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const words = link.textContent?.trim() ?? '';
    const target = mark.test(words) ? targetOf(link) : null;
    const note = target && noteAt(target, link);
    // A note stands behind its mark; the link the other way is that back.
    if (!note || (places.get(note) ?? 0) < (places.get(link) ?? 0)) continue;
    const raised = link.closest('sup');
    if (raised || isReference(link) || leadsBack(note, link))
      notes.set(note, [...(notes.get(note) ?? []), raised ?? link]);
  }
  const left: LeftOut[] = [];
  for (const [note, marks] of notes) {
    for (const link of note.querySelectorAll('a[href^="#"]'))
      if (backSign.test(link.textContent ?? '')) (link.closest('sup') ?? link).remove();
    left.push({ what: 'footnote', words: words(note), line: null });
    for (const link of marks) link.remove();
    removeWithEmpty(note);
  }
  return left;
}

function targetOf(link: Element): Element | null {
  const name = decoded(link.getAttribute('href')?.slice(1) ?? '');
  if (name === '') return null;
  for (const element of link.ownerDocument.querySelectorAll('[id], a[name]'))
    if (element.getAttribute('id') === name || element.getAttribute('name') === name) return element;
  return null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The smallest part of a page that holds a note, and not the text with its mark. */
function noteAt(target: Element, link: Element): Element | null {
  const note = target.matches('li, dd, aside, tr, div, p')
    ? target
    : target.closest('li, dd, aside, tr, div, p');
  if (!note || note.contains(link) || /^(?:main|article|body)$/i.test(note.tagName)) return null;
  // Word puts the paragraph of a note into a division of its own.
  const around = note.parentElement;
  if (around?.children.length !== 1 || around.contains(link)) return note;
  return around.matches('div[id*="ftn"], div[id*="note"]') ? around : note;
}

function isReference(link: Element): boolean {
  const signs = `${link.getAttribute('role')} ${link.getAttribute('class')} ${link.getAttribute('epub:type')}`;
  return /noteref|footnote|reference|endnote/i.test(signs) || link.querySelector('sup') !== null;
}

/** Whether a link in the note leads to its mark. */
function leadsBack(note: Element, link: Element): boolean {
  const names = [link, link.parentElement, ...link.querySelectorAll('*')].flatMap((element) =>
    [element?.getAttribute('id'), element?.getAttribute('name')].filter((name) => name),
  );
  return [...note.querySelectorAll('a[href^="#"]')].some((back) =>
    names.includes(decoded(back.getAttribute('href')?.slice(1) ?? '')),
  );
}

function words(note: Element): string {
  return (note.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[[(]?\d{1,3}[\]).]*\s+/, '')
    .slice(0, 80);
}

function removeWithEmpty(element: Element): void {
  const around = element.parentElement;
  element.remove();
  if (
    around &&
    !/\S/.test(around.textContent ?? '') &&
    around.matches('ol, ul, dl, div, section, aside, tbody, table')
  )
    removeWithEmpty(around);
}
