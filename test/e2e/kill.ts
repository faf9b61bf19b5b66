// Ending the app as a power cut would: every process at once, with no chance to save.
import { execFileSync } from 'node:child_process';
import type { RunningApp } from './fixtures';
import { processTree } from './process-tree';

/** Kills the app's processes; resolves when the app is gone. */
export async function killApp({ electron }: RunningApp): Promise<void> {
  const root = electron.process().pid;
  if (root === undefined) throw new Error('the app has no process');
  const gone = new Promise<void>((resolve) => void electron.once('close', () => resolve()));
  if (process.platform === 'win32') execFileSync('taskkill', ['/PID', String(root), '/T', '/F']);
  else for (const pid of process.platform === 'linux' ? processTree(root) : [root]) kill(pid);
  await gone;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // A child may have ended with its parent.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
