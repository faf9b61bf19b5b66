/** Where one is in a paper, kept in the address; and asking from it. */
import { useMemo, useState } from 'react';
import type { AnnotationId, QuestionId } from '@/domain/ids';
import type { Paper } from '@/domain/paper';
import type { ReadingPlace, Reading as StoredReading } from '@/domain/reading';
import { useServices } from '@/hooks/services-context';
import { useAction } from '@/hooks/use-action';
import { usePackPages } from '@/hooks/use-pack-pages';
import { useKeepReading } from '@/hooks/use-readings';
import type { NewAnnotation } from '@/services/annotations';
import { addEvidence, addPassageAsEvidence, askAboutAnnotation, askFromPassage } from '@/services/questions';
import type { SeenPlace } from '@/services/readings';
import type { LocationOf } from '@/state/location';
import { replaceLocation, useNavigation } from '@/state/navigation-store';
import { rememberedPage, rememberPage } from '@/state/reader-store';
import type { PaperTarget } from '@/widgets/paper-view/paper-view';

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
  readonly goToPage: (page: number) => void;
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

type Here = LocationOf<'reader'>;

/** Going somewhere within the paper: counted, because going where one is already still has to move the page. */
interface Jump {
  readonly count: number;
  readonly page: number | null;
  readonly isQuiet: boolean;
}

/** Changes the address as it is now, which may be newer than what was last drawn. */
function changeAddress(paper: Paper, change: (here: Here) => Here): void {
  const { current } = useNavigation.getState();
  if (current.place !== 'reader' || current.paper !== paper.id) return;
  const next = change(current);
  if (next !== current) replaceLocation(next);
}

/** The place to come back to: an address that asks for a page, or for something on one, wins over what was kept. */
function startOf({ page, annotation, quote, reached }: Here, kept: StoredReading | null): ReadingPlace | null {
  if (!kept || annotation !== undefined || quote !== undefined) return null;
  if (page !== undefined && (reached === undefined || Math.abs(kept.page - page) > 1)) return null;
  return { page: kept.page, fraction: kept.fraction };
}

/** What was to be lit has been seen; a restart shows the page instead. */
function withoutTarget(here: Here): Here {
  const { annotation: _annotation, quote: _quote, ...rest } = here;
  return rest;
}

function withoutPage(here: Here): Here {
  const { page: _page, reached: _reached, ...rest } = here;
  return rest;
}

function reachedByReading(here: Here): Here {
  return here.page === undefined || here.reached !== undefined ? here : { ...here, reached: 'reading' };
}

function withQuestion(here: Here, id: QuestionId | null): Here {
  const { question: _question, ...rest } = here;
  return id === null ? rest : { ...rest, question: id };
}

/** @param kept how far it had been read when it was opened; null for never. */
export function useReading(paper: Paper, location: Here, kept: StoredReading | null): Reading {
  const [jump, setJump] = useState<Jump>({ count: 0, page: null, isQuiet: false });
  const [start] = useState(() => startOf(location, kept));
  const keep = useKeepReading(paper.id);
  const asking = useAsking(paper, location);
  const moves = useMemo(() => {
    const show = (id: AnnotationId, isQuiet: boolean) => {
      changeAddress(paper, (here) => ({ ...withoutPage(withoutTarget(here)), annotation: id }));
      setJump(({ count }) => ({ count: count + 1, page: null, isQuiet }));
    };
    return {
      onPageChange: (page: number) => {
        rememberPage(paper.id, page);
        changeAddress(paper, (here) => {
          const hasLeft = here.page !== undefined && here.page !== page;
          return { ...(hasLeft ? withoutTarget(here) : here), page, reached: 'reading' };
        });
      },
      onReading: (place: SeenPlace) => {
        keep(place);
        // Whoever has moved on from the page that was asked for comes back to where they are.
        if (place.fraction > 0) changeAddress(paper, (here) => reachedByReading(here));
      },
      goToPage: (page: number) => {
        changeAddress(paper, (here) => ({ ...withoutPage(withoutTarget(here)), page }));
        setJump(({ count }) => ({ count: count + 1, page, isQuiet: false }));
      },
      light: (id: AnnotationId) => show(id, false),
      peek: (id: AnnotationId) => show(id, true),
    };
  }, [paper, keep]);
  return {
    ...moves,
    ...asking,
    start,
    page: location.page ?? rememberedPage(paper.id) ?? start?.page ?? 1,
    target: targetOf(location, jump),
    targetKey: `${location.annotation ?? ''}|${location.quote ?? ''}|${jump.count}`,
  };
}

function targetOf({ annotation, page, quote }: Here, { page: jumpPage, isQuiet }: Jump): PaperTarget | null {
  if (annotation !== undefined) return { annotationId: annotation, isQuiet };
  if (quote !== undefined) return { page: page ?? 1, quote };
  return jumpPage === null ? null : { page: jumpPage };
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
