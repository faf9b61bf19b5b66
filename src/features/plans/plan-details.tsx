/** The plan's own details: title, period, what the version is called, whether it is a draft. */
import { useState } from 'react';
import { hasPages } from '../../domain/paper';
import type { PlanRemit, PlanStatus } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import type { WholeVersion } from '../../hooks/use-plans';
import { useSavedText } from '../../hooks/use-saved-text';
import { updatePlan, updateVersion } from '../../services/plans';
import { goTo } from '../../state/navigation-store';
import { Button } from '../../ui/button';
import { formatDate } from '../../ui/format/dates';
import { countOf } from '../../ui/format/plural';
import { KeyValueList } from '../../ui/key-value';
import { LinkButton } from '../../ui/link-button';
import { PaneHeader } from '../../ui/pane-header';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { RecordHistory } from '../../widgets/record-history/record-history';
import s from './inspector.module.css';
import { foundWords, REMIT_LABELS, STATUS_LABELS } from './plan-words';
import { VersionOrder } from './version-order';
import { VersionPlaceDialog } from './version-place-dialog';

const STATUS_OPTIONS = (Object.keys(STATUS_LABELS) as PlanStatus[]).map((id) => ({ id, label: STATUS_LABELS[id] }));

const REMIT_OPTIONS = (Object.keys(REMIT_LABELS) as PlanRemit[]).map((id) => ({ id, label: REMIT_LABELS[id] }));

export function PlanDetails({ whole }: { readonly whole: WholeVersion }) {
  const { plan, version, paper, elements, promises } = whole;
  const { context } = useServices();
  const run = useAction();
  const found = foundWords(elements, promises.length);
  return (
    <section className={s['root']} aria-label="Plan details">
      <PaneHeader level={2} title="Plan details" />
      <div className={s['fields']}>
        <DetailFields key={version.id} whole={whole} />
        <Select
          label="About"
          value={plan.remit}
          options={REMIT_OPTIONS}
          onChange={(remit) => void run(() => updatePlan(context, plan.id, { remit }))}
        />
        <Select
          label="Status"
          value={version.status}
          options={STATUS_OPTIONS}
          onChange={(status) => void run(() => updateVersion(context, version.id, { status }))}
        />
        <KeyValueList
          items={[
            { label: 'Holds', value: found },
            {
              label: 'Read from',
              value: paper && (
                <LinkButton onPress={() => goTo({ place: 'reader', paper: paper.id })}>{paper.fileName}</LinkButton>
              ),
            },
            { label: 'Length', value: paper && hasPages(paper) ? countOf(paper.pageCount, 'page') : '' },
            { label: 'Accepted', value: version.acceptedOn && formatDate(version.acceptedOn) },
          ]}
        />
        <VersionOrder version={version} />
        <BelongsTo whole={whole} />
      </div>
      <RecordHistory table="planVersions" id={version.id} />
    </section>
  );
}

function BelongsTo({ whole }: { readonly whole: WholeVersion }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button size="sm" icon="compare" onPress={() => setIsAsking(true)}>
        What this text belongs to…
      </Button>
      {isAsking && <VersionPlaceDialog whole={whole} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function DetailFields({ whole: { plan, version } }: { readonly whole: WholeVersion }) {
  const { context } = useServices();
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const title = useSavedText(plan.title, (text) => updatePlan(context, plan.id, { title: text }));
  const from = useSavedText(plan.periodFrom ?? '', (text) =>
    updatePlan(context, plan.id, { periodFrom: orNull(text) }),
  );
  const to = useSavedText(plan.periodTo ?? '', (text) => updatePlan(context, plan.id, { periodTo: orNull(text) }));
  const label = useSavedText(version.label, (text) => updateVersion(context, version.id, { label: text }));
  return (
    <>
      <TextArea label="Title" minRows={1} maxRows={4} {...title} />
      <div className={s['pair']}>
        <TextField label="From" maxLength={20} {...from} />
        <TextField label="To" maxLength={20} {...to} />
      </div>
      <TextField label="Version" description="As printed, for example “Draft: Version 1.5”" {...label} />
    </>
  );
}
