/** Runs a script of our own where it stands in the page, before what follows is shown. */
export function OwnScript({ source }: { source: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scripts of our own, known at build.
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
