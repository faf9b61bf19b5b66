// The kernel's view of the sandbox. Chromium can't use it as root, so root starts this one app as another user.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCommand, cleanEnvironment, countLogged, expect, readLog, test } from './fixtures';
import { processTree, readIfThere } from './process-tree';

const NOBODY = 65534;

function startUnprivileged(home: string): ChildProcess {
  const { executable, args } = appCommand();
  const isRoot = process.getuid?.() === 0;
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
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
}

test('pages run in the sandbox of the kernel', async () => {
  test.skip(process.platform !== 'linux', 'only Linux shows the sandbox of another process');
  const home = mkdtempSync(join(tmpdir(), 'panel-scrutiny-unprivileged-'));
  chmodSync(home, 0o755);
  if (process.getuid?.() === 0) chownSync(home, NOBODY, NOBODY);
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
