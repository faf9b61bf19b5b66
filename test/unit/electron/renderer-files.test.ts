import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, listRendererFiles } from '../../../electron/main/protocols/renderer-files';

describe('the address of a request', () => {
  it.each([
    ['app://main/assets/index.js?v=1#x', '/assets/index.js'],
    ['app://main/', '/index.html'],
    ['app://main', '/index.html'],
    ['app://main/a%20b.js', '/a b.js'],
    ['app://main/../../etc/passwd', '/etc/passwd'],
    ['app://main/%2e%2e/%2e%2e/etc/passwd', '/etc/passwd'],
    ['app://main/..%2f..%2fetc/passwd', null],
    ['app://main/..%5c..%5cboot.ini', null],
    ['app://main/C:/boot.ini', null],
    ['app://main/a%00.js', null],
    ['app://main/%zz', null],
    ['app://other/index.html', null],
    ['app://main:80/index.html', null],
    ['https://main/index.html', null],
  ])('%s is %j', (url, address) => {
    expect(addressOf(url)).toBe(address);
  });
});

describe('the list of served files', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'panel-scrutiny-renderer-'));
    mkdirSync(join(root, 'pdfjs', 'cmaps'), { recursive: true });
    for (const name of ['index.html', 'a.mjs', 'b.wasm', 'pdfjs/cmaps/c.bcmap', 'odd.xyz']) {
      writeFileSync(join(root, name), '');
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('names each file with its type', () => {
    const types = Object.fromEntries([...listRendererFiles(root)].map(([address, { mime }]) => [address, mime]));
    expect(types).toEqual({
      '/index.html': 'text/html; charset=utf-8',
      '/a.mjs': 'text/javascript; charset=utf-8',
      '/b.wasm': 'application/wasm',
      '/pdfjs/cmaps/c.bcmap': 'application/octet-stream',
      '/odd.xyz': 'application/octet-stream',
    });
  });

  it.runIf(process.platform !== 'win32')('leaves links out', () => {
    symlinkSync('/etc', join(root, 'etc'));
    symlinkSync('/etc/passwd', join(root, 'passwd.txt'));
    const addresses = [...listRendererFiles(root).keys()];
    expect(addresses.filter((address) => /etc|passwd/.test(address))).toEqual([]);
  });

  it('is empty when the bundle is not there', () => {
    expect(listRendererFiles(join(root, 'absent')).size).toBe(0);
  });
});
