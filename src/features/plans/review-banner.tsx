/** What was proposed, how far the check has come, and Accept or Discard: stands above a plan until it is accepted. */
import { useState } from 'react';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useCommand } from '../../hooks/use-command';
import type { WholeVersion } from '../../hooks/use-plans';
import { acceptVersion, removeVersion } from '../../services/plans';
import { goTo } from '../../state/navigation-store';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { formatNumber } from '../../ui/format/numbers';
import { countOf } from '../../ui/format/plural';
import type { PartNode } from './plan-outline';
import { foundWords } from './plan-words';
import s from './review-banner.module.css';
import { isAccepted, type ReviewProgress } from './review-units';

export interface ReviewBannerProps {
  readonly whole: WholeVersion;
  /** Where there is little room: what was found, and from where, is then left to the details of the plan. */
  readonly isTight: boolean;
  /** How many parts the reader was unsure of. */
  readonly toCheck: number;
  readonly progress: ReviewProgress;
  readonly onNextDoubt: () => void;
  /** What is accepted together with the selected part; null where none is selected. */
  readonly unit: PartNode | null;
  readonly onAcceptPart: (unit: PartNode) => void;
}

export function ReviewBanner({
  whole,
  isTight,
  toCheck,
  progress,
  unit,
  onNextDoubt,
  onAcceptPart,
}: ReviewBannerProps) {
  const { version, paper, elements, promises } = whole;
  const { context } = useServices();
  const run = useAction();
  const [isAsking, setIsAsking] = useState(false);
  const accept = () => void run(() => acceptVersion(context, version.id), { done: 'Plan accepted.', undo: true });
  const discard = async () => {
    setIsAsking(false);
    const isGone = await run(async () => (await removeVersion(context, version.id), true), {
      done: 'Proposal discarded. The paper is kept.',
      undo: true,
    });
    if (isGone) goTo({ place: 'plans' });
  };
  useCommand('review.accept', accept);
  const found = foundWords(elements, promises.length);
  const open = unit === null || isAccepted(unit) ? null : unit;
  const acceptUnit = () => open && onAcceptPart(open);
  useCommand('review.acceptPart', acceptUnit, open !== null);
  useCommand('review.nextDoubt', onNextDoubt, toCheck > 0);
  return (
    <div className={s['root']}>
      <Banner
        tone={toCheck > 0 ? 'warning' : 'info'}
        action={
          <div className={s['actions']}>
            {toCheck > 0 && (
              <Button size="sm" icon="doubt" shortcut="F8" onPress={onNextDoubt}>
                {formatNumber(toCheck)} to check
              </Button>
            )}
            {unit && (
              <Button
                size="sm"
                icon="success"
                shortcut="Mod+Shift+Enter"
                isDisabled={open === null}
                onPress={acceptUnit}
              >
                {unit.element.type === 'priority' ? 'Accept this priority' : 'Accept this part'}
              </Button>
            )}
            <Button size="sm" variant="quiet" onPress={() => setIsAsking(true)}>
              Discard…
            </Button>
            <Button size="sm" variant="primary" icon="check" shortcut="Mod+Enter" onPress={accept}>
              {progress.accepted > 0 && progress.accepted < progress.units.length ? 'Accept the rest' : 'Accept'}
            </Button>
          </div>
        }
      >
        {!isTight && `${proposalSentence(paper?.fileName ?? whole.plan.title, found)} `}
        {progressSentence(progress, toCheck)}
      </Banner>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Discard what was read from “${paper?.fileName ?? whole.plan.title}”?`}
        confirmLabel="Discard"
        isDanger
        onConfirm={() => void discard()}
        onCancel={() => setIsAsking(false)}
      >
        The proposed parts and promises go to the bin. The paper stays in Papers.
      </ConfirmDialog>
    </div>
  );
}

/** One sentence: what came from where, and what to do now. */
function proposalSentence(file: string, found: string): string {
  return found === '' ? `Nothing was found in ${file}.` : `Proposed from ${file}: ${found}.`;
}

/** What to do now: "3 of 5 priorities accepted, 4 parts left to check." */
function progressSentence({ units, accepted, arePriorities }: ReviewProgress, toCheck: number): string {
  if (units.length === 0) return 'Build the tree by hand, then accept.';
  if (accepted === 0) return 'Check and accept.';
  const [one, many] = arePriorities ? ['priority', 'priorities'] : ['part', 'parts'];
  const done = `${formatNumber(accepted)} of ${countOf(units.length, one, many)} accepted`;
  if (toCheck > 0) return `${done}, ${countOf(toCheck, 'part')} left to check.`;
  return accepted < units.length ? `${done}.` : `All of it is checked: accept to finish.`;
}
