/** One plan's cell in the row of a theme: the parts that carry it on there, or that none does. */
import type { ThemeCell, ThemeEntry, ThemeStep } from '../../domain/lineage/followed-themes';
import { questionsUnder } from '../../domain/lineage/questions-under';
import type { StandingPart } from '../../domain/lineage/standing-plan';
import type { Lineage } from '../../hooks/use-lineage';
import { goTo } from '../../state/navigation-store';
import { PriorityChip } from '../../ui/chip';
import { cx } from '../../ui/cx';
import { countOf } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-names';
import { LinkButton } from '../../ui/link-button';
import s from './lineage.module.css';
import { cutText, linkWords, placeWords } from './lineage-words';

interface LineageCellProps {
  readonly cell: ThemeCell;
  readonly column: number;
  readonly lineage: Lineage;
}

export function LineageCell({ cell, column, lineage }: LineageCellProps) {
  return (
    <div className={s['cell']}>
      {cell.entries.map((entry) => (
        <Entry key={entry.part.key} entry={entry} column={column} lineage={lineage} />
      ))}
      {cell.ends.map(({ from, isRecorded }) => (
        <StepMark key={from.key} step={{ column, from, entry: null, isDecided: isRecorded }} />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly entry: ThemeEntry;
  readonly column: number;
  readonly lineage: Lineage;
}

function Entry({ entry, column, lineage }: EntryProps) {
  const { part, from, link } = entry;
  const count = questionsUnder(part, lineage.questions).size;
  return (
    <div className={cx(s['entry'], link === 'proposed' && s['proposed'])}>
      <span className={s['place']}>
        <PriorityMark part={part} lineage={lineage} />
        {placeWords(part)}
      </span>
      <span className={s['text']}>{cutText(part)}</span>
      <span className={s['facts']}>
        {from && <StepMark step={{ column, from, entry, isDecided: link === 'confirmed' }} />}
        {count > 0 && (
          <span className={s['fact']}>
            <Icon name="question" size={0.875} />
            <LinkButton excludeFromTabOrder onPress={() => goTo({ place: 'questions', element: part.element.id })}>
              {countOf(count, 'question')}
            </LinkButton>
          </span>
        )}
      </span>
    </div>
  );
}

/** The number and hue of the priority that a part stands under. */
export function PriorityMark({ part, lineage }: { readonly part: StandingPart; readonly lineage: Lineage }) {
  const priority = lineage.priorityOf(part);
  return priority && <PriorityChip number={priority.number} label={priority.text} isNumberOnly />;
}

/** How a step stands, in a picture and a word. */
export function StepMark({ step }: { readonly step: ThemeStep }) {
  return (
    <span className={cx(s['fact'], s[step.isDecided ? 'decided' : 'open'], step.entry === null && s['none'])}>
      <Icon name={markIcon(step)} size={0.875} />
      {linkWords(step)}
    </span>
  );
}

function markIcon({ entry, isDecided }: ThemeStep): IconName {
  if (entry === null) return isDecided ? 'state-not' : 'doubt';
  return isDecided ? 'check' : 'doubt';
}
