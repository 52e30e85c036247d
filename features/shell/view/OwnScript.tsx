/**
 * Runs a script of our own where it stands in the page, before what follows is shown.
 *
 * @param nonce on a page that is made for one request
 */
export function OwnScript({ source, nonce }: { source: string; nonce?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scripts of our own, known at build.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: source }} />;
}
