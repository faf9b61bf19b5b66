/** The figures of the example's measures, as its reports print them, from the script that set the papers. */
import { z } from 'zod';
import figuresJson from '../../resources/example/figures.json';
import type { PlanElementId } from '../domain/ids';
import { figureOf } from '../domain/measure-figure';
import type { Paper } from '../domain/paper';
import { describeMeasure, importMeasureReadings, type MeasuredPart } from '../services/measures';
import { dayFrom, type ExampleStage } from './stage';

const FIGURES = z
  .array(
    z.object({
      /** By priority and measure: "1.2". */
      part: z.string(),
      better: z.enum(['up', 'down']),
      quarter: z.number().int(),
      figure: z.string(),
      /** File name. */
      paper: z.string(),
      page: z.number().int().min(1),
    }),
  )
  .parse(figuresJson);

/** The last days of quarters 1, 2 and 3, counted from today: each report comes some weeks after its quarter. */
const QUARTER_ENDS: readonly number[] = [-203, -112, -21];

interface Filling {
  readonly stage: ExampleStage;
  readonly papers: ReadonlyMap<string, Paper>;
  readonly parts: ReadonlyMap<string, PlanElementId>;
  readonly today: Date;
}

/** Records what the two performance reports print, each figure with its page. A wait of "2:41" is no number and stays out. */
export async function fillFigures({ stage, papers, parts, today }: Filling): Promise<void> {
  const measured = await measuredParts(stage, parts);
  const known = FIGURES.flatMap(({ part: name, quarter, figure: printed, paper: file, page, better }) => {
    const [part, figure, paper] = [measured.get(name), figureOf(printed), papers.get(file)];
    if (!part || !figure || !paper) return [];
    const periodEnd = dayFrom(today, QUARTER_ENDS[quarter - 1] ?? 0);
    const fields = { period: `Quarter ${quarter}`, periodEnd, value: figure.value, paperId: paper.id, page, note: '' };
    return [{ part, better, unit: figure.unit, fields }];
  });
  await importMeasureReadings(stage.context, known);
  const ways = new Map(known.map(({ part, better }) => [part, better]));
  for (const [part, better] of ways) await describeMeasure(stage.context, part, { better });
}

async function measuredParts(
  { context }: ExampleStage,
  parts: ReadonlyMap<string, PlanElementId>,
): Promise<ReadonlyMap<string, MeasuredPart>> {
  const measured = new Map<string, MeasuredPart>();
  for (const [name, id] of parts) {
    const element = await context.database.rows('planElements').get(id);
    const version = await context.database.rows('planVersions').get(String(element?.['versionId']));
    if (!element || !version) continue;
    measured.set(name, {
      planId: version['planId'] as MeasuredPart['planId'],
      stableKey: String(element['stableKey']),
    });
  }
  return measured;
}
