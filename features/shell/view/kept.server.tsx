import { createElement, type ReactNode } from 'react';
import { pageTag } from '../client/page-tag';

/** Renders a page on the server; see `Kept`. */
export function KeptView({ children }: { children: ReactNode }) {
  return createElement(pageTag, null, children);
}
