/** A theme from its first plan to the last: the words of each, how they are linked, the questions asked under each. */
import { type Theme, type ThemeEntry, type ThemeStep } from '../../domain/lineage/followed-themes';
import { planYears } from '../../domain/lineage/plan-line';
import { questionsUnder } from '../../domain/lineage/questions-under';
import type { StandingPart } from '../../domain/lineage/standing-plan';
import { QUESTION_STATE_LABELS } from '../../domain/question';
import { useFollowed } from '../../hooks/use-followed';
import type { Lineage } from '../../hooks/use-lineage';
import { goTo } from '../../state/navigation-store';
import { ExemptChip } from '../../ui/chip';
import { countOf } from '../../ui/format/plural';
import { LinkButton } from '../../ui/link-button';
import { PaneHeader } from '../../ui/pane-header';
import i from './inspector.module.css';
import { PriorityMark } from './lineage-cell';
import s from './lineage-details.module.css';
import { LineageStep } from './lineage-step';
import { placeWords } from './lineage-words';
import { partText } from './plan-words';
import type { LineageActions } from './use-lineage-actions';

export interface LineageDetailsProps {
  readonly lineage: Lineage;
  readonly theme: Theme;
  readonly actions: LineageActions;
  readonly onChoose: (step: ThemeStep) => void;
}

export function LineageDetails({ lineage, theme, actions, onChoose }: LineageDetailsProps) {
  return (
    <section className={i['root']} aria-label="Selected theme">
      <PaneHeader level={2} title="What became of it" />
      <ol className={s['plans']}>
        {lineage.line.plans.map((plan, column) => {
          const cell = theme.cells[column];
          if (!cell || cell.entries.length + cell.ends.length === 0) return null;
          return (
            <li key={plan.id} className={s['plan']}>
              <h3 className={s['years']}>{planYears(plan)}</h3>
              {cell.entries.map((entry) => (
                <EntryDetails key={entry.part.key} {...{ entry, column, lineage, actions, onChoose }} />
              ))}
              {cell.ends.map(({ from, isRecorded }) => (
                <LineageStep
                  key={from.key}
                  step={{ column, from, entry: null, isDecided: isRecorded }}
                  {...{ lineage, actions, onChoose }}
                />
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface EntryDetailsProps extends Omit<LineageDetailsProps, 'theme'> {
  readonly entry: ThemeEntry;
  readonly column: number;
}

function EntryDetails({ entry, column, lineage, actions, onChoose }: EntryDetailsProps) {
  const { part, from, link } = entry;
  const { source } = part.element;
  const page = source?.page ?? null;
  const where = page === null ? 'Show in its plan' : `p. ${page}`;
  return (
    <div className={s['entry']}>
      <div className={s['place']}>
        <PriorityMark part={part} lineage={lineage} />
        <span>{placeWords(part)}</span>
        {part.element.compartment === 'exempt' && <ExemptChip />}
        <LinkButton onPress={() => actions.openPart(part)} aria-label={`${where}: ${partText(part.element)}`}>
          {where}
        </LinkButton>
      </div>
      <p className={s['text']}>{partText(part.element)}</p>
      {from && (
        <LineageStep
          step={{ column, from, entry, isDecided: link === 'confirmed' }}
          {...{ lineage, actions, onChoose }}
        />
      )}
      <Questions part={part} lineage={lineage} actions={actions} />
    </div>
  );
}

const MOST_SHOWN = 5;

interface QuestionsProps {
  readonly part: StandingPart;
  readonly lineage: Lineage;
  readonly actions: LineageActions;
}

/** The questions asked about the part, or about what stands under it. */
function Questions({ part, lineage, actions }: QuestionsProps) {
  const questions = useFollowed('questions');
  const ids = [...questionsUnder(part, lineage.questions)];
  if (!questions || ids.length === 0) return null;
  return (
    <>
      <ul className={i['items']} aria-label={`Questions under ${placeWords(part)}`}>
        {ids.slice(0, MOST_SHOWN).map((id) => {
          const question = questions.get(id);
          return (
            question && (
              <li key={id} className={i['item']}>
                <LinkButton onPress={() => goTo({ place: 'questions', question: id })}>
                  {question.wording.trim() === '' ? 'No wording yet' : question.wording}
                </LinkButton>
                <span className={i['detail']}>
                  {QUESTION_STATE_LABELS[question.state]}
                  {question.compartment === 'exempt' && <ExemptChip />}
                </span>
              </li>
            )
          );
        })}
      </ul>
      {ids.length > MOST_SHOWN && (
        <LinkButton onPress={() => actions.openQuestions(part)}>Show all {countOf(ids.length, 'question')}</LinkButton>
      )}
    </>
  );
}
