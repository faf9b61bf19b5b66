/** The workspaces on this computer, asked of the main process. */
import type { Workspace } from '@shared/ipc-contract';
import { bridge } from './bridge';

/** The name that the example is listed under; its panel's name follows once it is made. */
const EXAMPLE_NAME = 'Example';

interface Info {
  readonly id: string;
  readonly name: string;
  readonly isExample: boolean;
}

function infoOf({ id, name, isExample = false }: Workspace): Info {
  return { id, name, isExample };
}

/** @param opened the workspace that this window shows. */
export function createWorkspaces(opened: Workspace) {
  const list = async (): Promise<readonly Info[]> => (await bridge.invoke('workspaces.list')).map(infoOf);
  const open = async (id: string): Promise<void> => bridge.invoke('workspaces.open', { id });
  return {
    current: infoOf(opened),
    list,
    open,
    rename: async (name: string): Promise<void> => {
      await bridge.invoke('workspaces.rename', { id: opened.id, name });
    },
    remove: async (id: string): Promise<void> => bridge.invoke('workspaces.remove', { id }),
    openExample: async (): Promise<void> => {
      const known = (await list()).find(({ isExample }) => isExample);
      const example = known ?? (await bridge.invoke('workspaces.create', { name: EXAMPLE_NAME, isExample: true }));
      await open(example.id);
    },
    leaveExample: async (): Promise<void> => bridge.invoke('workspaces.leaveExample'),
  };
}
