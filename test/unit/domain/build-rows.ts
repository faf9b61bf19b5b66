// Rows for tests of pure rules: complete, with only what a test is about spelled out.
import type { Commitment } from '@/domain/commitment';
import { asId } from '@/domain/ids';
import type { Meeting } from '@/domain/meeting';
import type { Question } from '@/domain/question';
import type { Response } from '@/domain/response';

const BASE = {
  compartment: 'open',
  createdAt: '2025-01-01T09:00:00.000Z',
  updatedAt: '2025-01-01T09:00:00.000Z',
} as const;

export function aQuestion(id: string, fields: Partial<Omit<Question, 'id'>> = {}): Question {
  return {
    ...BASE,
    wording: `Question ${id}`,
    type: 'oral',
    state: 'drafted',
    askerId: null,
    meetingId: null,
    itemId: null,
    parentId: null,
    order: 'a0',
    askedOn: null,
    answerDue: null,
    privateNote: '',
    ...fields,
    id: asId(id),
  };
}

export function aResponse(id: string, questionId: string, fields: Partial<Omit<Response, 'id'>> = {}): Response {
  return {
    ...BASE,
    mode: 'oral',
    date: '2025-02-13',
    text: '',
    paperId: null,
    page: null,
    timeliness: 'noDateSet',
    adequacy: null,
    adequacyReason: '',
    assessedBy: null,
    ...fields,
    id: asId(id),
    questionId: asId(questionId),
  };
}

export function aPromise(id: string, fields: Partial<Omit<Commitment, 'id'>> = {}): Commitment {
  return {
    ...BASE,
    text: `Promise ${id}`,
    form: 'oral',
    state: 'outstanding',
    who: '',
    givenOn: '2025-02-13',
    dueDate: null,
    dueMeetingId: null,
    target: null,
    versionId: null,
    elementId: null,
    source: null,
    questionId: asId('q'),
    responseId: null,
    recordedBy: null,
    note: '',
    order: 'a0',
    ...fields,
    id: asId(id),
  };
}

export function aMeeting(id: string, date: string): Meeting {
  return {
    ...BASE,
    id: asId(id),
    body: 'Panel',
    type: 'ordinary',
    date,
    time: null,
    endsBy: null,
    venue: '',
    publishedOn: null,
    frontSheetPaperId: null,
    padToEven: true,
  };
}
