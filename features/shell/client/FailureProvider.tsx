'use client';

import { type ContextType, createContext, type ReactNode } from 'react';

/** What the error page says, in the language of the page; given by the layout, as an error page gets no props. */
export const FailureLabels = createContext({ title: '', text: '', again: '', part: '', load: '' });

interface FailureProviderProps {
  labels: ContextType<typeof FailureLabels>;
  children: ReactNode;
}

export function FailureProvider({ labels, children }: FailureProviderProps) {
  return <FailureLabels value={labels}>{children}</FailureLabels>;
}
