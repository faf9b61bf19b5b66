/** The paper and page in which an answer was given. */
import type { MeetingId, PaperId, QuestionId } from '@/domain/ids';
import type { Question } from '@/domain/question';
import type { Response } from '@/domain/response';
import { useAll } from '@/hooks/use-live';
import type { ResponseFields } from '@/services/responses';
import type { Location } from '@/state/location';
import { goTo } from '@/state/navigation-store';
import { ComboBox } from '@/ui/combo-box';
import { NumberField } from '@/ui/number-field';
import { PageLink } from './page-link';
import s from './question-card.module.css';

interface AnswerSourceProps {
  readonly response: Response;
  readonly question: Question;
  readonly meetingId: Question['meetingId'];
  readonly save: (fields: ResponseFields) => void;
}

/** An answer at the meeting needs no paper; the others usually have one. */
export function AnswerSource({ response, question, meetingId, save }: AnswerSourceProps) {
  const papers = useAll('papers') ?? [];
  const paper = papers.find((one) => one.id === response.paperId);
  if (response.mode === 'oral' && response.paperId === null) return null;
  return (
    <div className={s['how']}>
      <ComboBox
        label="Paper it is in"
        options={papers.map((one) => ({ id: one.id, label: one.title, icon: 'paper' }))}
        value={response.paperId}
        placeholder="None"
        onChange={(id) => {
          const chosen = papers.find((one) => one.id === id);
          save({ paperId: chosen?.id ?? null, page: chosen ? 1 : null });
        }}
      />
      {paper && (
        <>
          <NumberField
            label="Page"
            value={response.page}
            minValue={1}
            maxValue={paper.pageCount}
            onChange={(page) => save({ page })}
          />
          {response.page !== null && (
            <PageLink
              meetingId={meetingId}
              paperId={paper.id}
              page={response.page}
              paper={paper}
              onOpen={() => goTo(placeOf(paper.id, response.page, question.id, meetingId))}
            />
          )}
        </>
      )}
    </div>
  );
}

function placeOf(paper: PaperId, page: number | null, question: QuestionId, meeting: MeetingId | null): Location {
  return {
    place: 'reader',
    paper,
    question,
    ...(page === null ? {} : { page }),
    ...(meeting === null ? {} : { meeting }),
  };
}
