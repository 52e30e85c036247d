/** Nothing: the browser keeps the page that holds it; see `Kept` and `Served`. */
export function ServedView() {
  return null;
}
