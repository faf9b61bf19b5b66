// The kernel's view of the sandbox. Chromium can't use it as root, so root starts this one app as another user.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { appCommand, cleanEnvironment, countLogged, expect, readLog, test } from './fixtures';
import { processTree, readIfThere } from './process-tree';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const other = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Whether the other user may run a program: root's own folders are closed to everybody else. */
function canRun(executable: string): boolean {
  return spawnSync('test', ['-x', executable], other).status === 0;
}

/** The executable, or that of a copy of its folder below `home`, so that the other user can run it. */
function reachable(executable: string, home: string): string {
  if (canRun(executable)) return executable;
  const copy = join(home, 'app');
  cpSync(dirname(executable), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, basename(executable));
}

/** Containers often forbid ordinary accounts the name spaces that the sandbox is made of. */
function allowsNameSpaces(): boolean {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], other).status === 0;
}

function startUnprivileged(home: string): ChildProcess {
  const { executable: packaged, args } = appCommand();
  const executable = reachable(packaged, home);
  const env = cleanEnvironment({ HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home });
  const ticket = env['XAUTHORITY'];
  if (isRoot && ticket) {
    // The virtual display's ticket is readable by its owner only.
    const copy = join(home, 'Xauthority');
    copyFileSync(ticket, copy);
    chownSync(copy, NOBODY, NOBODY);
    env['XAUTHORITY'] = copy;
  }
  const own = args.filter((argument) => argument !== '--no-sandbox');
  return spawn(executable, [...own, `--user-data-dir=${join(home, 'data')}`], {
    cwd: home,
    env,
    stdio: 'ignore',
    ...other,
  });
}

test('pages run in the sandbox of the kernel', async () => {
  test.skip(process.platform !== 'linux', 'only Linux shows the sandbox of another process');
  test.skip(!allowsNameSpaces(), 'this system forbids ordinary accounts the name spaces of the sandbox');
  const home = mkdtempSync(join(tmpdir(), 'panel-scrutiny-unprivileged-'));
  chmodSync(home, 0o755);
  if (isRoot) chownSync(home, NOBODY, NOBODY);
  const child = startUnprivileged(home);
  const ended = new Promise((resolve) => void child.once('exit', resolve));
  try {
    await expect
      .poll(() => countLogged(readLog(join(home, 'data')), 'page-ready'), {
        timeout: 30_000,
        message: 'the app is ready',
      })
      .toBe(1);
    const renderers = processTree(child.pid ?? 0).filter((pid) =>
      readIfThere(`/proc/${pid}/cmdline`).includes('--type=renderer'),
    );
    const modes = renderers.map((pid) => /^Seccomp:\s*(\d)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1]);
    // The visible page and the engine; 2 means that the kernel filters their system calls.
    expect(modes.length).toBeGreaterThanOrEqual(2);
    expect(new Set(modes)).toEqual(new Set(['2']));
  } finally {
    child.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
});
