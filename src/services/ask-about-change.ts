/** A question about what changed between two texts. */
import { fromRow } from '../db/tables';
import type { KeptText } from '../domain/compare/kept-text';
import type { PaperId, PlanElementId } from '../domain/ids';
import type { Question } from '../domain/question';
import { makeQuestionExempt } from './exemption';
import type { ServiceContext } from './ports';
import { linkTo } from './question-links';
import { addQuestion } from './questions';

export interface ChangeToAsk {
  readonly wording: string;
  /** The texts in the order in which a part of the plan is looked for, each with the stable key of the part there. */
  readonly places: readonly { readonly text: KeptText; readonly stableKey: string | null }[];
}

/**
 * Drafts the question in one step, tied to the part of the plan where there is one. It quotes both texts, so it is
 * exempt when one of them is.
 */
export async function askAboutChange(context: ServiceContext, { wording, places }: ChangeToAsk): Promise<Question> {
  return context.transactor.transact('Ask about change', async (unit) => {
    const { database } = unit;
    let elementId: PlanElementId | null = null;
    const papers: PaperId[] = [];
    for (const { text, stableKey } of places) {
      if (text.kind === 'paper') papers.push(text.id);
      else {
        papers.push((await unit.need('planVersions', text.id)).paperId);
        const rows = await database.rows('planElements').where('versionId').equals(text.id).toArray();
        const found = rows.map((row) => fromRow<'planElements'>(row)).find((one) => one.stableKey === stableKey);
        elementId ??= stableKey === null ? null : (found?.id ?? null);
      }
    }
    const wanted = { wording, meetingId: null, itemId: null, parentId: null, elementIds: [] };
    const question = await addQuestion(unit, wanted, []);
    const sources = await Promise.all(papers.map((id) => unit.need('papers', id)));
    // Links made afterwards take over what the question is.
    if (sources.some(({ compartment }) => compartment === 'exempt')) await makeQuestionExempt(unit, question.id);
    if (elementId !== null) await linkTo(unit, question.id, [elementId]);
    return question;
  });
}
