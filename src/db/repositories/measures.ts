/** Reads for the figures of a plan's measures. */
import type { PlanId } from '../../domain/ids';
import type { Measure, MeasureReading } from '../../domain/measure';
import type { ScrutinyDatabase } from '../scrutiny-database';
import { fromRow } from '../tables';

export interface FollowedMeasure {
  readonly measure: Measure;
  /** In no order. */
  readonly readings: readonly MeasureReading[];
}

/** The measures of a plan with their figures, by the `stableKey` of their parts. */
export async function measuresOfPlan(
  database: ScrutinyDatabase,
  id: PlanId,
): Promise<ReadonlyMap<string, FollowedMeasure>> {
  const measures = (await database.rows('measures').where('planId').equals(id).toArray()).map((row) =>
    fromRow<'measures'>(row),
  );
  const ids = measures.map((measure) => measure.id);
  const rows = await database.rows('measureReadings').where('measureId').anyOf(ids).toArray();
  const readings = new Map<string, MeasureReading[]>();
  for (const row of rows) {
    const reading = fromRow<'measureReadings'>(row);
    const known = readings.get(reading.measureId);
    if (known) known.push(reading);
    else readings.set(reading.measureId, [reading]);
  }
  return new Map(measures.map((measure) => [measure.stableKey, { measure, readings: readings.get(measure.id) ?? [] }]));
}
