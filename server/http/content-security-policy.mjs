// @ts-check
/**
 * The Content-Security-Policy of every answer. Plain JavaScript, because the server's entry and Next's cache
 * use it without a build.
 */
import { createHash } from 'node:crypto';

/** For whatever is no page: nothing may be loaded, run or framed, should a browser ever show it. */
export const strictPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A script element without `src`, as React writes it: its attributes, and its text. */
const inlineScript = /<script\b(?![^>]*\ssrc=)([^>]*)>(.*?)<\/script>/gs;

/** Data such as JSON-LD, which no browser runs. */
const isData = /\stype="application\/(?:ld\+)?json"/;

/**
 * Gives the policy of a page: everything from this server alone, and no inline script, style or handler but
 * the scripts that are named. Next, React and our own pages need no inline style: they set styles through
 * the CSSOM, which a policy lets pass.
 *
 * @param {readonly string[]} inlineScripts sources that allow them, such as `'sha256-…'` or `'nonce-…'`
 */
export function pagePolicy(inlineScripts) {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScripts].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Gives the policy of a page that is kept, with the hash of each of its inline scripts.
 *
 * It believes the HTML: what stands there was written by React, which escapes the text of editions. What
 * comes into the page later, in the browser, has no hash and does not run.
 *
 * @param {string} html as Next made it
 */
export function policyForHtml(html) {
  const scripts = [...html.matchAll(inlineScript)].filter(([, attributes = '']) => !isData.test(attributes));
  return pagePolicy([...new Set(scripts.map(([, , text = '']) => hashSource(text)))]);
}

/** @param {string} text */
function hashSource(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
