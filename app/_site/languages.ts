import { type DerivedScript, derivedScripts } from '../../lib/language/page-locales';
import { leaveKeepingPlace } from './place';

const fourHundredDays = 400 * 24 * 60 * 60;

/**
 * Makes links between versions keep the place and the query, and remembers the language of the site, and the
 * script of Kazakh, when the reader chooses one.
 */
export function bindLanguageLinks(signal: AbortSignal) {
  showOwnScript();
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link) return;
      const { language } = link.dataset;
      if (language) remember('locale', language);
      if (language?.startsWith('kk-') || (language === 'kk' && ownScript())) remember('script', language);
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

/** Shows, of the links to Kazakh on pages in other languages, those to the script in which the reader last chose it. */
function showOwnScript() {
  const script = ownScript();
  if (!script || document.documentElement.lang.startsWith('kk')) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language^="kk"]'))
    link.hidden = link.dataset.language !== script;
}

/** Gives the script that is remembered, unless it is Cyrillic. */
function ownScript(): DerivedScript | undefined {
  const cookies = document.cookie.split('; ');
  return derivedScripts.find((script) => cookies.includes(`script=${script}`));
}

function remember(name: 'locale' | 'script', value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox ESR and Safari.
  document.cookie = `${name}=${value}; path=/; max-age=${fourHundredDays}; samesite=lax`;
}
