/** One promise of the plan: its words, who is to act, what is to be reached by when, and what has become of it. */
import { useMemo } from 'react';
import type { Commitment } from '../../domain/commitment';
import { useServices } from '../../hooks/services-context';
import { useSavedText } from '../../hooks/use-saved-text';
import { useTerms } from '../../hooks/use-terms';
import { updatePlanPromise } from '../../services/plan-promises';
import { Button } from '../../ui/button';
import { ComboBox } from '../../ui/combo-box';
import { KeyValueList } from '../../ui/key-value';
import { LinkButton } from '../../ui/link-button';
import { PaneHeader } from '../../ui/pane-header';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { RecordHistory } from '../../widgets/record-history/record-history';
import s from './inspector.module.css';
import type { Outline } from './plan-outline';
import { FORM_LABELS, PLAN_FORMS, partText, TYPE_ICONS } from './plan-words';
import { PromiseOutcome } from './promise-outcome';
import { PromiseTarget } from './promise-target';
import type { PromiseActions } from './use-promise-actions';

export interface PromiseInspectorProps {
  readonly promise: Commitment;
  readonly outline: Outline;
  readonly actions: PromiseActions;
  readonly onShow: (promise: Commitment) => void;
}

const FORM_OPTIONS = PLAN_FORMS.map((id) => ({ id, label: FORM_LABELS[id] }));
const NO_PART = 'none';

export function PromiseInspector({ promise, outline, actions, onShow }: PromiseInspectorProps) {
  const parts = useMemo(() => partChoices(outline), [outline]);
  const part = promise.elementId !== null && outline.byId.has(promise.elementId) ? promise.elementId : NO_PART;
  return (
    <section className={s['root']} aria-label="Selected promise">
      <PaneHeader
        level={2}
        title="Promise"
        actions={
          <Button size="sm" icon="question" shortcut="Q" onPress={() => actions.ask(promise)}>
            Ask about this promise
          </Button>
        }
      />
      <div className={s['fields']}>
        <PromiseWords key={promise.id} promise={promise} />
        <PromiseTarget key={`target ${promise.id}`} promise={promise} actions={actions} />
        <Select
          label="Form"
          value={promise.form === 'oral' || promise.form === 'written' ? null : promise.form}
          options={FORM_OPTIONS}
          onChange={(form) => actions.change(promise, { form })}
        />
        <ComboBox
          label="Under part"
          value={part}
          options={parts}
          onChange={(id) => actions.change(promise, { elementId: outline.byId.get(id ?? NO_PART)?.element.id ?? null })}
        />
        <KeyValueList items={[{ label: 'Source', value: <PassageLink promise={promise} onShow={onShow} /> }]} />
        <div className={s['buttons']}>
          <Button size="sm" variant="quiet" icon="bin" onPress={() => actions.remove([promise])}>
            Delete
          </Button>
        </div>
      </div>
      <PromiseOutcome key={`outcome ${promise.id}`} promise={promise} actions={actions} />
      <RecordHistory table="commitments" id={promise.id} />
    </section>
  );
}

function partChoices({ inOrder }: Outline) {
  return [
    { id: NO_PART, label: 'No part' },
    ...inOrder.map((node) => ({
      id: node.id,
      label: partText(node.element),
      icon: TYPE_ICONS[node.element.type],
      ...(node.priority && { section: `${node.priority.number} ${node.priority.text}` }),
    })),
  ];
}

function PromiseWords({ promise }: { readonly promise: Commitment }) {
  const { context } = useServices();
  const { holderShort } = useTerms();
  const text = useSavedText(promise.text, (words) => updatePlanPromise(context, promise.id, { text: words }));
  const who = useSavedText(promise.who, (words) => updatePlanPromise(context, promise.id, { who: words }));
  return (
    <>
      <TextArea label="Promise" minRows={4} maxRows={16} autoFocus={promise.text === ''} {...text} />
      <TextField label="Who is to act" {...who} placeholder={holderShort} />
    </>
  );
}

function PassageLink({ promise, onShow }: Pick<PromiseInspectorProps, 'promise' | 'onShow'>) {
  if (promise.source === null) return 'Not in the source';
  const { page } = promise.source;
  return (
    <LinkButton
      onPress={() => onShow(promise)}
      {...(page === null ? {} : { 'aria-label': `p. ${page}, show in the source` })}
    >
      {page === null ? 'Show passage' : `p. ${page}`}
    </LinkButton>
  );
}
