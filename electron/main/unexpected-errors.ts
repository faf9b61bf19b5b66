// A bug in the main process is logged and told to the user; it never ends the app without a word.
import { app, dialog, shell } from 'electron';
import type { Logger } from './logger';

/** From here on nothing goes unnoticed. One dialog at a time. */
export function reportUnexpectedErrors(log: Logger): void {
  let isShowing = false;
  const report = (code: string, cause: unknown): void => {
    log.error(code, cause);
    if (isShowing || !app.isReady()) return;
    isShowing = true;
    void show(log.folder).finally(() => {
      isShowing = false;
    });
  };
  process.on('uncaughtException', (error) => report('uncaught-exception', error));
  process.on('unhandledRejection', (reason) => report('unhandled-rejection', reason));
}

async function show(logFolder: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'Something unexpected went wrong in Panel Scrutiny.',
    detail: 'What was saved is still there. You can go on; if the app behaves oddly, quit it and start it again.',
    buttons: ['Continue', 'Open the log', 'Quit'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) await shell.openPath(logFolder);
  if (response === 2) app.quit();
}
