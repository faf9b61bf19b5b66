// Backups whose manifest or checksums are wrong.
import { firstFile, type HostileBackup, hostile, type Row } from './backup-hostile';
import type { BackupParts } from './backup-zip';

const QUESTIONS = 'rows/questions.jsonl';
const withManifest = (change: (manifest: Row) => void) => (backup: BackupParts) =>
  backup.honest().manifest(change).sums().zip();
const files = (manifest: Row) => manifest['files'] as Row[];

export const MANIFESTS: readonly HostileBackup[] = [
  hostile('a manifest that is no JSON', 'foreign', /not a Panel/, (b) => b.set('manifest.json', '{').zip()),
  hostile(
    'the manifest of another app',
    'foreign',
    /not a Panel/,
    withManifest((m) => void (m['format'] = 'x')),
  ),
  hostile(
    'a newer format',
    'newer',
    /newer version.*\(9\.1\.0\)/,
    withManifest((m) => Object.assign(m, { formatVersion: 2, appVersion: '9.1.0', more: 1 })),
  ),
  hostile(
    'newer tables',
    'newer',
    /newer version/,
    withManifest((m) => void (m['databaseVersion'] = 999)),
  ),
  hostile(
    'a field too many',
    'damaged',
    /manifest\.json in it is wrong/,
    withManifest((m) => void (m['more'] = 1)),
  ),
  hostile(
    'a field too few',
    'damaged',
    /wrong at reason/,
    withManifest((m) => void delete m['reason']),
  ),
  hostile('a prototype in the manifest', 'unsafe', /forbidden name __proto__/, (b) =>
    b.set('manifest.json', b.text('manifest.json').replace('{', '{"__proto__":{"isAdmin":true},')).sums().zip(),
  ),
  hostile(
    'an impossible date',
    'damaged',
    /impossible date/,
    withManifest((m) => void (m['createdAt'] = '2025-99-99T00:00:00.000Z')),
  ),
  hostile(
    'three million records',
    'damaged',
    /too many/,
    withManifest((m) => void ((m['counts'] as Row)['questions'] = 3_000_000)),
  ),
  hostile(
    'a table that there is not',
    'damaged',
    /table that there is not/,
    withManifest((m) => void ((m['counts'] as Row)['secrets'] = 0)),
  ),
  hostile(
    'a table that is not counted',
    'damaged',
    /does not count the table links/,
    withManifest((m) => void delete (m['counts'] as Row)['links']),
  ),
  hostile(
    'a wrong count',
    'damaged',
    /fewer lines/,
    withManifest((m) => void ((m['counts'] as Row)['questions'] = 2)),
  ),
  hostile(
    'a row more than counted',
    'damaged',
    /more lines/,
    withManifest((m) => void ((m['counts'] as Row)['questions'] = 0)),
  ),
  hostile(
    'a file in another place',
    'damaged',
    /wrong place/,
    withManifest((m) => void ((files(m)[0] ?? {})['path'] = 'files/../x')),
  ),
  hostile(
    'a file twice',
    'damaged',
    /file twice/,
    withManifest((m) => files(m).push({ ...files(m)[0] })),
  ),
  hostile('a changed entry', 'damaged', /questions\.jsonl in it has been changed/, (b) =>
    b.set(QUESTIONS, b.text(QUESTIONS).replace('words', 'swords'.slice(1).toUpperCase())).zip(),
  ),
  hostile('changed checksums', 'damaged', /SHA256SUMS/, (b) =>
    b.set('SHA256SUMS', b.text('SHA256SUMS').replace(/^./, 'x')).zip(),
  ),
  hostile('a changed paper', 'damaged', /files\/.*has been changed/, (b) => withBytes(b).zip()),
  hostile('a changed paper and checksums to match', 'damaged', /has been changed|other bytes/, (b) =>
    withBytes(b).honest().zip(),
  ),
];

function withBytes(backup: BackupParts): BackupParts {
  const path = firstFile(backup);
  const changed = new Uint8Array(backup.parts.get(path) ?? []);
  changed[12] = (changed[12] ?? 0) + 1;
  return backup.set(path, changed);
}
