'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { Said } from '../../shell/client/say';

/** Milliseconds for which a sentence stands there, and for each of its letters. */
const [atLeast, forLetter] = [4_000, 60];

/** Milliseconds for which something can still be done about what is told. */
const offered = 30_000;

interface SaidLineProps {
  said: Said | null;
  labels: { close: string; retry: string };
  close(): void;
}

/**
 * What is said to the reader, at the foot of the window. It leaves when there was time to read it, unless the pointer or
 * the focus is there; what failed and can be tried again stays.
 */
export function SaidLine({ said, labels, close }: SaidLineProps) {
  const [isHeld, hold] = useState(false);
  const leave = useEffectEvent(close);
  const { retry } = labels;
  // What held the line before is no longer there: neither a button that had the focus nor the words under the pointer.
  useEffect(() => {
    if (said) hold(false);
  }, [said]);
  useEffect(() => {
    if (!said || isHeld || said.action?.label === retry) return;
    const time = said.action ? offered : atLeast + forLetter * said.text.length;
    const timer = setTimeout(() => leave(), time);
    return () => clearTimeout(timer);
  }, [said, isHeld, retry]);
  return (
    <div
      className="said"
      role="status"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      {said?.text}
      {said?.action && (
        <button type="button" className="link" onClick={said.action.act}>
          {said.action.label}
        </button>
      )}
      {said && (
        <button type="button" className="close" aria-label={labels.close} onClick={close}>
          <svg className="i" aria-hidden="true">
            <use href="#_i-close" />
          </svg>
        </button>
      )}
    </div>
  );
}
