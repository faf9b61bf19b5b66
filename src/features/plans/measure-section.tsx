/** The figures of a part: chart, table, and how more come in. */

import type { Commitment } from '../../domain/commitment';
import { isMeasureType } from '../../domain/figure-match';
import type { PlanId } from '../../domain/ids';
import { figureWords, measureProgress, measureTarget } from '../../domain/measure-progress';
import type { PlanElement } from '../../domain/plan';
import { useServices } from '../../hooks/services-context';
import { useAction } from '../../hooks/use-action';
import { useImportFigures } from '../../hooks/use-import-figures';
import type { FollowedMeasure } from '../../hooks/use-measures';
import { useSavedText } from '../../hooks/use-saved-text';
import { describeMeasure, type MeasuredPart } from '../../services/measures';
import { askForFigures } from '../../state/figure-requests-store';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { InspectorSection } from '../../ui/inspector-section';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import s from './measure.module.css';
import { MeasureAdd } from './measure-add';
import { MeasureChart } from './measure-chart';
import { MeasureTable } from './measure-table';
import { measureFacts } from './measure-words';

export interface MeasureSectionProps {
  readonly planId: PlanId;
  readonly element: PlanElement;
  /** Of the whole text. */
  readonly promises: readonly Commitment[];
  /** Null while nothing is known of it by figures. */
  readonly followed: FollowedMeasure | null;
}

const BETTER_OPTIONS = [
  { id: 'unknown', label: 'Not said' },
  { id: 'up', label: 'Higher' },
  { id: 'down', label: 'Lower' },
] as const;

export function MeasureSection(props: MeasureSectionProps) {
  // What is typed belongs to one part.
  return <Figures key={props.element.id} {...props} />;
}

function Figures({ planId, element, promises, followed }: MeasureSectionProps) {
  const importer = useImportFigures();
  const part = { planId, stableKey: element.stableKey };
  const measure = followed?.measure ?? { unit: '', better: null };
  const progress = followed ? measureProgress(followed.readings, measure.better) : null;
  const target = measureTarget(promises, element, measure.unit);
  const count = progress?.readings.length;
  return (
    <InspectorSection
      title="Figures"
      count={count}
      isInitiallyOpen={count !== undefined || isMeasureType(element.type)}
    >
      <div className={s['section']}>
        {progress && (
          <>
            <MeasureChart {...{ progress, measure, target }} />
            <ul className={s['facts']} aria-label="How it is doing">
              <li>
                <strong>{figureWords(progress.latest.value, measure.unit)}</strong> in {progress.latest.period}
              </li>
              {measureFacts(progress, measure, target).map(({ icon, words }) => (
                <li key={words} className={s['fact']}>
                  <Icon name={icon} size={0.875} />
                  <span>{words}</span>
                </li>
              ))}
            </ul>
            <MeasureTable readings={progress.readings} unit={measure.unit} />
          </>
        )}
        <MeasureAdd part={part} latest={progress?.latest ?? null} />
        <Described part={part} unit={measure.unit} better={measure.better} />
        <div className={s['buttons']}>
          <Button
            size="sm"
            icon="paper"
            onPress={() => askForFigures({ kind: 'record', part, paperId: null, page: null, quote: '' })}
          >
            Add with its source…
          </Button>
          <Button size="sm" icon="import" onPress={() => void importer.choose(part)}>
            Import figures…
          </Button>
        </div>
      </div>
    </InspectorSection>
  );
}

interface DescribedProps {
  readonly part: MeasuredPart;
  readonly unit: string;
  readonly better: 'up' | 'down' | null;
}

/** What is counted, and which way is better. */
function Described({ part, unit, better }: DescribedProps) {
  const { context } = useServices();
  const run = useAction();
  const text = useSavedText(unit, (words) => describeMeasure(context, part, { unit: words.trim() }));
  return (
    <div className={s['pair']}>
      <TextField label="Unit" maxLength={200} placeholder="%, £, days" {...text} />
      <Select
        label="Better is"
        value={better ?? 'unknown'}
        options={BETTER_OPTIONS}
        onChange={(id) => void run(() => describeMeasure(context, part, { better: id === 'unknown' ? null : id }))}
      />
    </div>
  );
}
