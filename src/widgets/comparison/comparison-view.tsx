/** Two texts compared: which they are, the changes by part, and both texts in step. */
import { useState } from 'react';
import { type KeptText, textAddress } from '../../domain/compare/kept-text';
import { type ComparableText, useComparableTexts } from '../../hooks/use-compared-texts';
import { useComparison } from '../../hooks/use-comparison';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { ComparedTexts } from './compared-texts';
import s from './comparison.module.css';
import { useComparisonLook } from './comparison-store';
import { type ChosenTexts, TextChoice } from './text-choice';

export interface ComparisonViewProps extends ChosenTexts {
  /** Id of the passage one is at; null for none. */
  readonly at: string | null;
  readonly onTexts: (texts: ChosenTexts) => void;
  readonly onGo: (at: string) => void;
}

export function ComparisonView({ before, after, at, onTexts, onGo }: ComparisonViewProps) {
  const texts = useComparableTexts();
  if (!texts) return null;
  const find = (text: KeptText | null) => texts.list.find((one) => one.text.id === text?.id) ?? null;
  const pair = { before: find(before), after: find(after) };
  const isExempt = [pair.before, pair.after].some((text) => text?.compartment === 'exempt');
  return (
    <div className={cx(s['root'], isExempt && s['exempt'])} data-command-scope="compare" tabIndex={-1}>
      <TextChoice {...{ before, after, onTexts }} list={texts.list} />
      {pair.before && pair.after && pair.before !== pair.after ? (
        <Compared
          key={`${textAddress(pair.before.text)} ${textAddress(pair.after.text)}`}
          before={pair.before}
          after={pair.after}
          at={at}
          onGo={onGo}
        />
      ) : (
        <NothingYet isSame={before !== null && before.id === after?.id} isFew={texts.list.length < 2} />
      )}
    </div>
  );
}

function NothingYet({ isSame, isFew }: { readonly isSame: boolean; readonly isFew: boolean }) {
  if (isSame) {
    return (
      <EmptyState icon="compare" title="The same text twice">
        Choose another text on one side.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="compare" title="Choose two texts">
      {isFew
        ? 'There are not two texts here yet. Import or paste another: a draft and its plan, two reports, a page of a plan.'
        : 'A draft and its plan, two reports, a page of a plan: what one says and the other does not is shown word by word.'}
    </EmptyState>
  );
}

interface ComparedProps {
  readonly before: ComparableText;
  readonly after: ComparableText;
  readonly at: string | null;
  readonly onGo: (at: string) => void;
}

/** Reads and compares; may be stopped, and begun again. */
function Compared(props: ComparedProps) {
  const [attempt, setAttempt] = useState({ count: 0, isStopped: false });
  const again = () => setAttempt(({ count }) => ({ count: count + 1, isStopped: false }));
  if (attempt.isStopped) {
    return (
      <EmptyState icon="compare" title="Stopped" action={<Button onPress={again}>Compare again</Button>}>
        The two texts have not been compared.
      </EmptyState>
    );
  }
  const stop = () => setAttempt(({ count }) => ({ count, isStopped: true }));
  return <Attempt key={attempt.count} {...props} onStop={stop} onAgain={again} />;
}

interface AttemptProps extends ComparedProps {
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

function Attempt({ onStop, onAgain, ...texts }: AttemptProps) {
  const { typography } = useComparisonLook();
  const { comparison, isWorking, progress, problem, pair } = useComparison(
    texts.before.text,
    texts.after.text,
    typography,
  );
  if (problem !== null) {
    return (
      <EmptyState
        icon="danger"
        title="The texts could not be compared"
        action={<Button onPress={onAgain}>Try again</Button>}
      >
        {problem}
      </EmptyState>
    );
  }
  return (
    <>
      {isWorking && (
        <div className={s['progress']}>
          <Progress
            label={progress?.step ?? 'Reading the texts'}
            done={progress?.done ?? 0}
            total={progress?.total ?? null}
            onCancel={onStop}
          />
        </div>
      )}
      {comparison && <ComparedTexts {...texts} {...{ comparison, pair }} />}
    </>
  );
}
