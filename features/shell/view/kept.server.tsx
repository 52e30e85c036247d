import { createElement, type ReactNode } from 'react';
import { pageTag } from '../client/keep-page';

/** Renders a page on the server; see `Kept`. */
export function KeptView({ children }: { children: ReactNode }) {
  return createElement(pageTag, null, children);
}
