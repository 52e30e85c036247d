'use client';

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { inLanguage } from '../../../lib/language/in-language';
import type { PageLocale } from '../../../lib/language/page-locales';
import { closeOnBack } from '../../shell/client/back';
import { uncover } from '../../shell/client/say';
import type { NoteLabels } from '../view/labels';

interface NoteSheetProps {
  labels: NoteLabels;
  locale: PageLocale;
  close(): void;
  children: ReactNode;
}

/** Closes a sheet by a click beside it where the browser knows no `closedby`, which does so elsewhere. */
function closeFromBeside(sheet: HTMLDialogElement): (() => void) | undefined {
  if ('closedBy' in HTMLDialogElement.prototype) return;
  const click = ({ target, clientX, clientY }: MouseEvent) => {
    if (target !== sheet) return;
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    if (clientX >= left && clientX <= right && clientY >= top && clientY <= bottom) return;
    if (typeof sheet.requestClose === 'function') sheet.requestClose();
    else sheet.close();
  };
  sheet.addEventListener('click', click);
  return () => sheet.removeEventListener('click', click);
}

/** Notes where there is no margin for them, and the list of all: a sheet at the foot of the window. */
export default function NoteSheet({ labels, locale, close, children }: NoteSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the editor inside takes the focus: it cannot while the dialog is closed.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return dialog.current ? closeFromBeside(dialog.current) : undefined;
  }, []);
  useEffect(() => uncover, []);
  useLayoutEffect(() => {
    if (!matchMedia('(max-width: 62rem), (pointer: coarse)').matches) return;
    return closeOnBack(() => {
      // What stands inside may want to stay open, as when Escape is pressed.
      const closes = dialog.current?.dispatchEvent(new Event('cancel', { cancelable: true })) ?? true;
      if (closes) dialog.current?.close();
      return closes;
    });
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={labels.notes}
      {...inLanguage(locale)}
      onClose={close}
      closedby="any"
    >
      <div className="inside">
        <header>
          <h2>{labels.notes}</h2>
          <button type="button" aria-label={labels.close} onClick={() => dialog.current?.close()}>
            <svg className="i" aria-hidden="true">
              <use href="#_i-close" />
            </svg>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
