/** Going from one workspace to another: commands, the list to choose from, and the name by which each is found there. */
import { useEffect, useState } from 'react';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useCommand } from '../../hooks/use-command';
import { useWorkspaces } from '../../hooks/use-example';
import { useProfile } from '../../hooks/use-terms';
import { Button } from '../../ui/button';
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
  const all = useWorkspaces() ?? [];
  const open = (id: string) => () => void run(() => workspaces.open(id));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Open another panel"
      size="sm"
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <ul className={s['list']} aria-label="Panels on this computer">
        {all.map(({ id, name }) => {
          const words = name === '' ? 'A panel not started yet' : name;
          return (
            <li key={id}>
              <span className={s['name']}>{words}</span>
              {id === workspaces.current.id ? (
                <span>Open now</span>
              ) : (
                <Button size="sm" aria-label={`Open ${words}`} onPress={open(id)}>
                  Open
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
