/**
 * @param {string} _page
 * @returns {string} nothing: the browser keeps what the server sent
 */
export function htmlOf(_page) {
  return '';
}
