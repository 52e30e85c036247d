/** The address of the page without what acts once: the note that a link leads to (`?note=`). */
export function lastingAddress(): URL {
  const url = new URL(location.href);
  if (url.searchParams.has('note')) url.searchParams.delete('note');
  return url;
}
