/** `SHA256SUMS`: what `sha256sum -c` reads, with two spaces between hash and path. */
import type { BackupEntry } from './manifest';

export function sumsOf(entries: readonly BackupEntry[]): string {
  return entries.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
