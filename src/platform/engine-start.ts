/** Asks the engine what it found, before this window opens the database. */
import { AppError } from '../domain/errors';
import type { StartState } from '../services/backup-ports';
import { bridge } from './bridge';
import { createCaller } from './rpc';

/** @throws AppError when the database can't be opened for another reason than loss. */
export async function askStart(): Promise<StartState> {
  const lost = new AppError('damaged', 'The part that keeps your data did not start. Restart the app.');
  for (;;) {
    const port = await bridge.connectEngine();
    const caller = createCaller(port);
    const stop = bridge.on('engine-restarted', () => caller.close(lost));
    port.start();
    try {
      return (await caller.call('start', null)) as StartState;
    } catch (error) {
      if (error !== lost) throw error;
    } finally {
      stop();
      port.close();
    }
  }
}
