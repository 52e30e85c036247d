/** What a reader may set, and the values there are; the first of each is the default. */
export const readerSettings = {
  theme: ['system', 'light', 'dark'],
  size: ['m', 's', 'l', 'xl'],
  spacing: ['normal', 'tight', 'loose'],
  /** Which terms are underlined: the first after each question, all, or none. */
  terms: ['first', 'all', 'none'],
} as const;

export type Setting = keyof typeof readerSettings;

/** The key in the browser's own storage; the value is JSON such as `{"theme":"dark"}`. */
export const storageKey = 'jolma-jol:settings';

/**
 * Sets the reader's choices on the root before the first paint, so that nothing flashes; and marks that
 * scripts run, and that a browser knows no popovers. It stands inline in the head of every page.
 */
export const applySettings = `{const d=document.documentElement.dataset,h=HTMLElement.prototype;d.js='';if(!('popover'in h&&h.showPopover))d.noPopover='';try{const s=JSON.parse(localStorage.getItem('${storageKey}')||'{}');for(const k of ${JSON.stringify(
  Object.keys(readerSettings),
)})if(/^[a-z]+$/.test(s[k]??''))d[k]=s[k]}catch{}}`;
