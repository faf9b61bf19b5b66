/** A priority at a glance: its outcome, its focus areas, how many measures it is judged by. */
import { InspectorSection } from '../../ui/inspector-section';
import { type KeyValueItem, KeyValueList } from '../../ui/key-value';
import { LinkButton } from '../../ui/link-button';
import s from './inspector.module.css';
import { childrenOfType, type PartNode } from './plan-outline';
import { partText, typeCount } from './plan-words';

export interface PrioritySummaryProps {
  readonly node: PartNode;
  readonly onSelect: (node: PartNode) => void;
}

export function PrioritySummary({ node, onSelect }: PrioritySummaryProps) {
  const listed = (label: string, type: 'outcome' | 'focusArea'): KeyValueItem => {
    const parts = childrenOfType(node, type);
    return { label, value: parts.length > 0 && <PartLinks parts={parts} onSelect={onSelect} /> };
  };
  const measures = childrenOfType(node, 'successMeasure');
  const [first] = measures;
  const items = [
    listed('Shared outcome', 'outcome'),
    listed('Focus areas', 'focusArea'),
    {
      label: 'Judged by',
      value: first && (
        <LinkButton onPress={() => onSelect(first)}>{typeCount('successMeasure', measures.length)}</LinkButton>
      ),
    },
  ].filter((item) => item.value !== false && item.value !== undefined);
  if (items.length === 0) return null;
  return (
    <InspectorSection title="In this priority">
      <KeyValueList items={items} />
    </InspectorSection>
  );
}

function PartLinks({
  parts,
  onSelect,
}: {
  readonly parts: readonly PartNode[];
  readonly onSelect: (node: PartNode) => void;
}) {
  return (
    <ul className={s['links']}>
      {parts.map((part) => (
        <li key={part.id}>
          <LinkButton onPress={() => onSelect(part)}>{partText(part.element)}</LinkButton>
        </li>
      ))}
    </ul>
  );
}
