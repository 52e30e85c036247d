import { readPages } from './pages.js';

/**
 * @param {string} page
 * @returns {string} the HTML of its body
 */
export function htmlOf(page) {
  return readPages()[page]?.html ?? '';
}
