/** One step from plan to plan: how it stands, why it is proposed, and what can be decided. */
import { useMemo } from 'react';
import type { ThemeStep } from '../../domain/lineage/followed-themes';
import { subjectReader, wordsNamedIn } from '../../domain/lineage/subject-words';
import type { Lineage } from '../../hooks/use-lineage';
import { Button } from '../../ui/button';
import { listWords } from '../../ui/format/plural';
import { StepMark } from './lineage-cell';
import s from './lineage-details.module.css';
import { endWords, type LineageActions } from './use-lineage-actions';

export interface LineageStepProps {
  readonly step: ThemeStep;
  readonly lineage: Lineage;
  readonly actions: LineageActions;
  readonly onChoose: (step: ThemeStep) => void;
}

export function LineageStep({ step, lineage, actions, onChoose }: LineageStepProps) {
  const { entry, isDecided } = step;
  return (
    <div className={s['step']}>
      <StepMark step={step} />
      {entry === null && <p className={s['why']}>{endWords(step, lineage)}</p>}
      {entry?.candidate && !isDecided && <p className={s['why']}>{entry.candidate.reason}</p>}
      {entry === null && <NamedWords step={step} lineage={lineage} />}
      <div className={s['buttons']}>
        {!isDecided && (
          <Button size="sm" icon="check" onPress={() => actions.confirm(step)}>
            {entry ? 'It follows' : 'Record: nothing follows'}
          </Button>
        )}
        {!isDecided && entry && (
          <Button size="sm" icon="close" onPress={() => actions.reject(step)}>
            It doesn’t
          </Button>
        )}
        {isDecided && (
          <Button size="sm" variant="quiet" icon="undo" onPress={() => actions.reopen(step)}>
            Take back
          </Button>
        )}
        <Button size="sm" variant="quiet" icon="search" onPress={() => onChoose(step)}>
          {entry && isDecided ? 'Add another…' : 'Choose…'}
        </Button>
        {entry && !isDecided && (
          <Button size="sm" variant="quiet" icon="state-not" onPress={() => actions.recordNone(step)}>
            Nothing follows
          </Button>
        )}
        <Button size="sm" variant="quiet" icon="question" onPress={() => actions.ask(step)}>
          Draft a question
        </Button>
      </div>
    </div>
  );
}

const MOST_NAMED = 6;

/** Which of a part's words the later plan has nowhere: what "not named" rests on. */
function NamedWords({ step, lineage }: Pick<LineageStepProps, 'step' | 'lineage'>) {
  const later = lineage.plans[step.column];
  const words = useMemo(() => {
    if (!later) return null;
    const texts = lineage.textsOf(later.plan.id);
    const { text } = step.from.element;
    // Read as if said twice: each of its words may be its subject.
    const subject = subjectReader([text, text])(text);
    return texts.length === 0 ? null : wordsNamedIn(subject, texts);
  }, [step.from, later, lineage]);
  if (!words || words.missing.length === 0) return null;
  const quoted = (list: readonly string[]) => listWords(list.slice(0, MOST_NAMED).map((word) => `“${word}”`));
  return (
    <p className={s['why']}>
      {words.missing.length === 1 ? 'This word of it is' : 'These words of it are'} nowhere in its text:{' '}
      {quoted(words.missing)}.{words.named.length > 0 && ` These are: ${quoted(words.named)}.`}
    </p>
  );
}
