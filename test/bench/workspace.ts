// The app with a panel and the papers that are measured, in a data folder that outlives one start.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { RunningApp } from '../e2e/fixtures';
import { AppWindow } from '../e2e/models/app-window';

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'panel-scrutiny-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts a panel and imports papers into its library. */
export async function importPapers(app: RunningApp, paths: readonly string[]): Promise<AppWindow> {
  const window = new AppWindow(app);
  await window.startPanel();
  await window.importPapers(paths);
  await expect(window.messages).toContainText(/imported/, { timeout: 120_000 });
  await window.expectIdle(120_000);
  return window;
}

/** Loads the window afresh, in Papers, as after a start: no document is open and nothing of one is kept. */
export async function reloadInPapers(window: AppWindow): Promise<void> {
  await window.go('Papers');
  await expect.poll(() => window.rememberedPlace()).toMatch(/^\/papers/);
  await window.page.reload();
  await window.expectPlace('Papers');
}
