/** One part in the tree: picture or priority number, words, and what hangs on it. */
import { ELEMENT_TYPE_LABELS } from '../../domain/plan';
import { isDoubtful, isSettled, SURE_FROM } from '../../domain/plan-review';
import { useServices } from '../../hooks/services-context';
import { updateElement } from '../../services/plan-parts';
import { PriorityChip } from '../../ui/chip';
import { Count } from '../../ui/count';
import { cx } from '../../ui/cx';
import { plural } from '../../ui/format/plural';
import { Icon } from '../../ui/icon';
import { RenameField } from '../../widgets/rename-field/rename-field';
import { MeasureBadge, type TreeMeasure } from './measure-badge';
import { badgeWords } from './measure-words';
import s from './part-row.module.css';
import type { PartNode } from './plan-outline';
import { markWords, partText, TYPE_ICONS } from './plan-words';
import { isAccepted } from './review-units';

export interface PartRowProps {
  readonly node: PartNode;
  readonly isRenaming: boolean;
  readonly onRenamed: (text: string) => void;
}

export function PartRow({ node, isRenaming, onRenamed }: PartRowProps) {
  const { context } = useServices();
  const { element, priority } = node;
  const isPriority = element.type === 'priority' && priority !== null;
  return (
    <>
      {isPriority ? (
        <>
          <PriorityChip number={priority.number} label={element.text} isNumberOnly />{' '}
        </>
      ) : (
        <span className={s['type']} title={ELEMENT_TYPE_LABELS[element.type]}>
          <Icon name={TYPE_ICONS[element.type]} />
        </span>
      )}
      {isRenaming ? (
        <RenameField
          label="Words of this part"
          text={element.text}
          save={(text) => updateElement(context, element.id, { text })}
          onDone={onRenamed}
        />
      ) : (
        <span className={cx(s['text'], isPriority && s['priority'], element.text.trim() === '' && s['none'])}>
          {!isPriority && element.number !== '' && <span className={s['number']}>{element.number} </span>}
          {partText(element)}{' '}
        </span>
      )}
    </>
  );
}

/** How sure the reader was, while the plan is being checked, and the counts. */
interface PartBadgesProps {
  readonly node: PartNode;
  readonly isInReview: boolean;
  readonly figure: TreeMeasure | null;
}

export function PartBadges({ node, isInReview, figure }: PartBadgesProps) {
  return (
    <>
      {figure && <MeasureBadge {...figure} />}
      {isInReview && <SureMark node={node} />}
      {node.tests > 0 && (
        <span className={s['count']} title={`${node.tests} ${plural(node.tests, 'question')}`}>
          <Icon name="question" size={0.875} />
          <Count value={node.tests} label={plural(node.tests, 'question')} />
        </span>
      )}
    </>
  );
}

/** Quiet for what is sure; the reason stands in the tip, in the inspector, and for the doubtful above the tree. */
function SureMark({ node }: { readonly node: PartNode }) {
  const { element, children } = node;
  const words = markWords(element);
  if (isSettled(element)) {
    const isWhole = children.length > 0 && isAccepted(node);
    return (
      <span className={s['settled']} title={isWhole ? 'Accepted with everything under it' : words}>
        <Icon name="success" size={0.875} />
        {isWhole && 'Accepted '}
      </span>
    );
  }
  if (isDoubtful(element)) {
    return (
      <span className={s['doubt']} title={words}>
        <Icon name="doubt" size={0.875} />
        Check{' '}
      </span>
    );
  }
  return (
    <span className={s['sure']} title={words}>
      <Icon name={element.confidence < SURE_FROM ? 'state-part' : 'check'} size={0.875} />
    </span>
  );
}

/** What a screen reader says of the row: what stands in it, in that order, then what kind of part it is. */
export function partRowText(node: PartNode, isInReview: boolean, figure: TreeMeasure | null = null): string {
  const { element, priority, tests } = node;
  const number = element.type === 'priority' && priority ? String(priority.number) : element.number;
  const seen = [
    number,
    partText(element),
    figure ? badgeWords(figure.progress, figure.unit) : '',
    isInReview && isDoubtful(element) ? markWords(element) : '',
    isInReview && node.children.length > 0 && isAccepted(node) ? 'accepted' : '',
    tests > 0 ? `${tests} ${plural(tests, 'question')}` : '',
  ];
  return `${seen.filter((words) => words !== '').join(' ')}, ${ELEMENT_TYPE_LABELS[element.type]}`;
}
