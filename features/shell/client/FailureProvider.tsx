'use client';

import type { ContextType, ReactNode } from 'react';
import { FailureLabels } from './failure-labels';

interface FailureProviderProps {
  labels: ContextType<typeof FailureLabels>;
  children: ReactNode;
}

export function FailureProvider({ labels, children }: FailureProviderProps) {
  return <FailureLabels value={labels}>{children}</FailureLabels>;
}
