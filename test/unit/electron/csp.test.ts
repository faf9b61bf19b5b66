import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/main/csp';

describe('the content security policy', () => {
  it('of a packaged document is exactly this', () => {
    expect(contentSecurityPolicy({ nonce: 'N' })).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-N'; " +
        "img-src 'self' blob: data:; font-src 'self' data: blob:; connect-src 'self' blob:; worker-src 'self'; " +
        "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('of scripts and workers has no nonce', () => {
    expect(contentSecurityPolicy()).toContain("style-src 'self';");
  });

  it('is looser only in development', () => {
    const dev = contentSecurityPolicy({ nonce: 'N', isDev: true });
    expect(dev).toContain("style-src 'self' 'unsafe-inline';");
    expect(dev).toContain("connect-src 'self' blob: ws://localhost:*;");
    expect(dev).toContain("script-src 'self' 'wasm-unsafe-eval' 'nonce-N';");
    for (const policy of [contentSecurityPolicy(), contentSecurityPolicy({ nonce: 'N' })]) {
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|ws:|\*/);
    }
  });
});
