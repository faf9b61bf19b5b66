/** The whole window takes dropped files. Dropping is one way in; menu, button and keys do the same. */
import { type DragEvent, type ReactNode, useState } from 'react';
import { useServices } from '../hooks/services-context';
import { useAction } from '../hooks/use-action';
import { Icon } from '../ui/icon';
import s from './app.module.css';
import { offerFiles } from './use-offered-files';

export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { dropFiles } = useServices();
  const run = useAction();
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className={s['dropTarget']}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target || event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        void run(async () => offerFiles(await dropFiles(files)));
      }}
    >
      {children}
      {isOver && (
        <div className={s['dropHint']} aria-hidden="true">
          <span className={s['dropWords']}>
            <Icon name="import" size={1.5} />
            Drop plans, agendas or papers here
          </span>
        </div>
      )}
    </div>
  );
}
