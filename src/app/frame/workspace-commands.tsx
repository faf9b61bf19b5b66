/** Going from one workspace to another: commands, the list to choose from, and the name by which each is found there. */
import { useEffect, useState } from 'react';
import { useServices, type WorkspaceInfo } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useCommand } from '../../hooks/use-command';
import { useWorkspaces } from '../../hooks/use-example';
import { useProfile } from '../../hooks/use-terms';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import s from '../example.module.css';

export function WorkspaceCommands() {
  const { workspaces } = useServices();
  const run = useAction();
  const [isChoosing, setChoosing] = useState(false);
  useCommand('workspace.switch', () => setChoosing(true));
  useCommand('help.example', () => void run(() => workspaces.openExample()), !workspaces.current.isExample);
  useWorkspaceName();
  return isChoosing ? <WorkspaceDialog onClose={() => setChoosing(false)} /> : null;
}

/** A workspace is listed under its panel's name. */
function useWorkspaceName(): void {
  const { workspaces, log } = useServices();
  const name = useProfile()?.bodyName.trim().slice(0, 200) ?? '';
  useEffect(() => {
    if (name === '' || name === workspaces.current.name) return;
    workspaces.rename(name).catch((error: unknown) => log('workspace-name', error));
  }, [workspaces, log, name]);
}

function WorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const { workspaces } = useServices();
  const run = useAction();
  const [round, setRound] = useState(0);
  const [doomed, setDoomed] = useState<WorkspaceInfo | null>(null);
  const all = useWorkspaces(round) ?? [];
  const remove = async ({ id }: WorkspaceInfo): Promise<void> => {
    setDoomed(null);
    await run(() => workspaces.remove(id));
    setRound(round + 1);
  };
  if (doomed) {
    return <RemoveDialog workspace={doomed} onConfirm={() => void remove(doomed)} onCancel={() => setDoomed(null)} />;
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Panels on this computer"
      size="sm"
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <ul className={s['list']} aria-label="Panels on this computer">
        {all.map((workspace) => (
          <WorkspaceRow
            key={workspace.id}
            workspace={workspace}
            isOpen={workspace.id === workspaces.current.id}
            onOpen={() => void run(() => workspaces.open(workspace.id))}
            onRemove={() => setDoomed(workspace)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface WorkspaceRowProps {
  readonly workspace: WorkspaceInfo;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function WorkspaceRow({ workspace, isOpen, onOpen, onRemove }: WorkspaceRowProps) {
  const words = wordsFor(workspace);
  return (
    <li>
      <span className={s['name']}>{words}</span>
      {isOpen ? (
        <span>Open now</span>
      ) : (
        <>
          <Button size="sm" aria-label={`Open ${words}`} onPress={onOpen}>
            Open
          </Button>
          <Button size="sm" variant="quiet" aria-label={`Delete ${words}…`} onPress={onRemove}>
            Delete…
          </Button>
        </>
      )}
    </li>
  );
}

function wordsFor({ name }: WorkspaceInfo): string {
  return name === '' ? 'A panel not started yet' : name;
}

interface RemoveDialogProps {
  readonly workspace: WorkspaceInfo;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function RemoveDialog({ workspace, onConfirm, onCancel }: RemoveDialogProps) {
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={`Delete “${wordsFor(workspace)}” from this computer?`}
      confirmLabel="Delete for good"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      Its papers, questions and notes go, and its safety copies with them; there is no way back. If any of it may be
      needed again, open it first and make a backup. The panel that is open now stays as it is.
    </ConfirmDialog>
  );
}
