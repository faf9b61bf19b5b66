/** The example, seen from the other workspaces and from within. */
import { useEffect, useState } from 'react';
import { useServices, type WorkspaceInfo } from './services-context';

/**
 * All workspaces on this computer; undefined while they are asked for.
 * @param round another number asks anew.
 */
export function useWorkspaces(round = 0): readonly WorkspaceInfo[] | undefined {
  const { workspaces } = useServices();
  const [answer, setAnswer] = useState<{ readonly round: number; readonly list: readonly WorkspaceInfo[] }>();
  useEffect(() => {
    let isGone = false;
    void workspaces.list().then((list) => {
      if (!isGone) setAnswer({ round, list });
    });
    return () => {
      isGone = true;
    };
  }, [workspaces, round]);
  return answer?.list;
}

/** The workspace to go back to from the example: the user's own, one with a panel in it first. Null when there is none. */
export function useOwnPanel(): WorkspaceInfo | null {
  const own = useWorkspaces()?.filter(({ isExample }) => !isExample) ?? [];
  return own.find(({ name }) => name !== '') ?? own[0] ?? null;
}
