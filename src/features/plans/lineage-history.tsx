/** What a part came from and what became of it, and what was asked about it under earlier plans. */
import { planYears } from '../../domain/lineage/plan-line';
import { questionsUnder } from '../../domain/lineage/questions-under';
import type { StandingPart } from '../../domain/lineage/standing-plan';
import type { PlanElement } from '../../domain/plan';
import { QUESTION_STATE_LABELS } from '../../domain/question';
import { useFollowed } from '../../hooks/use-followed';
import { type LivingHistory, usePartHistory } from '../../hooks/use-part-history';
import { goTo } from '../../state/navigation-store';
import { ExemptChip } from '../../ui/chip';
import { InspectorSection } from '../../ui/inspector-section';
import { LinkButton } from '../../ui/link-button';
import s from './inspector.module.css';
import { cutText, placeWords, planInWords } from './lineage-words';

/** Nothing while there is only one plan. */
export function LineageHistory({ element }: { readonly element: PlanElement }) {
  const history = usePartHistory(element);
  if (!history) return null;
  return (
    <>
      <OverTime element={element} history={history} />
      <AskedBefore history={history} />
    </>
  );
}

function OverTime({ element, history }: { readonly element: PlanElement; readonly history: LivingHistory }) {
  const { before, after, endedIn } = history;
  const isKnown = before.length + after.length > 0 || endedIn !== null;
  const see = () => goTo({ place: 'plans', version: element.versionId, element: element.id, tab: 'overTime' });
  return (
    <InspectorSection title="Over time">
      {isKnown && (
        <ol className={s['items']}>
          {[...before, ...after].map(({ plan, parts }) => (
            <li key={plan.plan.id} className={s['item']}>
              <span className={s['detail']}>{planYears(plan.plan)}</span>
              {parts.map((part) => (
                <PartLink key={part.key} part={part} />
              ))}
            </li>
          ))}
          {endedIn && <li className={s['item']}>Not named in the {planInWords(endedIn.plan)}</li>}
        </ol>
      )}
      <LinkButton onPress={see}>{isKnown ? 'Follow it over time' : 'See what became of it'}</LinkButton>
    </InspectorSection>
  );
}

function PartLink({ part }: { readonly part: StandingPart }) {
  const { element } = part;
  return (
    <LinkButton onPress={() => goTo({ place: 'plans', version: element.versionId, element: element.id })}>
      {`${placeWords(part)}: ${cutText(part, 90)}`}
    </LinkButton>
  );
}

/** The questions asked about the parts that this one follows. */
function AskedBefore({ history }: { readonly history: LivingHistory }) {
  const questions = useFollowed('questions');
  const asked = history.before.flatMap(({ plan, parts }) =>
    [...new Set(parts.flatMap((part) => [...questionsUnder(part, history.questions)]))].map((id) => ({ id, plan })),
  );
  if (!questions || asked.length === 0) return null;
  return (
    <InspectorSection title="Asked under earlier plans" count={asked.length}>
      <ul className={s['items']}>
        {asked.map(({ id, plan }) => {
          const question = questions.get(id);
          if (!question) return null;
          return (
            <li key={`${plan.plan.id} ${id}`} className={s['item']}>
              <LinkButton onPress={() => goTo({ place: 'questions', question: id })}>
                {question.wording.trim() === '' ? 'No wording yet' : question.wording}
              </LinkButton>
              <span className={s['detail']}>
                {QUESTION_STATE_LABELS[question.state]} · {planYears(plan.plan)}
                {question.compartment === 'exempt' && <ExemptChip />}
              </span>
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
