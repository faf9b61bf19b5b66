/** The state of a question, the moves that the rules allow from it, and everything else in a menu. */
import { canBeAnswered, moveLabel, type QuestionState } from '@/domain/question';
import type { QuestionChain } from '@/domain/question-chain';
import { useServices } from '@/hooks/services-context';
import { carryQuestion, removeQuestion } from '@/services/questions';
import { Button } from '@/ui/button';
import { ExemptChip } from '@/ui/chip';
import { IconButton } from '@/ui/icon-button';
import { MenuButton, type MenuEntry } from '@/ui/menu';
import { PopoverButton } from '@/ui/popover';
import { MeetingBox } from './meeting-box';
import s from './question-card.module.css';
import { QUESTION_LOOKS, QuestionStateChip } from './state-look';
import type { CardActions } from './use-card-actions';

/** Moves that have a button of their own; the others are in the menu. */
const BUTTONS: readonly QuestionState[] = ['asked', 'notReached', 'closed'];

interface QuestionHeadProps {
  readonly chain: QuestionChain;
  readonly actions: CardActions;
}

/** Only legal moves are offered. */
export function QuestionHead({ chain: { question }, actions }: QuestionHeadProps) {
  const { context } = useServices();
  const buttons = actions.moves.filter((state) => BUTTONS.includes(state));
  return (
    <div className={s['head']}>
      <div className={s['chips']}>
        <QuestionStateChip state={question.state} />
        {question.compartment === 'exempt' && <ExemptChip />}
      </div>
      <div className={s['more']}>
        <MenuButton label="More about this question" entries={useMenu(question, actions)}>
          <IconButton label="More" icon="more" size="sm" />
        </MenuButton>
      </div>
      {(buttons.length > 0 || question.state === 'notReached') && (
        <div className={s['moves']}>
          {buttons.map((state) => (
            <Button
              key={state}
              size="sm"
              icon={QUESTION_LOOKS[state].icon}
              shortcut={state === 'asked' ? 'Mod+Shift+K' : undefined}
              onPress={() => actions.move(state)}
            >
              {moveLabel(question.state, state)}
            </Button>
          ))}
          {question.state === 'notReached' && (
            <PopoverButton
              label="Carry to another meeting"
              button={
                <Button size="sm" icon="meeting">
                  Carry to another meeting
                </Button>
              }
            >
              {(close) => (
                <MeetingBox
                  label="Meeting"
                  value={null}
                  autoFocus
                  onChange={(meetingId) => {
                    close();
                    if (meetingId) void actions.run(() => carryQuestion(context, question.id, meetingId));
                  }}
                />
              )}
            </PopoverButton>
          )}
        </div>
      )}
    </div>
  );
}

function useMenu(question: QuestionChain['question'], actions: CardActions): readonly MenuEntry[] {
  const { context } = useServices();
  const moves = actions.moves.map((state) => ({
    id: state,
    label: moveLabel(question.state, state),
    icon: QUESTION_LOOKS[state].icon,
    onAction: () => actions.move(state),
  }));
  const remove = () =>
    void actions.run(() => removeQuestion(context, question.id), { done: 'Question deleted.', undo: true });
  return [
    { kind: 'heading', label: 'State' },
    ...moves,
    { kind: 'separator' },
    {
      id: 'answer',
      label: 'Record an answer',
      icon: 'response',
      shortcut: 'Mod+Shift+R',
      isDisabled: !canBeAnswered(question.state),
      onAction: actions.recordAnswer,
    },
    {
      id: 'promise',
      label: 'Record a promise',
      icon: 'promise',
      shortcut: 'Mod+Shift+Y',
      onAction: () => actions.recordPromise(),
    },
    {
      id: 'follow-up',
      label: 'Add a follow-up question',
      icon: 'plan-part',
      shortcut: 'Mod+Shift+U',
      onAction: actions.addFollowUp,
    },
    { kind: 'separator' },
    { id: 'delete', label: 'Delete question', icon: 'bin', isDanger: true, onAction: remove },
  ];
}
