'use client';

import type { ReactNode } from 'react';
import { KeptView } from '#kept';

/**
 * Shows a page as the server sends it, and React in the browser leaves it alone: whatever others do to it before or
 * after (a translator that wraps its words, an extension that puts something into it), nothing of it is compared, and
 * nothing thrown away.
 *
 * What acts on the page stands beside it, finds its elements in the document, and shows what it shows in elements of its
 * own. The package's `imports` give the server a component that renders the children, and the browser one that keeps
 * what it finds.
 */
export function Kept({ children }: { children: ReactNode }) {
  return <KeptView>{children}</KeptView>;
}
