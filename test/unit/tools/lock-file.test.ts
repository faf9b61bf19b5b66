import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingOptional, withMissingOptional } from '../../../tools/lib/lock-file.mjs';
import { inRoot } from '../../../tools/lib/paths.mjs';

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));

  it('names every optional package, or `npm ci` refuses it (node tools/complete-lock.mjs adds them)', () => {
    expect(missingOptional(lock.packages)).toEqual([]);
  });

  it('takes packages from the registry alone, by name', () => {
    const resolved = Object.values<{ resolved?: string }>(lock.packages).flatMap((entry) => entry.resolved ?? []);
    expect(resolved).toEqual([]);
  });
});

describe('adding what the registry lacked', () => {
  const parent = { version: '2.0.0', dev: true };

  it('reads system, processor and C library off the name', () => {
    const optionalDependencies = { '@a/tool-linux-x64-musl': '2.0.0', 'tool-darwin-arm64': '2.0.0' };
    expect(withMissingOptional({ 'node_modules/tool': { ...parent, optionalDependencies } })).toEqual({
      'node_modules/tool': { ...parent, optionalDependencies },
      'node_modules/@a/tool-linux-x64-musl': {
        version: '2.0.0',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
      'node_modules/tool-darwin-arm64': { version: '2.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] },
    });
  });

  it('leaves known ones alone, wherever they lie', () => {
    const packages = {
      'node_modules/tool': { ...parent, optionalDependencies: { 'tool-linux-x64': '2.0.0' } },
      'node_modules/tool/node_modules/tool-linux-x64': { version: '2.0.0', optional: true },
    };
    expect(missingOptional(packages)).toEqual([]);
  });

  it.each([
    ['a name without a system', { 'tool-extra': '2.0.0' }],
    ['a version that is a range', { 'tool-linux-x64': '^2.0.0' }],
  ])('refuses %s', (_name, optionalDependencies) => {
    expect(() => withMissingOptional({ 'node_modules/tool': { optionalDependencies } })).toThrow("can't be added");
  });
});
