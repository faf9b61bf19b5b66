/** Where one is in a paper, kept in the address; and asking from it. */
import { useMemo, useState } from 'react';
import type { AnnotationId, QuestionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { ReadingPlace, Reading as StoredReading } from '@/domain/reading';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { usePackPages } from '@/hooks/use-pack-pages';
import type { NewAnnotation } from '@/services/annotations';
import { addEvidence, addPassageAsEvidence, askAboutAnnotation, askFromPassage } from '@/services/questions';
import type { SeenPlace } from '@/services/readings';
import { rememberedPage } from '@/state/reader-store';
import type { PaperTarget } from '@/widgets/paper-view/paper-view';
import { type Here, startOf, targetKeyOf, targetOf } from './reader-address';
import { changeAddress, useMoves } from './use-moves';

export interface Reading {
  /** 1-based. */
  readonly page: number;
  /** The place as it was left, when that is where one comes back to. */
  readonly start: ReadingPlace | null;
  /** Keeps how far it has been read. */
  readonly onReading: (place: SeenPlace) => void;
  readonly target: PaperTarget | null;
  readonly targetKey: string;
  /** A question asked here just now, whose wording is still to be written. */
  readonly freshQuestion: QuestionId | null;
  readonly onPageChange: (page: number) => void;
  /** A jump: going back leads to the place that was left. */
  readonly goToPage: (page: number) => void;
  /** The same, to a place in the one page of a text. */
  readonly goToPlace: (place: ReadingPlace) => void;
  /** To the page of words that were found; one step back leads to before the first of several. */
  readonly goToFound: (page: number) => void;
  /** Goes to a mark and lights it, even one that is lit already. */
  readonly light: (id: AnnotationId) => void;
  /** The same, leaving the focus where it is. */
  readonly peek: (id: AnnotationId) => void;
  readonly showQuestion: (id: QuestionId | null) => void;
  readonly ask: (passage: NewAnnotation) => void;
  readonly askAbout: (id: AnnotationId) => void;
  /** Missing while no question is open. */
  readonly addEvidence: ((passage: NewAnnotation, highlight: AnnotationId | null) => void) | undefined;
}

function withQuestion(here: Here, id: QuestionId | null): Here {
  const { question: _question, ...rest } = here;
  return id === null ? rest : { ...rest, question: id };
}

/** @param kept how far it had been read when it was opened; null for never. */
export function useReading(paper: Paper, location: Here, kept: StoredReading | null): Reading {
  const [start] = useState(() => startOf(location, kept));
  const [first] = useState(location);
  const asking = useAsking(paper, location);
  const { moves, jump } = useMoves(paper);
  return {
    ...moves,
    ...asking,
    start,
    page: location.page ?? rememberedPage(paper.id) ?? start?.page ?? 1,
    target: targetOf(location, jump, location === first),
    targetKey: targetKeyOf(location, jump, location === first),
  };
}

function useAsking(paper: Paper, location: Here) {
  const { context } = useServices();
  const run = useAction();
  const [freshQuestion, setFreshQuestion] = useState<QuestionId | null>(null);
  const meetingId = location.meeting ?? null;
  const itemId = usePackPages(meetingId, paper.id)?.itemId ?? null;
  const open = location.question;
  return useMemo(() => {
    const place = { meetingId, itemId };
    const showQuestion = (id: QuestionId | null) => changeAddress(paper, (here) => withQuestion(here, id));
    const showFresh = (id: QuestionId | undefined) => {
      if (id === undefined) return;
      setFreshQuestion(id);
      showQuestion(id);
    };
    return {
      freshQuestion,
      showQuestion,
      ask: (passage: NewAnnotation) =>
        void run(() => askFromPassage(context, passage, place)).then((asked) => showFresh(asked?.question.id)),
      askAbout: (id: AnnotationId) =>
        void run(() => askAboutAnnotation(context, id, place)).then((question) => showFresh(question?.id)),
      addEvidence:
        open === undefined
          ? undefined
          : (passage: NewAnnotation, highlight: AnnotationId | null) =>
              void run(
                async () => {
                  if (highlight === null) await addPassageAsEvidence(context, open, passage);
                  else await addEvidence(context, open, highlight);
                },
                { done: 'Added to the question.', undo: true },
              ),
    };
  }, [context, run, paper, meetingId, itemId, open, freshQuestion]);
}
