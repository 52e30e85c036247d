// @ts-check
/**
 * Lets the scripts of the framework wait until the text is painted. A slow line then carries the page, its styles and
 * fonts first, and a slow phone paints before it compiles; nothing on a page needs them to be read.
 */

/** A script of the framework as Next writes it, which would load while the page does. */
const asyncScript = /(<script\b[^>]*\ssrc="\/_next\/[^>]*?)\sasync=""([^>]*>)/g;

/** What Next has browsers fetch ahead for them. */
const scriptPreload = /<link rel="preload" as="script"[^>]*>/g;

/** The type of a script that waits; browsers take it for data. */
const waiting = 'text/waiting';

/**
 * Waits for the frame that paints the text, and until the browser has painted it and is idle; a window behind others
 * has none, and nobody waiting for the text. Then starts each script in a task of its own, so that a slow phone can
 * answer in between. Where one cannot be loaded, the page is what it is without scripts. Runs inline, at the end of the
 * page, so it uses nothing from outside itself.
 *
 * @param {string} type of the scripts that wait
 */
function startWaiting(type) {
  const startNext = () => {
    const held = document.querySelector(`script[type="${type}"]`);
    if (!held) return;
    const script = Object.assign(document.createElement('script'), { src: held.getAttribute('src') });
    script.onerror = () => document.documentElement.removeAttribute('data-js');
    held.replaceWith(script);
    if (document.hidden) startNext();
    else setTimeout(startNext);
  };
  if (document.hidden) startNext();
  else requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(startNext));
}

/** The one inline script that starts those that wait. */
export const lateStart = `(${startWaiting})('${waiting}')`;

/**
 * Makes the scripts of a page's framework start after the first paint.
 *
 * It believes the HTML as `policyForHtml` does, and leaves a page alone that has no such scripts, or has it already.
 *
 * @param {string} html as Next made it
 */
export function startAfterPaint(html) {
  const held = html.replace(asyncScript, `$1 type="${waiting}"$2`);
  if (held === html) return html;
  const end = held.lastIndexOf('</body>');
  return `${held.slice(0, end)}<script>${lateStart}</script>${held.slice(end)}`.replace(scriptPreload, '');
}
