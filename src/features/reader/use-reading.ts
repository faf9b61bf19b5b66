/** Where one is in a paper, kept in the address; and asking from it. */
import { useMemo, useState } from 'react';
import type { AnnotationId, QuestionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { usePackPages } from '@/hooks/use-pack-pages';
import type { NewAnnotation } from '@/services/annotations';
import { addPassageAsEvidence, askAboutAnnotation, askFromPassage } from '@/services/questions';
import type { LocationOf } from '@/state/location';
import { replaceLocation, useNavigation } from '@/state/navigation-store';
import { rememberedPage, rememberPage } from '@/state/reader-store';

export interface Reading {
  /** 1-based. */
  readonly page: number;
  readonly targetKey: string;
  /** A question asked here just now, whose wording is still to be written. */
  readonly freshQuestion: QuestionId | null;
  readonly onPageChange: (page: number) => void;
  readonly goToPage: (page: number) => void;
  /** Lights a highlight, even one that is lit already. */
  readonly light: (id: AnnotationId) => void;
  readonly showQuestion: (id: QuestionId | null) => void;
  readonly ask: (passage: NewAnnotation) => void;
  readonly askAbout: (id: AnnotationId) => void;
  /** Missing while no question is open. */
  readonly addEvidence: ((passage: NewAnnotation) => void) | undefined;
}

type Here = LocationOf<'reader'>;

/** Changes the address as it is now, which may be newer than what was last drawn. */
function changeAddress(paper: Paper, change: (here: Here) => Here): void {
  const { current } = useNavigation.getState();
  if (current.place === 'reader' && current.paper === paper.id) replaceLocation(change(current));
}

/** What was to be lit has been seen; a restart shows the page instead. */
function withoutTarget({ annotation: _, quote: __, ...rest }: Here): Here {
  return rest;
}

export function useReading(paper: Paper, location: Here): Reading {
  const [nonce, setNonce] = useState(0);
  const asking = useAsking(paper, location);
  const moves = useMemo(
    () => ({
      onPageChange: (page: number) => {
        rememberPage(paper.id, page);
        changeAddress(paper, (here) => {
          const hasLeft = here.page !== undefined && here.page !== page;
          return { ...(hasLeft ? withoutTarget(here) : here), page };
        });
      },
      goToPage: (page: number) => changeAddress(paper, (here) => ({ ...withoutTarget(here), page })),
      light: (id: AnnotationId) => {
        changeAddress(paper, ({ page: _, ...here }) => ({ ...withoutTarget(here), annotation: id }));
        setNonce((count) => count + 1);
      },
    }),
    [paper],
  );
  return {
    ...moves,
    ...asking,
    page: location.page ?? rememberedPage(paper.id) ?? 1,
    targetKey: `${location.annotation ?? ''}|${location.quote ?? ''}|${nonce}`,
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
    const showQuestion = (id: QuestionId | null) =>
      changeAddress(paper, ({ question: _, ...here }) => (id === null ? here : { ...here, question: id }));
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
          : (passage: NewAnnotation) =>
              void run(() => addPassageAsEvidence(context, open, passage), {
                done: 'Added to the question.',
                undo: true,
              }),
    };
  }, [context, run, paper, meetingId, itemId, open, freshQuestion]);
}
