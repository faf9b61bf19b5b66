/** All questions: the list, and the card of the one that is chosen. */
import { type RefObject, useMemo, useRef, useState } from 'react';
import { asId, type QuestionId } from '@/domain/ids';
import type { PlanPart } from '@/domain/plan-parts';
import { moveLabel } from '@/domain/question';
import { sortRows } from '@/domain/question-order';
import { filterRows, NO_MEETING, type QuestionRow } from '@/domain/question-rows';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { usePlanParts } from '@/hooks/use-plan-parts';
import { useQuestionRows } from '@/hooks/use-questions';
import { createQuestion } from '@/services/questions';
import type { LocationOf } from '@/state/location';
import { goTo, replaceLocation } from '@/state/navigation-store';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { countOf } from '@/ui/format/plural';
import { PaneHeader } from '@/ui/pane-header';
import { Segmented } from '@/ui/segmented';
import { ExampleOffer } from '@/widgets/example-offer';
import { ListAndCard } from '@/widgets/list-and-card/list-and-card';
import { QuestionCard } from '@/widgets/question-card/question-card';
import { QUESTION_LOOKS } from '@/widgets/question-card/state-look';
import { NarrowingChips } from './narrowing-chips';
import { type QuestionsActions, useQuestionsActions } from './question-menu';
import s from './questions.module.css';
import { QuestionsBoard } from './questions-board';
import { QuestionsFilters } from './questions-filters';
import { QuestionsTable } from './questions-table';
import { useQuestionsView } from './questions-view-store';
import { type Narrowing, useNarrowing } from './use-narrowing';

export function QuestionsPlace({ location }: { readonly location: LocationOf<'questions'> }) {
  const rows = useQuestionRows();
  if (rows === undefined) return <PaneHeader level={1} title="Questions" />;
  if (rows.length === 0) return <NoQuestions />;
  return <Questions rows={rows} location={location} />;
}

function NewQuestion({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const { handlers } = useServices();
  return (
    <Button
      icon="add"
      variant={isPrimary ? 'primary' : 'secondary'}
      shortcut="Mod+N"
      onPress={() => handlers.run('question.create')}
    >
      New question
    </Button>
  );
}

function NoQuestions() {
  return (
    <div className={s['place']}>
      <PaneHeader level={1} title="Questions" />
      <EmptyState
        icon="question"
        title="No questions yet"
        action={<NewQuestion isPrimary />}
        secondary={
          <>
            <Button onPress={() => goTo({ place: 'papers' })}>Go to the papers</Button>
            <ExampleOffer />
          </>
        }
      >
        Write one here, or select a passage while you read a paper and press Q: the passage becomes its evidence.
      </EmptyState>
    </div>
  );
}

const NO_PARTS: readonly PlanPart[] = [];

interface QuestionsProps {
  readonly rows: readonly QuestionRow[];
  readonly location: LocationOf<'questions'>;
}

function Questions({ rows, location }: QuestionsProps) {
  const { column, isDescending, view } = useQuestionsView();
  const parts = usePlanParts()?.all ?? NO_PARTS;
  const narrowing = useNarrowing(location);
  const { filter } = narrowing;
  const sorted = useMemo(
    () => sortRows(filterRows(rows, filter, parts), column, isDescending),
    [rows, filter, parts, column, isDescending],
  );
  const selection = useSelection(location);
  const actions = useQuestionsActions(rows);
  const cardRef = useRef<HTMLDivElement>(null);
  const list = {
    rows: sorted,
    actions,
    selected: selection.selected,
    onSelect: selection.onSelect,
    onOpen: () => cardRef.current?.querySelector('textarea')?.focus(),
    shown: location.question ?? null,
    empty: <NothingMatches narrowing={narrowing} />,
  };
  const chosen = (location.question ?? null) !== null || selection.selected.size > 1;
  return (
    <ListAndCard
      place="questions"
      listLabel="Questions"
      cardLabel="Question"
      cardSize={30}
      head={
        <>
          <PaneHeader
            level={1}
            title="Questions"
            actions={
              <>
                <ViewSwitch />
                <NewQuestion />
              </>
            }
          />
          <QuestionsFilters narrowing={narrowing} shown={sorted.length} total={rows.length} />
          <NarrowingChips narrowing={narrowing} />
        </>
      }
      list={view === 'table' ? <QuestionsTable {...list} /> : <QuestionsBoard {...list} />}
      card={
        chosen ? (
          <Chosen selection={selection} shown={location.question ?? null} actions={actions} cardRef={cardRef} />
        ) : null
      }
      placeholder={
        <EmptyState icon="question" title="Choose a question">
          Its evidence, its answers and its promises open here.
        </EmptyState>
      }
    />
  );
}

function ViewSwitch() {
  const { view } = useQuestionsView();
  return (
    <Segmented
      label="Show as"
      value={view}
      size="sm"
      options={[
        { id: 'table', label: 'Table', icon: 'table' },
        { id: 'board', label: 'Board', icon: 'board' },
      ]}
      onChange={(next) => useQuestionsView.setState({ view: next })}
    />
  );
}

interface Selection {
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** The question last chosen in the list, which keeps the focus there. */
  readonly picked: string | null;
}

/** One chosen question is the place's address; several are kept only while the address stays. */
function useSelection(location: LocationOf<'questions'>): Selection {
  const { question, ...narrowed } = location;
  const shown = question ?? null;
  const [several, setSeveral] = useState<{ ids: ReadonlySet<string>; at: string | null } | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const isSeveral = several !== null && several.at === shown;
  return {
    selected: isSeveral ? several.ids : new Set(shown === null ? [] : [shown]),
    picked,
    onSelect: (ids) => {
      const [id] = ids;
      if (ids.size > 1) return setSeveral({ ids, at: shown });
      setSeveral(null);
      setPicked(id ?? null);
      replaceLocation(id === undefined ? narrowed : { ...narrowed, question: asId<QuestionId>(id) });
    },
  };
}

interface ChosenProps {
  readonly selection: Selection;
  readonly shown: QuestionId | null;
  readonly actions: QuestionsActions;
  readonly cardRef: RefObject<HTMLDivElement | null>;
}

function Chosen({ selection, shown, actions, cardRef }: ChosenProps) {
  if (selection.selected.size > 1) return <Several ids={[...selection.selected]} actions={actions} />;
  if (shown === null) return null;
  return (
    <div ref={cardRef} className={s['scroll']}>
      <QuestionCard questionId={shown} autoFocus={selection.picked !== shown} />
    </div>
  );
}

function Several({ ids, actions }: { readonly ids: readonly string[]; readonly actions: QuestionsActions }) {
  const moves = actions.movesFor(ids);
  return (
    <div className={s['several']}>
      <PaneHeader title={`${countOf(ids.length, 'question')} chosen`} />
      <div className={s['moves']}>
        {moves.map((state) => (
          <Button key={state} icon={QUESTION_LOOKS[state].icon} onPress={() => actions.move(ids, state)}>
            {moveLabel('idea', state)}
          </Button>
        ))}
        <Button icon="bin" variant="danger" onPress={() => actions.remove(ids)}>
          {`Delete ${countOf(ids.length, 'question')}`}
        </Button>
      </div>
      {moves.length === 0 && <p className={s['none']}>They have no move in common.</p>}
    </div>
  );
}

function NothingMatches({ narrowing }: { readonly narrowing: Narrowing }) {
  const { context } = useServices();
  const run = useAction();
  const { text, state, partId, meetingId } = narrowing.filter;
  const showAll = <Button onPress={narrowing.clear}>Show all</Button>;
  if (partId === null || text.trim() !== '' || state !== null) {
    return (
      <EmptyState icon="search" title="No question matches" action={showAll}>
        Change the words or the choices above.
      </EmptyState>
    );
  }
  const ask = async () => {
    const meeting = meetingId === NO_MEETING ? null : meetingId;
    const wanted = { wording: '', meetingId: meeting, itemId: null, parentId: null, elementIds: [partId] };
    const question = await run(() => createQuestion(context, wanted));
    if (question) goTo({ place: 'questions', question: question.id });
  };
  return (
    <EmptyState
      icon="question"
      title="No question recorded here"
      action={
        <Button icon="add" onPress={() => void ask()}>
          Ask about this part
        </Button>
      }
      secondary={showAll}
    >
      None is tied to this part of the plan{meetingId !== null && meetingId !== NO_MEETING && ' at this meeting'}.
    </EmptyState>
  );
}
