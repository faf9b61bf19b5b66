import { describe, expect, it } from 'vitest';
import { isAllowedPermission, isAllowedRequest } from '../../../electron/main/request-filter';
import { destinationOf, isSafeExternalUrl } from '../../../electron/main/safe-external-url';

describe('links that may leave the app', () => {
  it.each([
    ['https://example.org/papers?id=1#p2', true],
    ['HTTPS://EXAMPLE.ORG', true],
    ['mailto:clerk@example.org?subject=Papers', true],
    ['http://example.org', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['app://main/index.html', false],
    ['smb://server/share', false],
    ['ms-msdt:/id', false],
    ['\\\\server\\share', false],
    ['https://user:secret@example.org', false],
    ['https://council.example@evil.example', false],
    ['https://', false],
    ['mailto:', false],
    ['example.org', false],
    ['', false],
  ])('%s: %s', (url, isSafe) => {
    expect(isSafeExternalUrl(url)).toBe(isSafe);
  });

  it('are named by where they really lead', () => {
    expect(destinationOf(new URL('https://Example.org:8443/a'))).toBe('example.org:8443');
    expect(destinationOf(new URL('https://аpple.example'))).toBe('xn--pple-43d.example');
    expect(destinationOf(new URL('mailto:clerk%40example.org'))).toBe('clerk@example.org');
    expect(destinationOf(new URL('mailto:%ff@example.org'))).toBe('%ff@example.org');
  });
});

describe('requests that may be made', () => {
  const VITE = 'http://localhost:5173';

  it.each([
    ['app://main/index.html', true],
    ['blob:app://main/123', true],
    ['data:text/plain,x', true],
    ['app://other/index.html', false],
    ['https://example.org/', false],
    ['http://localhost:5173/', false],
    ['ws://localhost:5173/', false],
    ['devtools://devtools/bundled/x.html', false],
    ['file:///etc/passwd', false],
    ['chrome-extension://abc/x', false],
    ['not an address', false],
  ])('%s: %s', (url, isAllowed) => {
    expect(isAllowedRequest(url, null)).toBe(isAllowed);
  });

  it('reach Vite in development and nothing beside it', () => {
    const urls = [
      `${VITE}/src/main.tsx`,
      'ws://localhost:5173/?token=x',
      'devtools://devtools/x',
      'https://example.org/',
    ];
    expect(urls.map((url) => isAllowedRequest(url, VITE))).toEqual([true, true, true, false]);
    expect(isAllowedRequest('http://localhost:5174/', VITE)).toBe(false);
  });
});

describe('permissions', () => {
  it.each([
    ['persistent-storage', 'app://main', true],
    ['clipboard-sanitized-write', 'app://main/index.html', true],
    ['clipboard-read', 'app://main', false],
    ['geolocation', 'app://main', false],
    ['persistent-storage', 'https://example.org', false],
    ['persistent-storage', 'app://mainland', false],
    ['persistent-storage', '', false],
  ])('%s for %s: %s', (permission, asking, isAllowed) => {
    expect(isAllowedPermission(permission, asking)).toBe(isAllowed);
  });
});
