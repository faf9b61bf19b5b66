import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fuseFaults, readFuses, setFuses, shippedFuses, testableFuses } from '../../../tools/lib/fuses.mjs';
import { inRoot } from '../../../tools/lib/paths.mjs';

/** A file with a fuse wire as Electron's binary has one: the marker, version 1, the count, then a digit for each. */
function binaryWithFuses(digits: string) {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const binary = join(folder, 'electron');
  const marker = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  writeFileSync(
    binary,
    Buffer.concat([Buffer.alloc(64), marker, Buffer.from([1, digits.length]), Buffer.from(digits)]),
  );
  return binary;
}

describe('the fuses', () => {
  it('are what electron-builder.yml sets', () => {
    const text = readFileSync(inRoot('electron-builder.yml'), 'utf8');
    const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(text)?.[1] ?? '';
    const set = [...block.matchAll(/^ {2}(\w+): (true|false)\b/gm)].map(([, name = '', state]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      state === 'true',
    ]);
    expect(Object.fromEntries(set)).toEqual(shippedFuses);
  });

  it('differ in the inspector alone in the copy for tests', () => {
    expect(testableFuses).toEqual({ ...shippedFuses, EnableNodeCliInspectArguments: true });
  });

  it('are read back as they stand in the binary', async () => {
    expect(await readFuses(binaryWithFuses('01001100'))).toEqual(shippedFuses);
  });

  it('are named when they are not as wanted, or missing', async () => {
    const found = await readFuses(binaryWithFuses('1100110'));
    expect(fuseFaults(found, shippedFuses)).toEqual([
      'The fuse RunAsNode has to be off and is on.',
      'The fuse GrantFileProtocolExtraPrivileges has to be off and is missing.',
    ]);
  });

  it('can be set one by one', async () => {
    const binary = binaryWithFuses('01001100');
    await setFuses(binary, { EnableNodeCliInspectArguments: true });
    const found = await readFuses(binary);
    expect(fuseFaults(found, testableFuses)).toEqual([]);
    expect(fuseFaults(found, shippedFuses)).toHaveLength(1);
  });
});
