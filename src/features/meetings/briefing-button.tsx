/** Opens the choice of what goes into the briefing of the open meeting. */
import { useServices } from '../../hooks/services-context';
import { useKeysOf } from '../../hooks/use-keys-of';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';

/** `isTight` where there is no room for words. */
export function BriefingButton({ isTight }: { readonly isTight: boolean }) {
  const { handlers } = useServices();
  const shortcut = useKeysOf('file.printBriefing');
  const open = () => handlers.run('file.printBriefing');
  if (isTight) return <IconButton label="Briefing…" icon="print" onPress={open} {...(shortcut && { shortcut })} />;
  return (
    <Button icon="print" onPress={open} {...(shortcut && { shortcut })}>
      Briefing…
    </Button>
  );
}
