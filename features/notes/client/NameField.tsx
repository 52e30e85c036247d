import { type Ref, useId } from 'react';
import type { NoteLabels } from '../view/labels';

interface NameFieldProps {
  labels: NoteLabels;
  name: string;
  setName(name: string): void;
  ref?: Ref<HTMLInputElement>;
}

/** Asks under which name others see what the reader publishes. */
export function NameField({ labels, name, setName, ref }: NameFieldProps) {
  const id = `_${useId()}`;
  return (
    <div>
      <label className="caption" htmlFor={id}>
        {labels.name}
      </label>
      <input
        id={id}
        ref={ref}
        value={name}
        maxLength={60}
        dir="auto"
        autoComplete="nickname"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setName(event.target.value)}
      />
      <span id={`${id}-hint`} className="hint">
        {labels.nameHint}
      </span>
    </div>
  );
}
