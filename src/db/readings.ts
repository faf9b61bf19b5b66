/** Writing how far papers have been read. Run by the writer; never in a change set. */
import { joinedReading, type Reading, readingSchema } from '../domain/reading';
import type { ScrutinyDatabase } from './scrutiny-database';

/** Keeps a reading. One of a paper that is gone is left out: whoever reads it sees that it is gone. */
export async function putReading(database: ScrutinyDatabase, input: Reading): Promise<void> {
  const reading = readingSchema.parse(input);
  await database.transaction('rw', ['papers', 'readings'], async () => {
    if ((await database.rows('papers').where('id').equals(reading.id).count()) === 0) return;
    await database.readings.put(joinedReading(await database.readings.get(reading.id), reading));
  });
}

/** Removes the readings of papers that are neither in their table nor in the bin. */
export async function sweepReadings(database: ScrutinyDatabase): Promise<void> {
  await database.transaction('rw', ['papers', 'bin', 'readings'], async () => {
    const [papers, binned, kept] = await Promise.all([
      database.rows('papers').toCollection().primaryKeys(),
      database.bin.where('table').equals('papers').primaryKeys(),
      database.readings.toCollection().primaryKeys(),
    ]);
    const known = new Set<string>([...papers, ...binned.map((key) => key.slice('papers:'.length))]);
    await database.readings.bulkDelete(kept.filter((id) => !known.has(id)));
  });
}
