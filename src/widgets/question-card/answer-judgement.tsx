/** Whether an answer answered: a view that somebody holds, with a reason. */
import { ADEQUACY_LABELS, type Adequacy, adequacy, type Response } from '@/domain/response';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useAll } from '@/hooks/use-live';
import { useSavedText } from '@/hooks/use-saved-text';
import { useSaving } from '@/hooks/use-saving';
import { updateResponse } from '@/services/responses';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import s from './question-card.module.css';

const NOT_JUDGED = 'notJudged';

/** Apart from timeliness on purpose: a prompt answer may answer nothing. */
export function AnswerJudgement({ response }: { readonly response: Response }) {
  const { context } = useServices();
  const run = useAction();
  const saving = useSaving();
  const members = useAll('members') ?? [];
  const me = members.find((member) => member.isMe);
  const judge = (choice: Adequacy | typeof NOT_JUDGED) => {
    const judged = choice === NOT_JUDGED ? null : choice;
    const assessedBy = judged === null ? null : (me?.id ?? null);
    void run(() => updateResponse(context, response.id, { adequacy: judged, assessedBy }));
  };
  const reason = useSavedText(response.adequacyReason, (adequacyReason) =>
    saving(() => updateResponse(context, response.id, { adequacyReason })),
  );
  const by = members.find((member) => member.id === response.assessedBy);
  const whose = by === undefined || by.isMe ? 'My view' : `The view of ${by.name}`;
  return (
    <div className={s['judgement']}>
      <Select<Adequacy | typeof NOT_JUDGED>
        label="Did it answer?"
        value={response.adequacy ?? NOT_JUDGED}
        options={[
          { id: NOT_JUDGED, label: 'Not judged yet' },
          ...adequacy.options.map((id) => ({ id, label: ADEQUACY_LABELS[id] })),
        ]}
        onChange={judge}
      />
      {response.adequacy !== null && (
        <>
          <TextField label="Why" {...reason} placeholder="What was missing, or what settles it" />
          <p className={s['quiet']}>{whose}, until it is agreed at a meeting.</p>
        </>
      )}
    </div>
  );
}
