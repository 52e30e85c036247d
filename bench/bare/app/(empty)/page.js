/** The empty page: a word, because Lighthouse measures no page on which nothing is painted. */
export default function Page() {
  return <p>Empty</p>;
}
