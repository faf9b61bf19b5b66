/** What can be taken out of the tracker. */
import { useServices } from '@/hooks/services-context';
import { Button } from '@/ui/button';
import { MenuButton } from '@/ui/menu';

export function ExportMenu() {
  const { handlers } = useServices();
  return (
    <MenuButton
      label="Export"
      placement="bottom end"
      entries={[
        { id: 'letter', label: 'Letter…', icon: 'letter', onAction: () => handlers.run('file.draftLetter') },
        { kind: 'separator' },
        {
          id: 'xlsx',
          label: 'Spreadsheet (XLSX)…',
          icon: 'table',
          onAction: () => handlers.run('file.exportTrackerXlsx'),
        },
        { id: 'csv', label: 'CSV…', icon: 'table', onAction: () => handlers.run('file.exportTrackerCsv') },
      ]}
    >
      <Button size="sm" icon="export">
        Export
      </Button>
    </MenuButton>
  );
}
