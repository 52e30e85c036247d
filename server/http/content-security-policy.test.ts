import { describe, expect, it } from 'vitest';
import { pagePolicy, policyForHtml, strictPolicy } from './content-security-policy.mjs';

/** SHA-256 of `alert(1)` in base64, as openssl gives it. */
const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

describe('policyForHtml', () => {
  it.each([
    ['names an inline script by its hash', '<script>alert(1)</script>', ` ${hash}`],
    ['looks past attributes', '<script id="a" nonce="b">alert(1)</script>', ` ${hash}`],
    ['names a script once', '<script>alert(1)</script><p>x</p><script>alert(1)</script>', ` ${hash}`],
    ['leaves out scripts in files', '<script src="/a.js" async=""></script>', ''],
    ['leaves out data', '<script type="application/ld+json">{"a":1}</script>', ''],
  ])('%s', (_, html, sources) => {
    expect(policyForHtml(html)).toContain(`script-src 'self'${sources};`);
  });

  it('hashes text as it stands, line breaks and letters beyond ASCII included', () => {
    const [first, second] = ['"әкім"\n', '"әкім" '].map((text) => policyForHtml(`<script>${text}</script>`));
    expect(first).not.toBe(second);
  });
});

describe('every policy', () => {
  it.each([
    ['of pages', pagePolicy(["'nonce-a'"])],
    ['of everything else', strictPolicy],
  ])('%s starts from nothing and lets no inline code pass', (_, policy) => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toMatch(/base-uri 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
  });
});
