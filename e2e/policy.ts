import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { test as base, expect } from './test';

export { expect } from './test';

interface Violations {
  /** What the policies of pages refused, each as `directive url`; a test fails on any that it did not provoke. */
  violations: string[];
  /** Whether the test means to provoke violations. */
  provokesViolations: boolean;
}

/** A test that fails when a page does what its policy refuses. */
export const test = base.extend<Violations>({
  provokesViolations: [false, { option: true }],

  violations: [
    async ({ context, provokesViolations }, use) => {
      const violations: string[] = [];
      await context.exposeFunction('noteViolation', (violation: string) => violations.push(violation));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          const note: unknown = Reflect.get(window, 'noteViolation');
          if (typeof note === 'function') note(`${effectiveDirective} ${blockedURI}`);
        });
      });
      await use(violations);
      if (!provokesViolations) expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});

/** Gives the sources of a directive, in order; none where the policy lacks it. */
export function sources(policy: string | undefined, directive: string): string[] {
  const found = policy?.split('; ').find((each) => each.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

/** Gives the inline scripts that a browser would run on a page, as its own parser reads them. */
export async function inlineScripts(page: Page, html: string): Promise<string[]> {
  return page.evaluate((text) => {
    const scripts = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('script:not([src])');
    return [...scripts].filter((script) => !script.getAttribute('type')).map((script) => script.textContent);
  }, html);
}

/** Gives the source that allows an inline script. */
export function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
