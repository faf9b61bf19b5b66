/** Takes a plan or a paper as text: typed or pasted, with the headings and lists that came along. */
import { useState } from 'react';
import type { FilePurpose } from '@/hooks/services-context';
import type { IncomingFile } from '@/services/ports';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { RadioGroup } from '@/ui/radio-group';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import s from './paste.module.css';
import { guessTitle, LONGEST_PASTE, type Pasted, pastedFile } from './pasted';
import { PastedPreview } from './pasted-preview';
import { readClipboard } from './read-clipboard';

type Kind = Extract<FilePurpose, 'plan' | 'agenda' | 'papers'>;

export interface PasteDialogProps {
  /** Empty when it is opened by the command. */
  readonly initial: Pasted;
  readonly onImport: (file: IncomingFile, purpose: Kind) => void;
  readonly onClose: () => void;
}

const NOTHING: Pasted = { text: '', html: null };

export function PasteDialog({ initial, onImport, onClose }: PasteDialogProps) {
  const [pasted, setPasted] = useState(initial);
  // Until a title is typed, the text gives one.
  const [typed, setTyped] = useState<string | null>(null);
  const [kind, setKind] = useState<Kind>('plan');
  const title = typed ?? guessTitle(pasted.text);
  const isTooLong = pasted.text.length > LONGEST_PASTE;
  const isReady = pasted.text.trim() !== '' && title.trim() !== '' && !isTooLong;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Paste a plan or paper"
      size="lg"
      submitLabel="Import"
      isSubmitDisabled={!isReady}
      onSubmit={() => onImport(pastedFile(pasted, title.trim()), kind)}
    >
      <div className={s['form']}>
        <PastedWords pasted={pasted} isTooLong={isTooLong} onChange={setPasted} />
        {/* With structure there is no text to type in: the focus comes here. */}
        <TextField
          key={pasted.html === null ? 'plain' : 'shaped'}
          label="Title"
          value={title}
          onChange={setTyped}
          isRequired
          autoFocus={pasted.html !== null}
        />
        <RadioGroup
          label="What is it?"
          value={kind}
          onChange={setKind}
          options={[
            { id: 'plan', label: 'A plan', description: 'Read into its priorities, measures and promises' },
            { id: 'agenda', label: 'An agenda front sheet', description: 'Makes the meeting and its items' },
            { id: 'papers', label: 'A paper', description: 'Kept in the library' },
          ]}
        />
      </div>
    </Dialog>
  );
}

interface PastedWordsProps {
  readonly pasted: Pasted;
  readonly isTooLong: boolean;
  readonly onChange: (pasted: Pasted) => void;
}

/** Where the text goes; with structure it is looked at instead, since editing would lose it. */
function PastedWords({ pasted, isTooLong, onChange }: PastedWordsProps) {
  if (pasted.html !== null) {
    return (
      <div className={s['words']}>
        <PastedPreview html={pasted.html} />
        <div className={s['row']}>
          <p className={s['quiet']}>Headings, lists and tables are kept; styles, pictures and links are not.</p>
          <Button size="sm" onPress={() => onChange({ ...pasted, html: null })}>
            Take as plain text
          </Button>
          <Button size="sm" onPress={() => onChange(NOTHING)}>
            Empty
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div
      onPasteCapture={(event) => {
        const found = readClipboard(event.clipboardData);
        if (!found || (found.html === null && found.text.length <= LONGEST_PASTE) || pasted.text !== '') return;
        event.preventDefault();
        event.stopPropagation();
        onChange(found);
      }}
    >
      <TextArea
        label="Text"
        description="Paste it with its headings and lists, from a web page, a mail or a document."
        value={pasted.text}
        onChange={(text) => onChange({ text, html: null })}
        minRows={8}
        maxRows={14}
        autoFocus
        {...(isTooLong && { error: 'This text is too long for a plan; import the file that it comes from.' })}
      />
    </div>
  );
}
