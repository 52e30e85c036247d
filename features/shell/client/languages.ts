import { type DerivedScript, derivedScripts } from '../../../lib/language/page-locales';
import { addressHere, handPlaceOver, leaveKeepingPlace } from './place';

const fourHundredDays = 400 * 24 * 60 * 60;

/**
 * Makes links between versions keep the place and the query, in a new tab too, and remembers the language of the site, and
 * the script of Kazakh, when the reader chooses one.
 */
export function bindLanguageLinks(signal: AbortSignal) {
  showOwnScript();
  const follow = (event: MouseEvent) => {
    const link = versionLink(event);
    if (!link || event.button > 1) return;
    const { language } = link.dataset;
    if (language) remember('locale', language);
    if (language?.startsWith('kk-') || (language === 'kk' && ownScript())) remember('script', language);
    if (event.defaultPrevented) return;
    const newWindow = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (newWindow) return lead(link, handPlaceOver(link));
    event.preventDefault();
    leaveKeepingPlace(link, event.isTrusted && event.detail === 0);
  };
  document.addEventListener('click', follow, { signal });
  document.addEventListener('auxclick', follow, { signal });
  // The browser's own menu opens, or copies, the address as it is then.
  document.addEventListener(
    'contextmenu',
    (event) => {
      const link = versionLink(event);
      if (link) lead(link, addressHere(link));
    },
    { signal },
  );
}

/** The link to another version at which something happened. */
function versionLink({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest('a[data-language], a[data-keep-place]') : null;
}

/** Has a link lead elsewhere for what the browser does with it now. */
function lead(link: HTMLAnchorElement, to: string) {
  const href = link.getAttribute('href') ?? '';
  link.href = to;
  const done = new AbortController();
  const restore = () => {
    link.setAttribute('href', href);
    done.abort();
  };
  for (const next of ['pointerdown', 'keydown', 'contextmenu', 'click'])
    window.addEventListener(next, restore, { capture: true, signal: done.signal });
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
