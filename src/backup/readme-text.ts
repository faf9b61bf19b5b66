/** The page that a person finds who opens a backup without the app. */
import type { BackupWorkspace } from './manifest';

interface Facts {
  readonly workspace: BackupWorkspace;
  readonly appVersion: string;
  readonly now: Date;
  readonly files: 'inside' | 'beside';
}

/** Plain text in the lines of any system, short enough to be read. */
export function readmeText({ workspace, appVersion, now, files }: Facts): string {
  const papers =
    files === 'inside'
      ? `files/          the papers, exactly as they were imported: PDF, DOCX, ODT, HTML or text
                files that other programs open. Which paper a file is:
                rows/papers.jsonl names its title and "fileId".
derived/        what was read from each paper: sizes, outline, the text of each page`
      : `The papers themselves are not in this zip. This is a safety copy of the records;
the papers lie in a folder beside it, once for all safety copies.`;
  const lines = `A backup of Panel Scrutiny

Workspace:      ${oneLine(workspace.name)}
Made:           ${now.toISOString()} (UTC)
Made by:        Panel Scrutiny ${oneLine(appVersion)}

To get everything back, start Panel Scrutiny and choose this zip under "Restore".
Keep it as it is: a zip that was unpacked and packed again by hand may be refused.

It may hold exempt matter (Schedule 12A, Local Government Act 1972) and private
notes. Whoever has this zip can read all of it.

What is in it, without the app:

rows/           everything that was written down. One file a table; in it one
                record a line, as JSON (UTF-8). "payload" holds the words.
${papers}
manifest.json   what the backup is, and a list of what it must hold
SHA256SUMS      checksums. Unpack the zip and run:  sha256sum -c SHA256SUMS
`;
  return lines.replaceAll('\n', '\r\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200);
}
