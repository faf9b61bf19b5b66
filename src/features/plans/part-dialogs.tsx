/** The questions asked before parts are merged, split or moved far. */
import { useState } from 'react';
import { ELEMENT_TYPE_LABELS } from '../../domain/plan';
import { type Joint, joinTexts, likelyJoint } from '../../domain/plan-merge';
import { cutText, likelyCut } from '../../domain/plan-split';
import { CaretField } from '../../ui/caret-field';
import { Dialog } from '../../ui/dialog';
import { countOf, listWords } from '../../ui/format/plural';
import { RadioGroup } from '../../ui/radio-group';
import { MoveDialog } from './move-dialog';
import s from './part-dialogs.module.css';
import type { Outline, PartNode } from './plan-outline';
import type { PartActions } from './use-part-actions';

/** The dialog that is open, if any. */
export function PartDialogs({ outline, actions }: { readonly outline: Outline; readonly actions: PartActions }) {
  const { asking } = actions;
  if (asking === null) return null;
  const onClose = () => actions.open(null);
  if (asking.kind === 'merge') return <MergeDialog nodes={asking.nodes} actions={actions} onClose={onClose} />;
  if (asking.kind === 'split') return <SplitDialog node={asking.node} actions={actions} onClose={onClose} />;
  return <MoveDialog {...{ outline, nodes: asking.nodes, actions, onClose }} />;
}

interface MergeDialogProps {
  readonly nodes: readonly PartNode[];
  readonly actions: PartActions;
  readonly onClose: () => void;
}

const JOINTS = [
  { id: 'space' as const, label: 'As one running text' },
  { id: 'sentences' as const, label: 'Each as a sentence of its own' },
];

function MergeDialog({ nodes, actions, onClose }: MergeDialogProps) {
  const texts = nodes.map(({ element }) => element.text);
  const [joint, setJoint] = useState<Joint>(() => likelyJoint(texts));
  const along = takenAlong(nodes);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Merge ${countOf(nodes.length, 'part')} into one`}
      submitLabel="Merge"
      onSubmit={() => actions.merge(nodes, joint)}
    >
      <div className={s['body']}>
        <RadioGroup label="Join the texts" value={joint} onChange={setJoint} options={JOINTS} autoFocus />
        <Preview title={nodes[0] ? ELEMENT_TYPE_LABELS[nodes[0].element.type] : ''} text={joinTexts(texts, joint)} />
        {along !== '' && <p className={s['note']}>{along}</p>}
      </div>
    </Dialog>
  );
}

/** What hangs on the parts that go, and where it will be. */
function takenAlong(nodes: readonly PartNode[]): string {
  const gone = nodes.slice(1);
  const ids = new Set(nodes.map(({ id }) => id));
  const below = gone.flatMap(({ children }) => children).filter(({ id }) => !ids.has(id)).length;
  const own = (count: (node: PartNode) => number) =>
    gone.reduce((sum, node) => sum + count(node) - node.children.reduce((less, child) => less + count(child), 0), 0);
  const tests = own((node) => node.tests);
  const promises = own((node) => node.promises);
  const things = [
    ...(below > 0 ? [`${countOf(below, 'part')} under it`] : []),
    ...(tests > 0 ? [countOf(tests, 'question')] : []),
    ...(promises > 0 ? [countOf(promises, 'promise')] : []),
  ];
  return things.length === 0 ? '' : `The merged part takes over ${listWords(things)}.`;
}

interface SplitDialogProps {
  readonly node: PartNode;
  readonly actions: PartActions;
  readonly onClose: () => void;
}

function SplitDialog({ node, actions, onClose }: SplitDialogProps) {
  const { text, type } = node.element;
  const [at, setAt] = useState(() => likelyCut(text));
  const [first, second] = cutText(text, at);
  const isPossible = first !== '' && second !== '';
  const submit = () => isPossible && actions.split(node, at);
  const stays = node.children.length > 0 || node.tests > 0 || node.promises > 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Split this ${ELEMENT_TYPE_LABELS[type].toLowerCase()} in two`}
      submitLabel="Split"
      isSubmitDisabled={!isPossible}
      onSubmit={submit}
    >
      <div className={s['body']}>
        <CaretField
          label="Put the caret where the second part begins"
          description="Arrow keys, Home and End, or a click."
          text={text}
          start={at}
          autoFocus
          onChange={setAt}
          onSubmit={submit}
        />
        <div className={s['halves']} aria-live="polite">
          <Preview title="First part" text={first} />
          <Preview title="Second part" text={second} />
        </div>
        {stays && (
          <p className={s['note']}>
            The first part keeps its place, the parts under it, its questions and its promises.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Preview({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={s['preview']}>
      <span className={s['title']}>{title}</span>
      {text === '' ? <span className={s['none']}>No words</span> : <span className={s['text']}>{text}</span>}
    </div>
  );
}
