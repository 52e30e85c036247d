import { leaveKeepingPlace } from './place';

/** Loads the page again, which then opens at the place where the reader is. */
export function loadAgain() {
  const here = document.createElement('a');
  here.href = location.href;
  leaveKeepingPlace(here, false);
}
