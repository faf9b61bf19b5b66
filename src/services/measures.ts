/** Measures and their readings: recorded one by one or from a table, changed and removed. Every call is one step of undo. */
import { fromRow } from '../db/tables';
import type { UnitOfWork } from '../db/unit-of-work';
import { inheritedCompartment } from '../domain/entity';
import { AppError } from '../domain/errors';
import { type MeasureId, type MeasureReadingId, newId, type PlanId } from '../domain/ids';
import { type Measure, type MeasureReading, measureIdOf } from '../domain/measure';
import type { ServiceContext } from './ports';

/** A part of a plan, in all its texts. */
export interface MeasuredPart {
  readonly planId: PlanId;
  readonly stableKey: string;
}

export type ReadingFields = Pick<MeasureReading, 'period' | 'periodEnd' | 'value' | 'paperId' | 'page' | 'note'>;

/** Records one figure of a part; the part becomes a measure with its first. A unit is taken over while it has none. */
export async function recordMeasureReading(
  context: ServiceContext,
  part: MeasuredPart,
  fields: ReadingFields,
  unit = '',
): Promise<MeasureReading> {
  return context.transactor.transact('Record figure', async (work) => {
    const measure = await measureOf(work, part, unit);
    return addReading(work, measure, fields);
  });
}

export interface ImportedReading {
  readonly part: MeasuredPart;
  readonly fields: ReadingFields;
  readonly unit: string;
}

export interface ImportedReadings {
  readonly added: number;
  /** A figure for the same period was there; it got the new value, or had it already. */
  readonly changed: number;
  readonly known: number;
}

/** Records many figures at once. A second import of the same table adds nothing: a measure has one figure a period. */
export async function importMeasureReadings(
  context: ServiceContext,
  readings: readonly ImportedReading[],
): Promise<ImportedReadings> {
  return context.transactor.transact('Import figures', async (work) => {
    const outcome = { added: 0, changed: 0, known: 0 };
    const there = new Map<MeasureId, Known>();
    for (const { part, fields, unit } of readings) {
      const id = measureIdOf(part.planId, part.stableKey);
      const { measure, before } = there.get(id) ?? (await knownOf(work, part, unit));
      there.set(id, { measure, before });
      const known = before.get(fields.periodEnd);
      if (known === undefined) {
        before.set(fields.periodEnd, await addReading(work, measure, fields));
        outcome.added += 1;
      } else if (known.value === fields.value) outcome.known += 1;
      else {
        await work.patch('measureReadings', known.id, { value: fields.value });
        before.set(fields.periodEnd, { ...known, value: fields.value });
        outcome.changed += 1;
      }
    }
    return outcome;
  });
}

export async function updateMeasureReading(
  context: ServiceContext,
  id: MeasureReadingId,
  fields: Partial<ReadingFields>,
): Promise<void> {
  await context.transactor.transact('Change figure', async (work) => {
    const reading = await work.need('measureReadings', id);
    const paperId = fields.paperId === undefined ? reading.paperId : fields.paperId;
    const paper = paperId === null ? null : await work.need('papers', paperId);
    const compartment = inheritedCompartment(reading.compartment, paper?.compartment ?? 'open');
    await work.patch('measureReadings', id, { ...checked(fields), compartment });
  });
}

export async function removeMeasureReadings(context: ServiceContext, ids: readonly MeasureReadingId[]): Promise<void> {
  const label = ids.length === 1 ? 'Delete figure' : `Delete ${ids.length} figures`;
  await context.transactor.transact(label, async (work) => {
    for (const id of ids) await work.remove('measureReadings', id);
  });
}

/** Says what is counted, and which way is better. */
export async function describeMeasure(
  context: ServiceContext,
  part: MeasuredPart,
  fields: Partial<Pick<Measure, 'unit' | 'better'>>,
): Promise<void> {
  await context.transactor.transact('Change measure', async (work) => {
    const measure = await measureOf(work, part, '');
    await work.patch('measures', measure.id, fields);
  });
}

async function measureOf(work: UnitOfWork, { planId, stableKey }: MeasuredPart, unit: string): Promise<Measure> {
  const id = measureIdOf(planId, stableKey);
  const known = await work.get('measures', id);
  if (known) {
    if (known.unit === '' && unit !== '') await work.patch('measures', id, { unit });
    return known;
  }
  const { compartment } = await work.need('plans', planId);
  return work.add('measures', { id, compartment, planId, stableKey, unit, better: null });
}

async function addReading(work: UnitOfWork, measure: Measure, fields: ReadingFields): Promise<MeasureReading> {
  const paper = fields.paperId === null ? null : await work.need('papers', fields.paperId);
  return work.add('measureReadings', {
    id: newId<MeasureReadingId>(),
    compartment: inheritedCompartment(measure.compartment, paper?.compartment ?? 'open'),
    measureId: measure.id,
    ...fields,
    ...checked(fields),
  });
}

/** @throws AppError `invalid` for what is no figure of a period. */
function checked<T extends Partial<ReadingFields>>(fields: T): T {
  if (fields.value !== undefined && !Number.isFinite(fields.value)) {
    throw new AppError('invalid', 'This figure was not saved, because it is not a number.');
  }
  if (fields.period?.trim() === '') {
    throw new AppError('invalid', 'This figure was not saved, because its period is missing.');
  }
  return fields;
}

interface Known {
  readonly measure: Measure;
  /** Its figures by the last day of their period. */
  readonly before: Map<string, MeasureReading>;
}

/** Thousands of figures may be of one measure, which is then read once. */
async function knownOf(work: UnitOfWork, part: MeasuredPart, unit: string): Promise<Known> {
  const measure = await measureOf(work, part, unit);
  return { measure, before: await readingsByPeriod(work, measure.id) };
}

async function readingsByPeriod(work: UnitOfWork, id: MeasureId): Promise<Map<string, MeasureReading>> {
  const rows = await work.database.rows('measureReadings').where('measureId').equals(id).toArray();
  return new Map(
    rows.map((row) => {
      const reading = fromRow<'measureReadings'>(row);
      return [reading.periodEnd, reading];
    }),
  );
}
