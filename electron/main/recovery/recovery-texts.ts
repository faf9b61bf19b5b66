// What the start-up screens say: what happened, what was kept, what to do.

export interface RecoveryText {
  readonly title: string;
  readonly what: string;
  readonly kept: string;
  readonly next: string;
}

export const RECOVERY_KINDS = [
  'newer-data',
  'workspaces-damaged',
  'missing-files',
  'page-crashed',
  'engine-crashed',
  'start-failed',
] as const;
export type RecoveryKind = (typeof RECOVERY_KINDS)[number];

export const RECOVERY_TEXTS: Readonly<Record<RecoveryKind, RecoveryText>> = {
  'newer-data': {
    title: 'This data was written by a newer version',
    what: 'A newer version of Panel Scrutiny has used this data. Opening it with this older version could destroy it.',
    kept: 'Nothing has been opened or changed.',
    next: 'Install the newer version again and start that one.',
  },
  'workspaces-damaged': {
    title: 'The list of workspaces can’t be read',
    what: 'The file “workspaces.json” is damaged, so Panel Scrutiny can’t tell which workspace to open.',
    kept: 'Your papers, meetings and questions have not been touched. No new list was written over the old one.',
    next: 'Put back a copy of that file from a backup of this computer, then start again.',
  },
  'missing-files': {
    title: 'Part of the program is missing',
    what: 'The screens of Panel Scrutiny were not found beside the program.',
    kept: 'Your data has not been touched.',
    next: 'Install Panel Scrutiny again. Your data stays where it is.',
  },
  'page-crashed': {
    title: 'The window stopped working',
    what: 'The window failed several times in a minute, so Panel Scrutiny stopped reloading it.',
    kept: 'Everything that was saved is still there.',
    next: 'Start again. If it happens again with the same paper, leave that paper out and send the log.',
  },
  'engine-crashed': {
    title: 'Saving stopped working',
    what: 'The part that writes your data failed several times in a minute, so Panel Scrutiny stopped.',
    kept: 'Everything that was saved is still there. What was typed in the last second may be missing.',
    next: 'Check that the disk has free space, then start again.',
  },
  'start-failed': {
    title: 'Panel Scrutiny could not start',
    what: 'Something unexpected happened before the first window could open.',
    kept: 'Your data has not been touched.',
    next: 'Start again. If it happens again, open the log and send it with your report.',
  },
};
