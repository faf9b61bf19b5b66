import { describe, expect, it } from 'vitest';
import {
  aptReason,
  installCommand,
  missingLibraries,
  namesInRecords,
  packageNames,
} from '../../../tools/lib/system-packages.mjs';

describe("the packages of Electron's libraries", () => {
  it('have their plain names on Debian 12', () => {
    expect(packageNames(['libgtk-3-0', 'libnss3'], () => false)).toEqual(['libgtk-3-0', 'libnss3']);
  });

  it('have the names with t64 where apt knows those', () => {
    const known = new Set(['libgtk-3-0t64', 'libasound2t64', 'libatspi2.0-0t64', 'libnss3']);
    const wanted = ['libgtk-3-0', 'libnss3', 'libasound2', 'libatspi2.0-0'];
    expect(packageNames(wanted, (name) => known.has(name))).toEqual([
      'libgtk-3-0t64',
      'libnss3',
      'libasound2t64',
      'libatspi2.0-0t64',
    ]);
  });

  it('are known to apt when it prints their record', () => {
    const printed = 'Package: libnss3\nVersion: 2\nDepends: Package: not\n\nPackage: libasound2t64\nVersion: 1\n';
    expect([...namesInRecords(printed)]).toEqual(['libnss3', 'libasound2t64']);
  });
});

describe('the libraries that miss', () => {
  it('are those ldd does not find, each once', () => {
    const printed = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibffmpeg.so => /opt/libffmpeg.so (0x00007f)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
    ].join('\n');
    expect(missingLibraries(printed)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(missingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)')).toEqual([]);
  });
});

describe('the command to type', () => {
  it.each([
    [{ sudo: true, listed: true }, 'sudo apt-get install -y libnss3 xvfb'],
    [{ sudo: false, listed: true }, 'apt-get install -y libnss3 xvfb'],
    [{ sudo: true, listed: false }, 'sudo apt-get update && sudo apt-get install -y libnss3 xvfb'],
  ])('%o', (about, expected) => {
    expect(installCommand(['libnss3', 'xvfb'], about)).toBe(expected);
  });
});

describe('why apt-get failed', () => {
  const unreached = "W: Failed to fetch http://mirror/InRelease  Temporary failure resolving 'mirror'\n";

  it('is its own error', () => {
    expect(aptReason('Reading\nE: Could not get lock\nE: more\n', unreached)).toBe('Could not get lock');
  });

  it('is the network when it knows no packages because it could not fetch the lists', () => {
    expect(aptReason('E: Unable to locate package xvfb\n', unreached)).toContain('Temporary failure');
    expect(aptReason('E: Unable to locate package xvfb\n', '')).toBe('Unable to locate package xvfb');
  });

  it('may stay unsaid', () => {
    expect(aptReason('', '')).toBeUndefined();
  });
});
