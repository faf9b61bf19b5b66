/** Makes the example: papers, questions, answers, promises, marks; and the panel itself at the very end. */
import type { MemberId } from '../domain/ids';
import { addMember, startPanel, updateMember } from '../services/panel';
import { EXAMPLE_MEMBERS, EXAMPLE_PANEL, EXAMPLE_READINGS } from './example-papers';
import { fillFigures } from './figures';
import { fillPapers } from './fill-papers';
import { fillMarks, fillQuestions } from './fill-questions';
import type { ExampleStage } from './stage';

/**
 * Fills an empty workspace. Until it resolves there is no profile, by which an unfinished example is known.
 * @param today the real time; everything is dated from here.
 * @throws AppError when it can't be read or was cancelled; what is there then is to be removed with its workspace.
 */
export async function fillExample(stage: ExampleStage, today: Date): Promise<void> {
  stage.goTo(-200, 9);
  const members = await fillMembers(stage);
  const library = await fillPapers(stage, today);
  const maker = { stage, library, members, today };
  stage.work.onProgress({ step: 'Questions and answers', done: stage.files.size, total: stage.files.size });
  await fillQuestions(maker);
  await fillMarks(maker);
  await fillFigures({ stage, ...library, today });
  await fillReadings(stage, library.papers, today);
  stage.work.signal.throwIfAborted();
  stage.goTo(0, 0);
  await startPanel(stage.context, { bodyName: EXAMPLE_PANEL, nation: 'england', me: 'The Clerk', role: 'clerk' });
}

async function fillMembers({ context }: ExampleStage): Promise<ReadonlyMap<string, MemberId>> {
  const members = new Map<string, MemberId>();
  for (const { name, role, authority } of EXAMPLE_MEMBERS) {
    const { id } = await addMember(context, name, role);
    await updateMember(context, id, { authority });
    members.set(name, id);
  }
  return members;
}

async function fillReadings(
  { context }: ExampleStage,
  papers: Awaited<ReturnType<typeof fillPapers>>['papers'],
  today: Date,
): Promise<void> {
  for (const { paper: name, page, furthest } of EXAMPLE_READINGS) {
    const paper = papers.get(name);
    if (!paper) continue;
    const reached = { page, fraction: 0, furthest: Math.min(furthest, paper.pageCount) };
    await context.readings.putReading({ id: paper.id, ...reached, readAt: today.toISOString() });
  }
}
