// Backups whose records are wrong, though every checksum fits.
import { type HostileBackup, hostile, type Row } from './backup-hostile';
import type { BackupParts } from './backup-zip';

const bytes = (text: string) => Buffer.from(text);
const QUESTIONS = 'rows/questions.jsonl';

const withRow = (table: string, change: (row: Row) => void) => (backup: BackupParts) =>
  backup.row(table, change).honest().zip();
const withLine = (table: string, line: (text: string) => string) => (backup: BackupParts) => {
  const [first = {}, ...rest] = backup.rows(table);
  return backup
    .setRows(table, [line(JSON.stringify(first)), ...rest])
    .honest()
    .zip();
};
const payload = (row: Row) => row['payload'] as Row;

const firstDerived = (backup: BackupParts) =>
  [...backup.parts.keys()].find((path) => path.startsWith('derived/')) ?? '';
const withDerived = (change: (lines: string[]) => readonly string[]) => (backup: BackupParts) => {
  const path = firstDerived(backup);
  const lines = backup.text(path).split('\n').slice(0, -1);
  return backup
    .set(
      path,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    )
    .honest()
    .zip();
};

export const ROWS: readonly HostileBackup[] = [
  hostile(
    'a line that is no JSON',
    'damaged',
    /line 1 of rows\/questions\.jsonl is not JSON/,
    withLine('questions', () => '{"id":'),
  ),
  hostile(
    'a line that is no object',
    'damaged',
    /line 1 of .* is not an object/,
    withLine('questions', () => '[]'),
  ),
  hostile(
    'an unknown state',
    'damaged',
    /line 1 of rows\/questions\.jsonl has something wrong in “state”/,
    withRow('questions', (row) => void (row['state'] = 'won')),
  ),
  hostile(
    'a field too many',
    'damaged',
    /does not belong there/,
    withRow('questions', (row) => void (payload(row)['script'] = 'x')),
  ),
  hostile(
    'a field deep inside too many',
    'damaged',
    /does not belong there/,
    withRow('annotations', (row) => void ((payload(row)['quote'] as Row)['more'] = 1)),
  ),
  hostile(
    'words in the clear header',
    'damaged',
    /wrong place/,
    withRow('questions', (row) => {
      row['wording'] = payload(row)['wording'];
      delete payload(row)['wording'];
    }),
  ),
  hostile(
    'no payload',
    'damaged',
    /wrong in “payload”/,
    withRow('questions', (row) => void delete row['payload']),
  ),
  hostile(
    'a prototype',
    'damaged',
    /forbidden name __proto__/,
    withLine('questions', (line) => line.replace('{', '{"__proto__":{"isAdmin":true},')),
  ),
  hostile(
    'a constructor, spelt out',
    'damaged',
    /forbidden name constructor/,
    withLine('questions', (line) =>
      line.replace('"payload":{', '"payload":{"\\u0063onstructor":{"prototype":{"x":1}},'),
    ),
  ),
  hostile(
    'a number that is none',
    'damaged',
    /is not JSON/,
    withLine('annotations', (line) => line.replace('10.5', 'NaN')),
  ),
  hostile(
    'an endless number',
    'damaged',
    /number that is none/,
    withLine('annotations', (line) => line.replace('10.5', '1e999')),
  ),
  hostile(
    'a date that is none',
    'damaged',
    /impossible date in “askedOn”/,
    withRow('questions', (row) => void (row['askedOn'] = '2025-99-99')),
  ),
  hostile(
    'a date that is NaN',
    'damaged',
    /wrong in “askedOn”/,
    withRow('questions', (row) => void (row['askedOn'] = 'NaN')),
  ),
  hostile(
    'a text of 10 MB',
    'damaged',
    /line 1 of rows\/questions\.jsonl is too long in “wording”/,
    withRow(
      'questions',
      (row) =>
        void (payload(row)['wording'] = Array.from({ length: (10 * 1024 ** 2) / 16 }, (_, at) =>
          ((at * 2_654_435_761) % 1e16).toString(36).padEnd(16, 'x'),
        ).join('')),
    ),
  ),
  hostile(
    'a text that is no text',
    'damaged',
    /wrong in “wording”/,
    withRow('questions', (row) => void (payload(row)['wording'] = { toString: 'x' })),
  ),
  hostile(
    'a bottomless list',
    'damaged',
    /too deeply/,
    withLine('meta', () => `{"key":"x","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  ),
  hostile('the same id twice', 'damaged', /line 2 of rows\/questions\.jsonl has the same id/, (b) =>
    b
      .setRows('questions', [...b.rows('questions'), ...b.rows('questions')])
      .honest()
      .zip(),
  ),
  hostile('rows out of order', 'damaged', /out of order/, (b) =>
    b.setRows('planElements', b.rows('planElements').reverse()).honest().zip(),
  ),
  hostile(
    'an id that leads nowhere',
    'damaged',
    /line 1 of rows\/questions\.jsonl points by “meetingId” to something that is not there/,
    withRow('questions', (row) => void (row['meetingId'] = 'gone')),
  ),
  hostile(
    'a link that leads nowhere',
    'damaged',
    /points by “toId”/,
    withRow('links', (row) => void (row['toId'] = 'gone')),
  ),
  hostile('changes out of order', 'damaged', /changes\.jsonl is out of order/, (b) =>
    b.setRows('changes', b.rows('changes').reverse()).honest().zip(),
  ),
  hostile('changes cut short', 'damaged', /does not end where it should/, (b) =>
    b.setRows('changes', b.rows('changes').slice(0, -1)).honest().zip(),
  ),
  hostile(
    'a change of no kind',
    'damaged',
    /changes\.jsonl has something wrong/,
    withRow('changes', (row) => void (((row['changes'] as Row[])[0] ?? {})['kind'] = 'drop')),
  ),
  hostile(
    'a deleted row of another id',
    'damaged',
    /bin\.jsonl has an id that does not fit/,
    withRow('bin', (row) => void (row['entityId'] = 'other')),
  ),
  hostile(
    'a deleted row that is none',
    'damaged',
    /bin\.jsonl/,
    withRow('bin', (row) => void delete (row['row'] as Row)['payload']),
  ),
  hostile('bytes that are no UTF-8', 'damaged', /line 1 of rows\/questions\.jsonl is not UTF-8/, (b) =>
    b
      .set(QUESTIONS, Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(b.text(QUESTIONS))]))
      .honest()
      .zip(),
  ),
  hostile('a last line without an end', 'damaged', /line 1 of rows\/questions\.jsonl is cut off/, (b) =>
    b
      .set(QUESTIONS, b.text(QUESTIONS).trimEnd())
      .honest()
      .manifest((m) => void ((m['counts'] as Row)['questions'] = 1))
      .sums()
      .zip(),
  ),
  hostile('an empty line', 'damaged', /is not JSON/, (b) =>
    b
      .setRows('questions', [...b.rows('questions').map((row) => JSON.stringify(row)), ''])
      .honest()
      .zip(),
  ),
  hostile(
    'pages of another file',
    'damaged',
    /line 2 of derived\/.* speaks of another file/,
    withDerived(([a = '', b = '', ...rest]) => [a, b.replace(/"fileId":"[^"]*"/, '"fileId":"other"'), ...rest]),
  ),
  hostile(
    'pages out of order',
    'damaged',
    /out of order/,
    withDerived(([a = '', b = '', ...rest]) => [a, b, ...rest.reverse()]),
  ),
  hostile(
    'pages of no size',
    'damaged',
    /line 2 of derived\/.* is not what belongs there/,
    withDerived(([a = '', b = '', ...rest]) => [a, b.replace('595', '-1'), ...rest]),
  ),
  hostile(
    'a file without a record',
    'damaged',
    /line 1 of derived/,
    withDerived(() => []),
  ),
];
