/** What a click in the text means: a sentence, the second of two that select a word, or selecting words or none. */
export type ClickKind = 'plain' | 'second' | 'selecting';

/** Follows the pointer, to tell what a click means: when it comes, what it has cleared is not selected any more. */
export function followClicks(signal: AbortSignal): (event: MouseEvent) => ClickKind {
  let clears = false;
  const isSelected = () => getSelection()?.isCollapsed === false;
  document.addEventListener(
    'pointerdown',
    () => {
      clears = isSelected();
    },
    { capture: true, signal },
  );
  return ({ detail }) => {
    if (detail > 1) return 'second';
    return clears || isSelected() ? 'selecting' : 'plain';
  };
}
