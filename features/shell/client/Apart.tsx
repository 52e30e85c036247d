'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/**
 * Shows something in an element of its own at the end of the document, where what others put into the page, or move in
 * it, is not in React's way.
 */
export function Apart({ children }: { children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const made = document.createElement('div');
    document.body.append(made);
    setHost(made);
    return () => made.remove();
  }, []);
  return host && createPortal(children, host);
}
