/** The search box of the title bar, and the box over the window that it opens. */
import { useState } from 'react';
import { QuickBox } from '../../features/quick-box/quick-box';
import { useCommand } from '../../hooks/use-command';
import { Button } from '../../ui/button';

export function SearchButton() {
  const [isOpen, setOpen] = useState(false);
  useCommand('go.quickBox', () => setOpen(true));
  return (
    <>
      <Button size="sm" icon="search" shortcut="Mod+K" onPress={() => setOpen(true)}>
        Find anything
      </Button>
      {isOpen && <QuickBox onClose={() => setOpen(false)} />}
    </>
  );
}
