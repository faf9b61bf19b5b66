/** What the selected part is, where it was read, and what hangs on it. */

import type { ReactNode } from 'react';
import type { Commitment } from '../../domain/commitment';
import { ELEMENT_TYPE_LABELS, type PlanElement } from '../../domain/plan';
import { isDoubtful } from '../../domain/plan-review';
import { useServices } from '../../hooks/services-context';
import { useSavedText } from '../../hooks/use-saved-text';
import { updateElement } from '../../services/plan-parts';
import { Button } from '../../ui/button';
import { KeyValueList } from '../../ui/key-value';
import { LinkButton } from '../../ui/link-button';
import { PaneHeader } from '../../ui/pane-header';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { RecordHistory } from '../../widgets/record-history/record-history';
import s from './inspector.module.css';
import { LineageHistory } from './lineage-history';
import { PartNotes } from './part-notes';
import { PartPromises } from './part-promises';
import { PartQuestions } from './part-questions';
import type { PartNode } from './plan-outline';
import { sureWords, TYPE_OPTIONS, whyWords } from './plan-words';
import { PrioritySummary } from './priority-summary';
import type { PartActions } from './use-part-actions';

export interface PartInspectorProps {
  /** What is known of the part by figures. */
  readonly figures: ReactNode;
  readonly node: PartNode;
  readonly actions: PartActions;
  readonly isInReview: boolean;
  /** The promises under this part or a part of it. */
  readonly promises: readonly Commitment[];
  readonly onSelect: (node: PartNode) => void;
  readonly onShow: (node: PartNode) => void;
  readonly onShowPromise: (promise: Commitment) => void;
}

export function PartInspector(props: PartInspectorProps) {
  const { node, actions, isInReview, onShow, onSelect } = props;
  const { element } = node;
  const isToCheck = isInReview && isDoubtful(element);
  return (
    <section className={s['root']} aria-label="Selected part">
      <PaneHeader
        level={2}
        title={ELEMENT_TYPE_LABELS[element.type]}
        actions={
          isToCheck && (
            <Button size="sm" icon="check" onPress={() => actions.confirm([node])}>
              This is right
            </Button>
          )
        }
      />
      <div className={s['fields']}>
        <Select
          label="Kind"
          value={element.type}
          options={TYPE_OPTIONS}
          onChange={(type) => actions.retype([node], type)}
        />
        <PartFields key={element.id} element={element} />
        <KeyValueList
          items={[
            { label: 'Source', value: <SourceLink element={element} onPress={() => onShow(node)} /> },
            { label: 'How sure', value: sureWords(element) },
            { label: 'Why', value: whyWords(element) },
          ]}
        />
      </div>
      {props.figures}
      {element.type === 'priority' && <PrioritySummary node={node} onSelect={onSelect} />}
      <PartQuestions elementId={element.id} onAsk={() => actions.ask(node)} />
      <PartNotes elementId={element.id} />
      <PartPromises key={element.id} promises={props.promises} onShow={props.onShowPromise} />
      <LineageHistory element={element} />
      <RecordHistory table="planElements" id={element.id} />
    </section>
  );
}

function PartFields({ element }: { readonly element: PlanElement }) {
  const { context } = useServices();
  const number = useSavedText(element.number, (text) => updateElement(context, element.id, { number: text }));
  const text = useSavedText(element.text, (words) => updateElement(context, element.id, { text: words }));
  return (
    <>
      <TextField label="Number" maxLength={40} {...number} />
      <TextArea label="Text" minRows={3} maxRows={16} {...text} />
    </>
  );
}

function SourceLink({ element, onPress }: { readonly element: PlanElement; readonly onPress: () => void }) {
  if (element.source === null) return 'Not in the source';
  const { page } = element.source;
  return (
    <LinkButton onPress={onPress} {...(page === null ? {} : { 'aria-label': `p. ${page}, show in the source` })}>
      {page === null ? 'Show passage' : `p. ${page}`}
    </LinkButton>
  );
}
