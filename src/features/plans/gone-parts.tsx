/** Parts of the text before that this one no longer has: they stay in sight until somebody has seen that they are gone. */
import { elementName } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { ListedPlanChange, VersionChanges } from '../../hooks/use-plan-changes';
import { confirmChanges } from '../../services/plan-changes';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { countOf } from '../../ui/format/plural';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './changes.module.css';
import { partText } from './plan-words';

/** One that questions test stays for good. */
export function goneParts(found: VersionChanges | null | undefined): readonly ListedPlanChange[] {
  return (found?.changes ?? []).filter(
    ({ change, after, questions }) => after === null && (change.state === 'proposed' || questions > 0),
  );
}

export function GoneParts({ gone }: { readonly gone: readonly ListedPlanChange[] }) {
  const { context } = useServices();
  const run = useAction();
  if (gone.length === 0) return null;
  const dismiss = ({ change }: ListedPlanChange) => void run(() => confirmChanges(context, [change.id]));
  return (
    <div className={s['gone']}>
      <InspectorSection title="Not in this version" count={gone.length}>
        <ul className={s['goneItems']}>
          {gone.map((listed) => (
            <GoneItem key={listed.id} listed={listed} onDismiss={() => dismiss(listed)} />
          ))}
        </ul>
      </InspectorSection>
    </div>
  );
}

function GoneItem({ listed, onDismiss }: { readonly listed: ListedPlanChange; readonly onDismiss: () => void }) {
  const { before, questions } = listed;
  if (before === null) return null;
  const open = () => goTo({ place: 'plans', version: before.versionId, element: before.id });
  return (
    <li className={s['goneItem']}>
      <span className={s['fact']}>{elementName(before)}</span>
      <span className={s['goneText']}>{partText(before)}</span>
      <span className={s['actions']}>
        <LinkButton onPress={open}>In the version before</LinkButton>
        {questions > 0 ? (
          <LinkButton onPress={() => goTo({ place: 'questions', element: before.id })}>
            {countOf(questions, 'question')}
          </LinkButton>
        ) : (
          <Button size="sm" variant="quiet" aria-label={`Dismiss “${partText(before)}”`} onPress={onDismiss}>
            Dismiss
          </Button>
        )}
      </span>
    </li>
  );
}
