/** What a restore asks and tells: how far the check is, what the backup holds, where it is to go. */
import { localClock, localDay } from '../domain/times';
import { contentsSentence } from '../hooks/use-backup';
import type { Restore, RestoreStage } from '../hooks/use-restore';
import type { OpenedRestore } from '../services/backup-ports';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { formatDate } from '../ui/format/dates';
import { Progress } from '../ui/progress';

export interface RestoreDialogProps {
  readonly restore: Restore;
}

/** Shown while a restore is under way. */
export function RestoreDialog({ restore }: RestoreDialogProps) {
  const { stage, cancel } = restore;
  if (stage === null) return null;
  const title = stage.stage === 'failed' ? 'Nothing was restored' : 'Restore a backup';
  return (
    <Dialog isOpen onClose={cancel} title={title} actions={<Actions restore={restore} stage={stage} />}>
      {stage.stage === 'working' && <RestoreProgress stage={stage} />}
      {stage.stage === 'failed' && <Banner tone="danger">{stage.sentence}</Banner>}
      {stage.stage === 'asking' && <Question opened={stage.opened} />}
    </Dialog>
  );
}

/** How far it is. */
export function RestoreProgress({ stage }: { readonly stage: Extract<RestoreStage, { stage: 'working' }> }) {
  const { label, progress } = stage;
  const step = progress.step === '' ? label : `${label}: ${progress.step.toLowerCase()}`;
  return <Progress label={step} done={progress.done} total={progress.total} unit="MB" />;
}

function Question({ opened }: { readonly opened: OpenedRestore }) {
  const { panel, createdAt } = opened.contents;
  return (
    <>
      <p>
        This is a backup of {panel ?? 'a panel without a name'} from {momentWords(createdAt)}. It holds{' '}
        {contentsSentence(opened.contents)}, and nothing in it is damaged.
      </p>
      <p>
        You can put it in the place of this workspace; a safety copy of this workspace is made first, and stays under
        Settings, Backup. Or you can keep both, and this one opens as a workspace of its own.
      </p>
    </>
  );
}

function Actions({ restore, stage }: { readonly restore: Restore; readonly stage: RestoreStage }) {
  const { put, cancel } = restore;
  if (stage.stage === 'failed') return <Button onPress={cancel}>Close</Button>;
  if (stage.stage === 'working') return <Button onPress={cancel}>Cancel</Button>;
  const { opened } = stage;
  return (
    <>
      <Button onPress={cancel}>Cancel</Button>
      <Button onPress={() => put(opened, 'beside', false)}>Keep both</Button>
      <Button variant="danger" onPress={() => put(opened, 'replace', true)}>
        Replace this workspace
      </Button>
    </>
  );
}

/** "22 November 2026, 14:02". */
export function momentWords(instant: string): string {
  return `${formatDate(localDay(instant))}, ${localClock(instant)}`;
}
