import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isStale, newestChange } from '../../../tools/lib/product.mjs';

/** Sources last changed at second 1,000, and a product made of them. */
function madeProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sources = join(folder, 'src');
  mkdirSync(join(sources, 'deep'), { recursive: true });
  const file = join(sources, 'deep', 'a.ts');
  writeFileSync(file, '1');
  for (const path of [file, join(sources, 'deep'), sources]) utimesSync(path, 1000, 1000);
  const product = join(folder, '.built');
  writeFileSync(product, String(newestChange([sources])));
  return { sources, file, product };
}

describe('a product', () => {
  it('is fresh while nothing changes', () => {
    const { sources, product } = madeProduct();
    expect(isStale(product, [sources, join(sources, 'not-there')])).toBe(false);
  });

  it('is stale once a file below changes', () => {
    const { sources, file, product } = madeProduct();
    utimesSync(file, 1001, 1001);
    expect(isStale(product, [sources])).toBe(true);
  });

  it('is stale once a file is deleted', () => {
    const { sources, file, product } = madeProduct();
    rmSync(file);
    expect(isStale(product, [sources])).toBe(true);
  });

  it('is stale when it was never made', () => {
    const { sources, product } = madeProduct();
    rmSync(product);
    expect(isStale(product, [sources])).toBe(true);
  });
});
