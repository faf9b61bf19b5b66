/** A reading becomes a proposed version: of a plan that is here already, or of a new one. */
import type { UnitOfWork } from '../db/unit-of-work';
import { type CommitmentId, newId, type PlanElementId, type PlanId, type PlanVersionId } from '../domain/ids';
import { keyBetween, keysBetween } from '../domain/order';
import type { Paper } from '../domain/paper';
import type { PlanElement, PlanVersion, SourcePassage } from '../domain/plan';
import { remitOf } from '../domain/plan-recognition';
import { PATH_SEPARATOR, type PlanReading, type ReadElement } from '../reading/plan/plan-reading';
import { correctedAsBefore, joinToPlan, planOfText } from './plan-join';
import type { ServiceContext } from './ports';

/**
 * Saves a reading as a version in review, in one step of undo. A text that is recognised as another text of a plan
 * becomes a version of it. A plan without structure becomes a version with an empty tree, which the user builds by hand.
 */
export async function proposePlan(context: ServiceContext, paper: Paper, reading: PlanReading): Promise<PlanVersion> {
  return context.transactor.transact('Read plan', (unit) => addProposal(unit, paper, reading));
}

/** The same inside a running unit of work. */
export async function addProposal(unit: UnitOfWork, paper: Paper, reading: PlanReading): Promise<PlanVersion> {
  const id = newId<PlanVersionId>();
  const places = new Map<string, PlanElementId>();
  const version = { id, compartment: paper.compartment };
  const read = elementsOf(unit, version, reading.elements, null, '', places);
  const title = reading.title ?? paper.title;
  const { from: periodFrom, to: periodTo } = reading.period;
  const earlier = await planOfText(unit, { title, periodFrom, periodTo, elements: read }, paper.compartment);
  const corrected = earlier && (await correctedAsBefore(unit, read, earlier));
  const joined = earlier && corrected && (await joinToPlan(version, corrected.elements, earlier));
  const planId =
    earlier?.plan.id ??
    unit.add('plans', {
      id: newId<PlanId>(),
      compartment: paper.compartment,
      title,
      periodFrom,
      periodTo,
      remit: remitOf(title),
      previousPlanId: null,
    }).id;
  const made = unit.add('planVersions', {
    ...version,
    planId,
    paperId: paper.id,
    status: reading.status,
    label: reading.versionLabel ?? '',
    reviewState: 'inReview',
    acceptedOn: null,
    scope: joined?.scope ?? 'whole',
    previousVersionId: earlier?.newest.id ?? null,
  });
  for (const { createdAt: _, updatedAt: __, ...element } of joined?.elements ?? read) unit.add('planElements', element);
  for (const change of joined?.changes ?? []) unit.add('planChanges', change);
  for (const [path, place] of places) {
    const heir = corrected?.replaced.get(place);
    if (heir === null) places.delete(path);
    else if (heir !== undefined) places.set(path, heir);
  }
  addCommitments(unit, made, reading, places);
  if (paper.kind !== 'plan') await unit.patch('papers', paper.id, { kind: 'plan' });
  return made;
}

/** The parts of a reading as rows, each before those under it; each is its own part until it is joined. */
function elementsOf(
  unit: UnitOfWork,
  version: Pick<PlanVersion, 'id' | 'compartment'>,
  elements: readonly ReadElement[],
  parentId: PlanElementId | null,
  path: string,
  places: Map<string, PlanElementId>,
): readonly PlanElement[] {
  const orders = keysBetween(null, null, elements.length);
  return elements.flatMap((element, index) => {
    const id = newId<PlanElementId>();
    const here = path === '' ? element.text : `${path}${PATH_SEPARATOR}${element.text}`;
    if (!places.has(here)) places.set(here, id);
    const row: PlanElement = {
      id,
      compartment: version.compartment,
      createdAt: unit.now,
      updatedAt: unit.now,
      versionId: version.id,
      parentId,
      type: element.type,
      number: element.number ?? '',
      text: element.text,
      order: orders[index] ?? keyBetween(null, null),
      source: passageOf(element),
      confidence: element.confidence,
      reason: element.reason,
      stableKey: id,
    };
    return [row, ...elementsOf(unit, version, element.children, id, here, places)];
  });
}

function passageOf({ page, passage, before, after }: ReadElement): SourcePassage {
  const where = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return { page, quote: passage, ...where };
}

function addCommitments(
  unit: UnitOfWork,
  version: PlanVersion,
  reading: PlanReading,
  places: ReadonlyMap<string, PlanElementId>,
): void {
  const orders = keysBetween(null, null, reading.commitments.length);
  reading.commitments.forEach((commitment, index) => {
    const { target } = commitment;
    unit.add('commitments', {
      id: newId<CommitmentId>(),
      compartment: version.compartment,
      text: commitment.text,
      form: commitment.form,
      state: 'outstanding',
      who: commitment.who ?? '',
      givenOn: null,
      dueDate: target?.byDate ?? null,
      dueMeetingId: null,
      target: target ? { value: String(target.value ?? ''), unit: target.unit ?? '', by: target.by ?? '' } : null,
      versionId: version.id,
      elementId: (commitment.element === null ? undefined : places.get(commitment.element)) ?? null,
      source: { page: commitment.page, quote: commitment.passage },
      questionId: null,
      responseId: null,
      recordedBy: null,
      note: '',
      order: orders[index] ?? keyBetween(null, null),
    });
  });
}
