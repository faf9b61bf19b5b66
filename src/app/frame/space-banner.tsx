/** Warns when the disk is nearly full, and says when nothing can be saved any more. */

import type { DiskSpace } from '@shared/ipc-contract';
import { useEffect, useState } from 'react';
import { bridge } from '../../platform/bridge';
import { Banner } from '../../ui/banner';
import { formatBytes } from '../../ui/format/numbers';

export function SpaceBanner() {
  const [space, setSpace] = useState<DiskSpace | null>(null);
  useEffect(() => {
    const stop = bridge.on('disk-space', setSpace);
    void bridge.invoke('disk.space').then(setSpace);
    return stop;
  }, []);
  if (space === null || space.state === 'ok') return null;
  const left = formatBytes(space.freeBytes);
  return space.state === 'full' ? (
    <Banner tone="danger">
      Only {left} are left on this disk, so nothing can be saved now. Make room; then everything works again.
    </Banner>
  ) : (
    <Banner tone="warning">Only {left} are left on this disk. Make some room soon.</Banner>
  );
}
