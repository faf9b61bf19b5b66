// The locks that each window is made with. The end-to-end test reads them back from the running app.
import { join } from 'node:path';
import type { WebPreferences } from 'electron';

/** The preload script beside the main bundle. */
const PRELOAD = join(import.meta.dirname, '../preload/index.cjs');

/** Preferences of every window of ours; the partition decides which workspace's data it sees. */
export function lockedWebPreferences(partition: string): WebPreferences {
  return {
    partition,
    preload: PRELOAD,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}
