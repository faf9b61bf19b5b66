// A backup is an ordinary zip: other programs must agree. What isn't on this machine is skipped, and says so.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaReadCommand } from '@/cli/agenda-command';
import { runCommand } from '@/cli/run-command';
import { workspaceCheckCommand } from '@/cli/workspace-command';
import { backUp } from '../helpers/backup-files';
import { fillWorkspace } from '../helpers/backup-workspace';
import { BackupParts, unzipped } from '../helpers/backup-zip';
import { createTestWorkspace } from '../helpers/workspace';

const folder = mkdtempSync(join(tmpdir(), 'backup-programs-'));
const file = join(folder, 'Backup of Northmoor.zip');
let good: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const workspace = await createTestWorkspace();
  await fillWorkspace(workspace, 'Straße 🚓 \u202e \u0000 \ud800 end');
  const { blob } = await backUp(workspace.database);
  writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
  good = await unzipped(blob);
  await workspace.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const [hasUnzip, hasPython, hasSums] = [has('unzip'), has('python3'), has('sha256sum')];

describe('other programs', () => {
  it.skipIf(!hasUnzip || !hasSums)('unzip finds no fault, and sha256sum agrees (skipped without them)', () => {
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected');
    const unpacked = join(folder, 'unpacked');
    execFileSync('unzip', ['-q', file, '-d', unpacked]);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: unpacked, encoding: 'utf8' });
    expect(
      checked
        .trim()
        .split('\n')
        .filter((line) => !line.endsWith(': OK')),
    ).toEqual([]);
    expect(checked.trim().split('\n')).toHaveLength(good.size - 1);
  });

  it.skipIf(!hasPython)('Python reads the zip and every record in it (skipped without it)', () => {
    const script = `
import json, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
counts = json.loads(z.read('manifest.json'))['counts']
rows = {}
for name in z.namelist():
    if name.startswith('rows/'):
        lines = z.read(name).decode('utf-8').split('\\n')
        assert lines.pop() == ''
        rows[name[5:-6]] = [json.loads(line) for line in lines]
assert counts == {table: len(found) for table, found in rows.items()}
print(json.dumps([rows['questions'][0]['payload']['wording'], [i.compress_type for i in z.infolist() if i.filename.startswith('files/')]]))
`;
    const printed = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual(['Straße 🚓 \u202e \u0000 \ud800 end', [0, 0, 0]]);
  });
});

describe('workspace check', () => {
  const commands = [workspaceCheckCommand, agendaReadCommand];
  const check = (...args: readonly string[]) => runCommand(commands, ['workspace', 'check', ...args]);

  it('prints what a backup holds', async () => {
    const { exitCode, stdout, stderr } = await check(file, '--json');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      panel: 'Northmoor Police and Crime Panel',
      papers: 2,
      files: 3,
      pages: 4,
    });
  });

  it.each([
    [
      'a backup with a changed paper',
      /^“broken\.zip” can’t be used, because .*; nothing was changed, so use another/,
      7,
    ],
    ['a file that is no backup', /^“broken\.zip” is not a Panel Scrutiny backup/, 0],
  ])('ends with the one sentence for %s', async (_, says, at) => {
    const broken = join(folder, 'broken.zip');
    const parts = new BackupParts(good);
    const path = [...good.keys()].find((one) => one.endsWith('.txt') && one.startsWith('files/')) ?? '';
    if (at > 0) parts.set(path, Buffer.from('Other text\n'));
    writeFileSync(broken, at > 0 ? Buffer.from(await parts.zip().arrayBuffer()) : 'no zip');
    const { exitCode, stdout, stderr } = await check(broken);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says so when there is no such file, or it is empty', async () => {
    expect((await check(join(folder, 'none.zip'))).stderr).toMatch(/^There is no file/);
    writeFileSync(join(folder, 'empty.zip'), '');
    expect((await check(join(folder, 'empty.zip'))).stderr).toMatch(/is empty/);
    expect((await check()).stderr).toMatch(/Usage: scrutiny workspace check/);
  });
});
