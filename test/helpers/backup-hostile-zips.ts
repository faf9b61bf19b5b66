// Zips that are damaged, foreign or tricked.
import { deflateRawSync } from 'node:zlib';
import { firstFile, type HostileBackup, hostile } from './backup-hostile';
import { type BackupParts, type RawEntry, rawZip, sha256 } from './backup-zip';

const bytes = (text: string) => Buffer.from(text);
const QUESTIONS = 'rows/questions.jsonl';

/** With one entry more than a backup holds. */
const withEntry = (backup: BackupParts, entry: Partial<RawEntry>): Blob =>
  rawZip({ entries: [...backup.entries(), { name: 'more.txt', data: bytes('more'), ...entry }] });

/** With one entry changed in what the zip says of it. */
const withChanged = (backup: BackupParts, path: string, change: Partial<RawEntry>): Blob =>
  rawZip({ entries: backup.entries({ [path]: change }) });

const cut = (zip: Blob, keep: (size: number) => number) => zip.slice(0, Math.floor(keep(zip.size)));

/** 300 MB of nothing, in 300 KB. */
const zeros = (() => {
  let packed: Uint8Array | null = null;
  const size = 300 * 1024 ** 2;
  return { size, packed: () => (packed ??= deflateRawSync(Buffer.alloc(size))) };
})();

/** A paper that is an archive, and every record of it says so. */
function withArchive(backup: BackupParts): Blob {
  const path = firstFile(backup);
  const derived = path.replace('files/', 'derived/').replace('.pdf', '.jsonl');
  const archive = bytes('PK\u0003\u0004'.padEnd(backup.parts.get(path)?.length ?? 0));
  const record = backup.text(derived).replace(/"sha256":"[^"]*"/, `"sha256":"${sha256(archive)}"`);
  return backup.set(path, archive).set(derived, record).honest().zip();
}

export const STRUCTURES: readonly HostileBackup[] = [
  hostile('an empty file', 'foreign', /not a Panel Scrutiny backup/, () => new Blob([])),
  hostile('a text', 'foreign', /not a Panel/, () => new Blob(['Dear member,\n'.repeat(99)])),
  hostile('another program’s zip', 'foreign', /not a Panel/, () =>
    rawZip({
      entries: [
        { name: 'word/', data: bytes('') },
        { name: 'word/a.xml', data: bytes('<a/>') },
      ],
    }),
  ),
  hostile('bytes in front', 'foreign', /not a Panel/, (b) => new Blob(['MZ stub', b.zip()])),
  hostile('half of a backup', 'damaged', /cut off/, (b) => cut(b.zip(), (size) => size / 2)),
  hostile('all but a byte', 'damaged', /cut off/, (b) => cut(b.zip(), (size) => size - 1)),
  hostile('bytes behind', 'damaged', /7 bytes too many/, (b) =>
    rawZip({ entries: b.entries(), after: bytes('and on.') }),
  ),
  hostile('a comment', 'unsafe', /comment/, (b) => rawZip({ entries: b.entries(), comment: 'Hello' })),
  hostile('a comment with an end of its own', 'unsafe', /more than one way|comment/, (b) =>
    rawZip({ entries: b.entries(), comment: bytes('PK\u0005\u0006').toString().padEnd(22, '\0') }),
  ),
  hostile('a path upwards', 'unsafe', /outside its folder/, (b) => withEntry(b, { name: '../x.txt' })),
  hostile('a path upwards within', 'unsafe', /outside/, (b) => withEntry(b, { name: 'a/../../x' })),
  hostile('an absolute path', 'unsafe', /outside/, (b) => withEntry(b, { name: '/etc/cron.d/x' })),
  hostile('a drive', 'unsafe', /outside/, (b) => withEntry(b, { name: 'C:/Windows/x.dll' })),
  hostile('a backslash', 'unsafe', /backslash/, (b) => withEntry(b, { name: 'a\\..\\x.txt' })),
  hostile('a NUL in a name', 'unsafe', /deceives/, (b) => withEntry(b, { name: 'a\0.txt' })),
  hostile('a name that runs backwards', 'unsafe', /deceives/, (b) => withEntry(b, { name: 'a\u202Efdp.exe' })),
  hostile('an endless name', 'unsafe', /too long a name/, (b) => withEntry(b, { name: 'a'.repeat(201) })),
  hostile('a name in capitals', 'unsafe', /twice/, (b) => withEntry(b, { name: 'MANIFEST.json' })),
  hostile('the same name again', 'unsafe', /more than one way/, (b) => withEntry(b, { name: QUESTIONS })),
  hostile('a link', 'unsafe', /link to another file/, (b) => withEntry(b, { unixMode: 0o120777 })),
  hostile('an encrypted entry', 'unsafe', /encrypted/, (b) => withEntry(b, { flags: 0x0801 })),
  hostile('an archive inside', 'unsafe', /archive itself/, (b) => withEntry(b, { name: 'files/a.zip' })),
  hostile('an archive as a paper', 'unsafe', /archive itself/, withArchive),
  hostile('a folder', 'unsafe', /is a folder/, (b) => withEntry(b, { name: 'extra/', data: bytes('') })),
  hostile('an entry too many', 'damaged', /“more.txt” is in it/, (b) => withEntry(b, {})),
  hostile('an entry too few', 'damaged', /questions\.jsonl is missing/, (b) => b.remove(QUESTIONS).zip()),
  hostile('a zip bomb', 'unsafe', /far more than it is/, (b) =>
    withChanged(b, QUESTIONS, { data: new Uint8Array(), packed: zeros.packed(), size: zeros.size }),
  ),
  hostile('a bomb that lies about its size', 'unsafe', /not as large as it says/, (b) =>
    withChanged(b, QUESTIONS, { packed: zeros.packed() }),
  ),
  hostile('a bomb in the manifest that lies about its size', 'unsafe', /not as large as it says/, (b) =>
    withChanged(b, 'manifest.json', { packed: zeros.packed() }),
  ),
  hostile('many small bombs', 'unsafe', /far more than it is/, (b) => {
    const small = { data: Buffer.alloc(5 * 1024 ** 2) };
    const one = { ...small, packed: deflateRawSync(small.data) };
    return rawZip({
      entries: [...b.entries(), ...Array.from({ length: 40 }, (_, at) => ({ ...one, name: `derived/${at}` }))],
    });
  }),
  hostile('entries that share their bytes', 'unsafe', /shares its bytes/, (b) =>
    withEntry(b, { ...b.entries()[2], name: 'more.txt', sharedWith: 2 }),
  ),
  hostile('something hidden between entries', 'unsafe', /hidden/, (b) =>
    rawZip({ entries: b.entries(), between: new Uint8Array(70_000) }),
  ),
  hostile('two names for one entry', 'damaged', /questions\.jsonl in it is damaged/, (b) =>
    withChanged(b, QUESTIONS, { localName: 'rows/QUESTIONS.jsonl' }),
  ),
  hostile('an unknown way of packing', 'unsafe', /unknown way/, (b) => withChanged(b, QUESTIONS, { method: 14 })),
  hostile('a wrong CRC', 'damaged', /damaged/, (b) => withChanged(b, QUESTIONS, { crc: 1 })),
  hostile('a stored entry that lies', 'unsafe', /not as large as it says/, (b) =>
    withEntry(b, { stored: true, size: 9 }),
  ),
  hostile('an entry larger than listed', 'damaged', /not as large as it was/, (b) =>
    withChanged(b, QUESTIONS, { size: 4 }),
  ),
  hostile('an end that claims more entries', 'damaged', /list of contents/, (b) =>
    rawZip({ entries: b.entries(), claimed: 50_000 }),
  ),
  hostile('an end that speaks of a Zip64 without one', 'damaged', /list of contents/, (b) =>
    rawZip({ entries: b.entries(), claimed: 0xffff }),
  ),
];
