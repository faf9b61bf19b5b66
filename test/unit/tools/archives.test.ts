import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packAsar } from '../../../tools/lib/asar-file.mjs';
import { inRoot } from '../../../tools/lib/paths.mjs';
import { takeFromTgz } from '../../../tools/lib/tar-file.mjs';
import { unpackZip } from '../../../tools/lib/zip-file.mjs';

function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Made {
  readonly name: string;
  readonly body: Buffer;
  readonly mode?: number;
  readonly stored?: boolean;
}

/** A zip as the format's specification describes it, without the fields our reader does not look at. */
function zipOf(files: readonly Made[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, body, mode = 0o644, stored = false } of files) {
    const packed = stored ? body : deflateRawSync(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(body.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const large = Buffer.alloc(300_000, 'panel ');

describe('a zip', () => {
  it('is unpacked byte for byte, with what may be run marked so', async () => {
    const folder = workFolder();
    const zip = join(folder, 'a.zip');
    const files = [
      { name: 'top/run', body: large, mode: 0o755 },
      { name: 'top/deep/er/stored.txt', body: Buffer.from('kept'), stored: true },
      { name: 'top/empty', body: Buffer.alloc(0), stored: true },
      { name: 'top/left-out', body: Buffer.from('no') },
    ];
    writeFileSync(zip, zipOf(files));
    const place = (name: string) => (name.endsWith('left-out') ? undefined : name.slice('top/'.length));
    expect(await unpackZip(zip, join(folder, 'out'), place)).toBe(3);
    expect(readFileSync(join(folder, 'out', 'run')).equals(large)).toBe(true);
    expect(statSync(join(folder, 'out', 'run')).mode & 0o111).not.toBe(0);
    expect(readFileSync(join(folder, 'out', 'deep', 'er', 'stored.txt'), 'utf8')).toBe('kept');
    expect(statSync(join(folder, 'out', 'deep', 'er', 'stored.txt')).mode & 0o111).toBe(0);
    expect(statSync(join(folder, 'out', 'empty')).size).toBe(0);
    expect(() => statSync(join(folder, 'out', 'left-out'))).toThrow();
  });

  it('that leads out of its folder is refused', async () => {
    const folder = workFolder();
    const zip = join(folder, 'a.zip');
    writeFileSync(zip, zipOf([{ name: '../outside', body: Buffer.from('x') }]));
    await expect(unpackZip(zip, join(folder, 'out'), (name) => name)).rejects.toThrow('leads out of its folder');
    expect(() => statSync(join(folder, 'outside'))).toThrow();
  });

  it('that is cut off is refused', async () => {
    const folder = workFolder();
    const zip = join(folder, 'a.zip');
    const whole = zipOf([{ name: 'a', body: large }]);
    writeFileSync(zip, whole.subarray(0, whole.length - 30));
    await expect(unpackZip(zip, join(folder, 'out'), (name) => name)).rejects.toThrow('cut off');
  });
});

/** One file of a tar: its header block, its bytes, and zeros up to the next whole block. */
function tarEntry(name: string, body: Buffer) {
  const header = Buffer.alloc(512);
  header.write(name, 0, 'latin1');
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('0', 156, 'latin1');
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

describe('a .tgz', () => {
  it('gives the one file asked for', async () => {
    const folder = workFolder();
    const archive = join(folder, 'a.tgz');
    const entries = [tarEntry('package/package.json', Buffer.from('{}')), tarEntry('package/it.zip', large)];
    writeFileSync(archive, gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)])));
    const target = join(folder, 'it.zip');
    expect(await takeFromTgz(archive, (name) => name.endsWith('.zip'), target)).toBe('package/it.zip');
    expect(readFileSync(target).equals(large)).toBe(true);
    await expect(takeFromTgz(archive, (name) => name === 'other', target)).rejects.toThrow('holds no such file');
  });
});

describe('an asar', () => {
  it("is read by Electron's own tool", () => {
    const folder = workFolder();
    const archive = join(folder, 'default_app.asar');
    const files = { 'package.json': '{"main":"main.mjs"}', 'main.mjs': "console.log('£')" };
    writeFileSync(archive, packAsar(files));
    mkdirSync(join(folder, 'out'));
    execFileSync(process.execPath, [
      inRoot('node_modules/@electron/asar/bin/asar.js'),
      'extract',
      archive,
      join(folder, 'out'),
    ]);
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe(text);
    }
  });
});
