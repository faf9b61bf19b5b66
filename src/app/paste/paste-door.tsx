/** The command that pastes a plan or paper, and the offer of it when a long text is pasted where nothing takes it. */
import { useEffect, useState } from 'react';
import { useServices } from '@/hooks/services-context';
import { useCommand } from '@/hooks/use-command';
import { useImport } from '@/hooks/use-import';
import { countOf } from '@/ui/format/plural';
import { isTextField } from '../listen-to-keys';
import { isModalOpen } from '../modal-dialogs';
import { PasteDialog } from './paste-dialog';
import { isLong, type Pasted } from './pasted';
import { readClipboard } from './read-clipboard';

export function PasteDoor() {
  const importer = useImport();
  const [initial, setInitial] = useState<Pasted | null>(null);
  useCommand('file.paste', () => setInitial({ text: '', html: null }));
  usePasteOffer(setInitial);
  return initial === null ? null : (
    <PasteDialog
      initial={initial}
      onClose={() => setInitial(null)}
      onImport={(file, purpose) => {
        setInitial(null);
        void importer.take({ files: [file], problems: [] }, purpose, null);
      }}
    />
  );
}

/** It is only offered: who has pasted by mistake shall not be held up by a dialog. */
function usePasteOffer(onTake: (pasted: Pasted) => void): void {
  const { notify } = useServices();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || isTextField(target) || isModalOpen()) return;
      const pasted = readClipboard(event.clipboardData);
      if (!pasted || !isLong(pasted)) return;
      const words = pasted.text.trim().split(/\s+/).length;
      notify({
        message: `A text of ${countOf(words, 'word')} was pasted.`,
        action: { label: 'Import it…', onAction: () => isModalOpen() || onTake(pasted) },
      });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [notify, onTake]);
}
