import { keepingPlace } from './place';
import { storageKey } from './settings';

/** Shows the reader's settings in the panel, and applies and remembers what she chooses. */
export function bindSettings(signal: AbortSignal) {
  const root = document.documentElement;
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-setting]')) {
    const setting = input.dataset.setting ?? '';
    const set = root.dataset[setting];
    if (set !== undefined) input.checked = set === input.value;
    input.addEventListener(
      'change',
      () => {
        keepingPlace(() => {
          root.dataset[setting] = input.value;
        });
        remember();
      },
      { signal },
    );
  }
}

function remember() {
  const chosen = document.querySelectorAll<HTMLInputElement>('[data-setting]:checked');
  const values = Object.fromEntries([...chosen].map((input) => [input.dataset.setting, input.value]));
  try {
    localStorage.setItem(storageKey, JSON.stringify(values));
  } catch {
    // A browser that keeps nothing still applies the choice to this page.
  }
}
