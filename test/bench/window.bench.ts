// How long a start takes until the window can be used, against a bare Electron window that shows one line.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { appCommand, cleanEnvironment, countLogged, readLog, test } from '../e2e/fixtures';
import { AppWindow } from '../e2e/models/app-window';
import { peerCommand } from './peer-app';
import { PAIRS, report } from './results';
import { compare } from './statistics';
import { temporaryFolder } from './workspace';

/** Milliseconds from starting the process until `isReady`; the process is ended and waited for. */
async function timeStart(executable: string, args: readonly string[], isReady: () => boolean): Promise<number> {
  const began = performance.now();
  const child = spawn(executable, args, { env: cleanEnvironment(), stdio: 'ignore' });
  const ended = new Promise((resolve) => void child.once('exit', resolve));
  while (!isReady()) {
    if (performance.now() - began > 60_000) throw new Error('it never became ready');
    await pause(2);
  }
  const took = performance.now() - began;
  child.kill();
  await ended;
  return took;
}

test('window', async ({ launchApp, userData }) => {
  const app = await launchApp();
  await new AppWindow(app).startPanel();
  await app.close();
  const folder = temporaryFolder();
  try {
    const marker = join(folder.path, 'marker');
    const bare = peerCommand(join(folder.path, 'data'));
    const own = appCommand();
    const startOwn = (): Promise<number> => {
      const before = countLogged(readLog(userData), 'page-ready');
      const isReady = (): boolean => countLogged(readLog(userData), 'page-ready') > before;
      return timeStart(own.executable, [...own.args, `--user-data-dir=${userData}`], isReady);
    };
    const startBare = (): Promise<number> => {
      rmSync(marker, { force: true });
      return timeStart(bare.executable, [...bare.args, '--bare', `--bench-marker=${marker}`], () => existsSync(marker));
    };
    await startOwn();
    await startBare();
    const pairs = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const ours = await startOwn();
      pairs.push({ ours, peer: await startBare() });
    }
    const result = compare(pairs);
    report({
      name: 'window',
      title: 'A window that can be used',
      how: 'From starting the process until the first screen stands (a start over data that is there). The peer is the same Electron with one window that shows one line. Starts alternate.',
      rows: [
        {
          what: 'second start',
          unit: 'ms',
          result,
          goal: { words: 'at most 2 × the bare window', isMet: result.high <= 2 },
        },
      ],
    });
  } finally {
    folder.remove();
  }
});
