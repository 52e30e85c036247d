/** What the bench uses of the peer, which it installs only for its own run. */
declare module '@recogito/text-annotator' {
  interface PeerAnnotation {
    id: string;
    bodies: [];
    target: { annotation: string; selector: { quote: string; start: number; end: number }[] };
  }
  export function createTextAnnotator(
    container: HTMLElement,
    options: { renderer: 'SPANS' | 'CSS_HIGHLIGHTS'; annotatingEnabled: boolean },
  ): { setAnnotations(annotations: PeerAnnotation[]): void };
}
