import { leaveKeepingPlace } from './place';

const fourHundredDays = 400 * 24 * 60 * 60;

/**
 * Makes links between versions keep the place and the query, and remembers the language of the site when
 * the reader chooses one in the header.
 */
export function bindLanguageLinks(signal: AbortSignal) {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      const { language } = link.dataset;
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR and Safari.
      if (language) document.cookie = `locale=${language}; path=/; max-age=${fourHundredDays}; samesite=lax`;
      if (!language && !('keepPlace' in link.dataset)) return;
      const newWindow =
        event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (newWindow || event.defaultPrevented) return;
      event.preventDefault();
      leaveKeepingPlace(link);
    },
    { signal },
  );
}
