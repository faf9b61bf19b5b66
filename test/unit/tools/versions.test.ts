import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../../tools/lib/paths.mjs';
import {
  isAtLeast,
  nodeComplaint,
  npmComplaint,
  oldestNode,
  oldestNpm,
  versionNumbers,
} from '../../../tools/lib/versions.mjs';

describe('versions', () => {
  it.each([
    ['20.20.0', '20.20.0', true],
    ['v20.19.9', '20.20.0', false],
    ['22.0.0', '20.20.0', true],
    ['18.99.99', '20.20.0', false],
    ['20.20', '20.20.1', false],
    ['100.0.0', '20.20.0', true],
    ['24.0.0-nightly2026', '24.0.0', true],
  ])('%s against the floor %s: %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });

  it('refuses what is no version', () => {
    expect(() => versionNumbers('latest')).toThrow('"latest" is not a version.');
  });

  it('names the version that is too old in one sentence', () => {
    expect(nodeComplaint('v18.19.0')).toBe('Node 20.20 or newer is needed; this is 18.19.0.');
    expect(nodeComplaint('v20.20.0')).toBeUndefined();
    expect(npmComplaint('9.2.0\n')).toBe('npm 10 or newer is needed; this is 9.2.0.');
    expect(npmComplaint('10.0.0')).toBeUndefined();
  });

  it('has the floors that package.json states', () => {
    const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    expect(versionNumbers(engines.node.replace('>=', ''))).toEqual(versionNumbers(oldestNode));
    expect(versionNumbers(engines.npm.replace('>=', ''))).toEqual(versionNumbers(oldestNpm));
  });
});
