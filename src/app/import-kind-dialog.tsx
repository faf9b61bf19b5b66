/** Asks what the files are that came without being asked for; the names make a guess. */
import { useState } from 'react';
import type { MeetingId } from '../domain/ids';
import { byMeetingDate } from '../domain/meeting';
import type { ChosenFiles, FilePurpose } from '../hooks/services-context';
import { useAll } from '../hooks/use-live';
import { guessKind } from '../services/import-paper';
import { Banner } from '../ui/banner';
import { Dialog } from '../ui/dialog';
import { formatShortDate } from '../ui/format/dates';
import { RadioGroup } from '../ui/radio-group';
import { Select } from '../ui/select';
import s from './app.module.css';

type Kind = Extract<FilePurpose, 'plan' | 'agenda' | 'papers' | 'figures'>;

export interface ImportKindDialogProps {
  readonly chosen: ChosenFiles;
  readonly meetingId: MeetingId | null;
  readonly onChoose: (kind: Kind, meetingId: MeetingId | null) => void;
  readonly onClose: () => void;
}

const NO_MEETING = 'none';

export function ImportKindDialog({ chosen, meetingId, onChoose, onClose }: ImportKindDialogProps) {
  const meetings = [...(useAll('meetings') ?? [])].sort(byMeetingDate).reverse();
  const [kind, setKind] = useState<Kind>(() => guess(chosen));
  const [meeting, setMeeting] = useState<string>(meetingId ?? NO_MEETING);
  const { files, problems } = chosen;
  const names = files.length > 3 ? `${files.length} files` : files.map((file) => `“${file.name}”`).join(', ');
  const target = meetings.find((one) => one.id === meeting)?.id ?? null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={files.length === 0 ? 'Not imported' : 'Import'}
      {...(files.length > 0 && { submitLabel: 'Import', onSubmit: () => onChoose(kind, target) })}
    >
      <div className={s['form']}>
        {problems.map((problem) => (
          <Banner key={problem} tone="danger">
            {problem}
          </Banner>
        ))}
        {files.length > 0 && (
          <>
            <p className={s['names']}>{names}</p>
            <RadioGroup
              label={files.length === 1 ? 'What is it?' : 'What are they?'}
              value={kind}
              onChange={setKind}
              autoFocus
              options={[
                { id: 'plan', label: 'A plan', description: 'Read into its priorities, measures and promises' },
                { id: 'agenda', label: 'An agenda front sheet', description: 'Makes the meeting and its items' },
                { id: 'papers', label: 'Papers', description: 'Kept in the library, or put under agenda items' },
                { id: 'figures', label: 'Figures of measures', description: 'A table, XLSX or CSV' },
              ]}
            />
            {kind !== 'plan' && kind !== 'figures' && (
              <Select
                label="For the meeting"
                value={meeting}
                onChange={setMeeting}
                options={[
                  { id: NO_MEETING, label: kind === 'agenda' ? 'A new meeting' : 'No meeting' },
                  ...meetings.map((one) => ({
                    id: String(one.id),
                    label: `${formatShortDate(one.date)} · ${one.body}`,
                  })),
                ]}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function guess({ files }: ChosenFiles): Kind {
  const [first] = files;
  if (files.length !== 1 || !first) return 'papers';
  if (/\.(?:xlsx|xlsm|csv|tsv)$/i.test(first.name)) return 'figures';
  const kind = guessKind(first.name);
  return kind === 'plan' || kind === 'agenda' ? kind : 'papers';
}
