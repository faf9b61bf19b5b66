/** The parts of plans that figures can be recorded of, as choices: those that are there to be measured first. */
import { useMemo } from 'react';
import { isMeasureType } from '@/domain/figure-match';
import type { PlanPart } from '@/domain/plan-parts';
import { usePlanParts } from '@/hooks/use-plan-parts';
import type { MeasurePart } from '@/state/figure-requests-store';
import type { ComboOption } from '@/ui/combo-box';
import { partOptions } from '../element-picker/part-options';

export interface MeasureParts {
  readonly list: readonly PlanPart[];
  readonly options: readonly ComboOption[];
  readonly byOption: ReadonlyMap<string, PlanPart>;
  /** The choice for a part in whichever of its texts; null when it is in none that counts. */
  readonly optionOf: (part: MeasurePart | null) => string | null;
}

/** Undefined while they are read. */
export function useMeasureParts(): MeasureParts | undefined {
  const parts = usePlanParts()?.list;
  return useMemo(() => {
    if (!parts) return undefined;
    const isMeasure = ({ element }: PlanPart) => isMeasureType(element.type);
    const list = [...parts.filter(isMeasure), ...parts.filter((part) => !isMeasure(part))];
    const byOption = new Map<string, PlanPart>(list.map((part) => [part.element.id, part]));
    const byKey = new Map(list.map((part) => [`${part.planId} ${part.element.stableKey}`, part.element.id]));
    return {
      list,
      options: partOptions(list),
      byOption,
      optionOf: (part) => (part ? (byKey.get(`${part.planId} ${part.stableKey}`) ?? null) : null),
    };
  }, [parts]);
}

/** What figures hang on: the part in all its texts. */
export function measurePartOf({ planId, element }: PlanPart): MeasurePart {
  return { planId, stableKey: element.stableKey };
}
