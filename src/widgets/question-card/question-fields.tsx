/** What a question tests, where it is asked, by whom, and by when the answer is wanted. */
import { useMemo } from 'react';
import { QUESTION_TYPE_LABELS, type Question, questionType } from '@/domain/question';
import type { QuestionChain } from '@/domain/question-chain';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { useAll } from '@/hooks/use-live';
import { useTerms, useToday } from '@/hooks/use-terms';
import {
  type QuestionFields as Fields,
  giveToNewMember,
  linkQuestion,
  unlinkQuestion,
  updateQuestion,
} from '@/services/questions';
import { ComboBox } from '@/ui/combo-box';
import { DateField } from '@/ui/date-field';
import { Select } from '@/ui/select';
import { ElementPicker } from '../element-picker/element-picker';
import { placeChoices } from './meeting-options';
import s from './question-card.module.css';

/** What it tests, and where it comes up. */
export function QuestionTies({ chain: { question, elementIds } }: { readonly chain: QuestionChain }) {
  const { context } = useServices();
  const run = useAction();
  const { planName } = useTerms(question.askedOn);
  return (
    <>
      <ElementPicker
        label={`Which part of the ${planName} does it test?`}
        value={elementIds}
        onAdd={(id) => void run(() => linkQuestion(context, question.id, id))}
        onRemove={(id) => void run(() => unlinkQuestion(context, question.id, id))}
      />
      <PlaceBox
        question={question}
        onChange={(fields) => void run(() => updateQuestion(context, question.id, fields))}
      />
    </>
  );
}

/** Who asks, how, and by when an answer is wanted. */
export function QuestionFields({ chain: { question } }: { readonly chain: QuestionChain }) {
  const { context } = useServices();
  const run = useAction();
  const today = useToday();
  const save = (fields: Fields) => void run(() => updateQuestion(context, question.id, fields));
  return (
    <div className={s['fields']}>
      <AskerBox question={question} onChange={save} />
      <Select
        label="Kind of question"
        value={question.type}
        options={questionType.options.map((id) => ({ id, label: QUESTION_TYPE_LABELS[id] }))}
        onChange={(type) => save({ type })}
      />
      {question.askedOn !== null && (
        <DateField
          label="Asked on"
          value={question.askedOn}
          today={today}
          onChange={(askedOn) => askedOn !== null && save({ askedOn })}
        />
      )}
      <DateField
        label="Answer wanted by"
        value={question.answerDue}
        today={today}
        onChange={(answerDue) => save({ answerDue })}
      />
    </div>
  );
}

interface BoxProps {
  readonly question: Question;
  readonly onChange: (fields: Fields) => void;
}

function PlaceBox({ question, onChange }: BoxProps) {
  const meetings = useAll('meetings');
  const items = useAll('agendaItems');
  const today = useToday();
  const choices = useMemo(() => placeChoices(meetings ?? [], items ?? [], today), [meetings, items, today]);
  return (
    <ComboBox
      label="Meeting and agenda item"
      options={choices.map((choice) => choice.option)}
      value={question.itemId ?? question.meetingId}
      placeholder={meetings?.length === 0 ? 'No meeting yet' : 'Type a date, a number or words of the item'}
      onChange={(id) => {
        const choice = choices.find((one) => one.option.id === id);
        onChange({ meetingId: choice?.meetingId ?? null, itemId: choice?.itemId ?? null });
      }}
    />
  );
}

function AskerBox({ question, onChange }: BoxProps) {
  const { context } = useServices();
  const run = useAction();
  const members = useAll('members') ?? [];
  return (
    <ComboBox
      label="Who asks"
      options={members.map((member) => ({
        id: member.id,
        label: member.name,
        detail: member.isMe ? 'Me' : undefined,
        icon: 'member',
      }))}
      value={question.askerId}
      placeholder="Nobody yet"
      onChange={(id) => onChange({ askerId: members.find((member) => member.id === id)?.id ?? null })}
      onCreate={(name) => void run(() => giveToNewMember(context, question.id, name))}
      createLabel={(name) => `Add member “${name}”`}
    />
  );
}
