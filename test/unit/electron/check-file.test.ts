import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile, MAX_INTAKE_BYTES, openChecked } from '../../../electron/main/intake/check-file';
import { offerFiles } from '../../../electron/main/intake/offer-files';
import { createTokenStore } from '../../../electron/main/intake/token-store';

const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;
let folder: string;

function make(name: string, content = 'content'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-intake-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('checking a path at the door', () => {
  it('accepts a file and gives its size', async () => {
    expect(await checkFile(make('plan.pdf'))).toEqual({ ok: true, size: 7 });
  });

  it.runIf(isPosix)('accepts a name of 255 odd bytes', async () => {
    const name = '\u202E\n\t%😀"'.repeat(30);
    const bytes = Buffer.from(name).subarray(0, 255);
    const valid = bytes.toString('utf8').replaceAll('\uFFFD', '');
    const full = valid + 'x'.repeat(255 - Buffer.byteLength(valid));
    expect(Buffer.byteLength(full)).toBe(255);
    expect(await checkFile(make(full))).toEqual({ ok: true, size: 7 });
  });

  it('refuses a folder, an empty file and a path to nowhere', async () => {
    mkdirSync(join(folder, 'papers.pdf'));
    expect(await checkFile(join(folder, 'papers.pdf'))).toEqual({ ok: false, code: 'folder' });
    expect(await checkFile(make('empty.pdf', ''))).toEqual({ ok: false, code: 'empty' });
    expect(await checkFile(join(folder, 'gone.pdf'))).toEqual({ ok: false, code: 'missing' });
    expect(await checkFile(join(folder, 'empty.pdf', 'below-a-file'))).toEqual({ ok: false, code: 'missing' });
    expect(await checkFile(join(folder, 'x'.repeat(300)))).toEqual({ ok: false, code: 'missing' });
    expect(await checkFile(`${folder}/nul\0.pdf`)).toEqual({ ok: false, code: 'missing' });
    expect(await checkFile('relative.pdf')).toEqual({ ok: false, code: 'missing' });
    expect(await checkFile('')).toEqual({ ok: false, code: 'missing' });
  });

  it('refuses a sparse 4 GB file at once, and accepts one of exactly the limit', async () => {
    const path = make('large.pdf');
    truncateSync(path, 4 * 1024 ** 3);
    expect(await checkFile(path)).toEqual({ ok: false, code: 'tooLarge' });
    truncateSync(path, MAX_INTAKE_BYTES);
    expect(await checkFile(path)).toEqual({ ok: true, size: MAX_INTAKE_BYTES });
    rmSync(path);
  });

  it.runIf(isPosix)('follows links to files and refuses those that lead nowhere or round in a circle', async () => {
    symlinkSync(make('target.pdf'), join(folder, 'link.pdf'));
    symlinkSync(join(folder, 'nothing'), join(folder, 'broken.pdf'));
    symlinkSync(join(folder, 'circle.pdf'), join(folder, 'circle.pdf'));
    symlinkSync(folder, join(folder, 'to-folder.pdf'));
    expect(await checkFile(join(folder, 'link.pdf'))).toEqual({ ok: true, size: 7 });
    expect(await checkFile(join(folder, 'broken.pdf'))).toEqual({ ok: false, code: 'missing' });
    expect(await checkFile(join(folder, 'circle.pdf'))).toEqual({ ok: false, code: 'missing' });
    expect(await checkFile(join(folder, 'to-folder.pdf'))).toEqual({ ok: false, code: 'folder' });
  });

  it.runIf(isPosix)('refuses pipes, sockets and devices without waiting for them', async () => {
    const pipe = join(folder, 'pipe.pdf');
    execFileSync('mkfifo', [pipe]);
    expect(await checkFile(pipe)).toEqual({ ok: false, code: 'special' });
    expect(await checkFile('/dev/zero')).toEqual({ ok: false, code: 'special' });
    const socket = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(socket, resolve));
    expect(await checkFile(socket)).toEqual({ ok: false, code: 'special' });
    await new Promise((resolve) => void server.close(resolve));
  });

  it.runIf(isPosix && !isRoot)('refuses a file that may not be read', async () => {
    const path = make('locked.pdf');
    chmodSync(path, 0);
    expect(await checkFile(path)).toEqual({ ok: false, code: 'unreadable' });
  });

  it('does not open a file that changed after the check', async () => {
    const path = make('changing.pdf');
    const file = await openChecked(path, 7);
    expect(await file.readFile('utf8')).toBe('content');
    await file.close();
    writeFileSync(path, 'longer content');
    await expect(openChecked(path, 7)).rejects.toThrow('changed');
  });
});

describe('offering files to a page', () => {
  it('gives tokens and problems in order, and no path', async () => {
    const tokens = createTokenStore(() => 0);
    const good = make('first.pdf');
    const offered = await offerFiles(
      [{ path: good }, { path: join(folder, 'absent.pdf') }, { path: '', name: 'made\nup.pdf' }],
      tokens,
    );
    expect(offered).toEqual([
      { token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'first.pdf', size: 7 },
      { name: 'absent.pdf', problem: { code: 'missing' } },
      { name: 'made\uFFFDup.pdf', problem: { code: 'missing' } },
    ]);
    expect(JSON.stringify(offered)).not.toContain(folder);
    const token = offered[0] && 'token' in offered[0] ? offered[0].token : '';
    expect(tokens.take(token)).toEqual({ path: good, name: 'first.pdf', size: 7 });
  });
});
