/** Reads the records that documents are made from, a piece at a time, so that the window stays free between them. */
import type { Records } from '../../domain/publication';
import type { TableName } from '../change-set';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

export interface RecordChunk {
  readonly table: keyof Records;
  readonly rows: readonly unknown[];
}

const CHUNK = 500;

/** All but the marks in papers, of which only those are read that a question rests on. */
const WHOLE: readonly (readonly [keyof Records, TableName])[] = [
  ['meetings', 'meetings'],
  ['items', 'agendaItems'],
  ['places', 'itemPapers'],
  ['papers', 'papers'],
  ['questions', 'questions'],
  ['links', 'links'],
  ['responses', 'responses'],
  ['commitments', 'commitments'],
  ['plans', 'plans'],
  ['versions', 'planVersions'],
  ['elements', 'planElements'],
  ['measures', 'measures'],
  ['figures', 'measureReadings'],
  ['members', 'members'],
];

/** Every record that a document may need. What may go out is decided by `publicRecords`, not here. */
export async function* outputRecords(database: ScrutinyDatabase): AsyncGenerator<RecordChunk> {
  const marks = new Set<string>();
  for (const [table, stored] of WHOLE) {
    for await (const rows of chunksOf(database, stored)) {
      if (table === 'links') for (const row of rows) if (row['kind'] === 'evidence') marks.add(String(row['toId']));
      yield { table, rows: rows.map((row) => fromRow<typeof stored>(row)) };
    }
  }
  const ids = [...marks];
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await database.rows('annotations').bulkGet(ids.slice(start, start + CHUNK));
    yield { table: 'annotations', rows: rows.flatMap((row) => (row ? [fromRow<'annotations'>(row)] : [])) };
  }
}

async function* chunksOf(database: ScrutinyDatabase, table: TableName) {
  let last = '';
  while (true) {
    const rows = await database.rows(table).where(':id').above(last).limit(CHUNK).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    last = rows.at(-1)?.id ?? '';
  }
}
