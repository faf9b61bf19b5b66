import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTokenStore } from '../../../electron/main/intake/token-store';
import { openLeftParts } from '../../../electron/main/outgoing/left-parts';
import { createOutgoingFiles } from '../../../electron/main/outgoing/outgoing-files';
import { renameFile } from '../../../electron/main/storage/rename-file';

let folder = '';
const owner = {};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panel-scrutiny-outgoing-'));
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'out'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setUp() {
  const tokens = createTokenStore(() => Date.now());
  const left = openLeftParts(join(folder, 'data'));
  const target = join(folder, 'out', 'letter.docx');
  return { tokens, left, target, files: createOutgoingFiles({ tokens, left }) };
}

const outFiles = (): string[] => readdirSync(join(folder, 'out')).toSorted();

describe('an outgoing file', () => {
  it('stands in its place only when it is finished, whole and in order', async () => {
    const { files, target } = setUp();
    writeFileSync(target, 'old');
    const { ticket } = await files.begin(target, owner);
    await Promise.all(['one ', 'two ', 'three'].map((text) => files.append(ticket, owner, bytes(text))));
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(await files.finish(ticket, owner)).toEqual({ name: 'letter.docx' });
    expect(readFileSync(target, 'utf8')).toBe('one two three');
    expect(outFiles()).toEqual(['letter.docx']);
  });

  it('leaves nothing when it is given up', async () => {
    const { files, target } = setUp();
    writeFileSync(target, 'old');
    const { ticket } = await files.begin(target, owner);
    await files.append(ticket, owner, bytes('new'));
    await files.discard(ticket, owner);
    expect(outFiles()).toEqual(['letter.docx']);
    expect(readFileSync(target, 'utf8')).toBe('old');
    await expect(files.finish(ticket, owner)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('belongs to the session that began it', async () => {
    const { files, target } = setUp();
    const { ticket } = await files.begin(target, owner);
    await expect(files.append(ticket, {}, bytes('foreign'))).rejects.toMatchObject({ code: 'not-found' });
    await files.discard(ticket, {});
    await files.finish(ticket, owner);
    expect(readFileSync(target, 'utf8')).toBe('');
  });

  it('can be read back before it takes its place', async () => {
    const { files, tokens, target } = setUp();
    const { ticket } = await files.begin(target, owner);
    await files.append(ticket, owner, bytes('written'));
    const { token, size } = await files.readBack(ticket, owner);
    const found = tokens.take(token);
    expect(size).toBe(7);
    expect(readFileSync(found?.path ?? '', 'utf8')).toBe('written');
    expect(existsSync(target)).toBe(false);
  });

  it('says which kind of failure it was, and leaves nothing, when it cannot take its place', async () => {
    const { files, target } = setUp();
    mkdirSync(target);
    writeFileSync(join(target, 'inside'), '');
    const { ticket } = await files.begin(target, owner);
    const failed = files.finish(ticket, owner);
    await expect(failed).rejects.toMatchObject({ code: 'failed' });
    await expect(failed).rejects.not.toThrow(folder);
    expect(outFiles()).toEqual(['letter.docx']);
    await expect(files.begin(join(folder, 'nowhere', 'x.pdf'), owner)).rejects.toMatchObject({ code: 'failed' });
  });

  it('leaves nothing when it can no longer be read to be checked', async () => {
    const { files, target } = setUp();
    const { ticket } = await files.begin(target, owner);
    await files.append(ticket, owner, bytes('exempt'));
    const unreadable = () => Promise.reject(Object.assign(new Error('held'), { code: 'EIO' }));
    await expect(files.finish(ticket, owner, unreadable)).rejects.toMatchObject({ code: 'failed' });
    expect(outFiles()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('follows a link to the file it stands for', async () => {
    const { files, target } = setUp();
    writeFileSync(target, 'old');
    const link = join(folder, 'link.docx');
    symlinkSync(target, link);
    const { ticket } = await files.begin(link, owner);
    await files.append(ticket, owner, bytes('new'));
    await files.finish(ticket, owner);
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  it('is removed at the next start when the app ended without finishing it, and nothing else is', async () => {
    const { files, target } = setUp();
    await files.begin(target, owner);
    expect(outFiles()).toHaveLength(1);
    const other = join(folder, 'out', 'minutes.pdf');
    writeFileSync(other, 'mine');
    const list = join(folder, 'data', 'unfinished-files.json');
    writeFileSync(list, JSON.stringify([...(JSON.parse(readFileSync(list, 'utf8')) as string[]), other]));
    await openLeftParts(join(folder, 'data')).sweep();
    expect(outFiles()).toEqual(['minutes.pdf']);
    expect(readFileSync(list, 'utf8')).toBe('[]\n');
  });
});

describe('a rename while another program holds the file', () => {
  const held = Object.assign(new Error('held'), { code: 'EBUSY' });

  it('is tried again, and works once the file is let go', async () => {
    let tries = 0;
    const rename = async (): Promise<void> => {
      tries += 1;
      if (tries < 4) throw held;
    };
    await renameFile('a', 'b', true, rename);
    expect(tries).toBe(4);
  });

  it('is given up after a second, and at once where systems have no such locks', async () => {
    let tries = 0;
    const rename = async (): Promise<void> => {
      tries += 1;
      throw held;
    };
    await expect(renameFile('a', 'b', true, rename)).rejects.toBe(held);
    expect(tries).toBe(21);
    await expect(renameFile('a', 'b', false, rename)).rejects.toBe(held);
    expect(tries).toBe(22);
  });
});
