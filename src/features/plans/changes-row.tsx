/** One change: what kind it is, of which part, and what differs word by word. */
import { elementName } from '../../domain/plan';
import { isDoubtfulChange } from '../../domain/plan-match';
import type { ListedPlanChange } from '../../hooks/use-plan-changes';
import { StateChip } from '../../ui/chip';
import { countOf } from '../../ui/format/plural';
import { WordDifferences } from '../../widgets/word-differences/word-differences';
import s from './changes.module.css';
import { CHANGE_ICONS, CHANGE_LABELS, changedWords, changeFacts } from './changes-words';
import { partText } from './plan-words';

export function ChangeRow({ listed }: { readonly listed: ListedPlanChange }) {
  const { change, before, after, questions } = listed;
  const part = after ?? before;
  if (part === null) return null;
  const isDoubtful = isDoubtfulChange(change);
  return (
    <span className={s['change']}>
      <span className={s['chips']}>
        {change.kinds.map((kind) => (
          <StateChip key={kind} icon={CHANGE_ICONS[kind]} tone={kind === 'dropped' ? 'danger' : 'neutral'}>
            {CHANGE_LABELS[kind]}
          </StateChip>
        ))}
        {isDoubtful && (
          <StateChip icon="doubt" tone="warning">
            To check
          </StateChip>
        )}
        {change.state === 'confirmed' && (
          <StateChip icon="check" tone="success">
            Confirmed
          </StateChip>
        )}
        <span className={s['fact']}>{elementName(part)}</span>
      </span>
      <span className={s['words']}>
        <ChangedText listed={listed} />
      </span>
      {changeFacts(listed).map((fact) => (
        <span key={fact} className={s['fact']}>
          {fact}
        </span>
      ))}
      {isDoubtful && <span className={s['fact']}>{change.reason}</span>}
      {after === null && questions > 0 && (
        <span className={s['fact']}>
          {countOf(questions, 'question')} about it {questions === 1 ? 'stays' : 'stay'} with it
        </span>
      )}
    </span>
  );
}

function ChangedText({ listed: { change, before, after } }: { readonly listed: ListedPlanChange }) {
  if (!before || !after || !change.kinds.includes('reworded')) {
    const part = after ?? before;
    return part && partText(part);
  }
  return <WordDifferences runs={changedWords(before, after)} side="both" />;
}
