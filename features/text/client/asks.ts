/** What can be done with words of the text. */
export const deeds = ['highlight', 'note', 'question', 'copy', 'copyAll'] as const;
export type Deed = (typeof deeds)[number];

/** Something a reader asks of the notes of the page, which may have to be loaded first. */
export type Ask =
  /** Does something with words that are picked or, without any, with the element: a sentence or a segment. */
  | { do: Deed; at: HTMLElement }
  /** Offers what can be done with a sentence or a segment. */
  | { do: 'offer'; at: HTMLElement }
  /** Offers what can be done with what is selected. */
  | { do: 'select' }
  /** Picks words, from the sentence that has the focus: moves the end, or the beginning, of what is picked. */
  | { do: 'pick'; at: HTMLElement; step: 'word' | 'sentence'; forward: boolean; edge: 'start' | 'end' }
  /** Suggests another definition of the term that a link of the text shows. */
  | { do: 'define'; at: HTMLElement }
  /** Lists all notes. */
  | { do: 'list' };

const waiting: Ask[] = [];
let answer: ((asked: Ask) => void) | null = null;
let wake: (() => void) | null = null;

/** Asks for something; what is asked before the notes are there is done when they are. */
export function ask(asked: Ask) {
  if (answer) return answer(asked);
  waiting.push(asked);
  wake?.();
}

/** Calls when something is asked that nobody answers yet. */
export function whenAsked(load: () => void): () => void {
  wake = load;
  if (waiting.length > 0) load();
  return () => {
    wake = null;
  };
}

/** Answers whatever is asked, in its order. */
export function answerAsks(handle: (asked: Ask) => void): () => void {
  answer = handle;
  for (const asked of waiting.splice(0)) handle(asked);
  return () => {
    answer = null;
  };
}
