/** The engine: a hidden page that owns all writing to the workspace's database. */
import type { DiskSpace } from '@shared/ipc-contract';
import type { ChangeSet } from '../db/change-set';
import type { FileBundle } from '../db/file-bundle';
import { noJournal } from '../db/journal-port';
import { openDatabase } from '../db/open-database';
import { createWriter, type Writer } from '../db/writer';
import type { Reading } from '../domain/reading';
import { bridge } from '../platform/bridge';
import { logFailures } from '../platform/error-log';
import { serve } from '../platform/rpc';

logFailures('engine');

let disk: DiskSpace['state'] = 'ok';

const writer: Promise<Writer> = openDatabase().then(async (database) => {
  const made = createWriter({ database, journal: noJournal, isReadOnly: () => disk === 'full' });
  // Files whose import was cut off by a crash are swept before anybody can see them.
  await made.sweepFiles().catch((error: unknown) => reportError(error));
  return made;
});
// Each call reports the failure of opening; without this the browser would report it once more as unhandled.
writer.catch(() => undefined);

bridge.onEngineClient((port) => {
  serve(
    port,
    {
      commit: async (changeSet: ChangeSet) => (await writer).commit(changeSet),
      putFile: async (bundle: FileBundle) => (await writer).putFile(bundle),
      dropFile: async (id: string) => (await writer).dropFile(id),
      sweepFiles: async () => (await writer).sweepFiles(),
      emptyBin: async () => (await writer).emptyBin(),
      putReading: async (reading: Reading) => (await writer).putReading(reading),
    },
    (error) => reportError(error),
  );
  port.start();
});

bridge.on('disk-space', (space) => {
  disk = space.state;
});
void bridge.invoke('disk.space').then((space) => {
  disk = space.state;
});
