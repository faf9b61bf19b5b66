// Makers of whole rows with plain values, in the order of their keys.
import { keysBetween } from '@/domain/order';
import { ANSWERS, WORDINGS } from './rich-words';

export const BASE = {
  compartment: 'open',
  createdAt: '2030-01-01T09:00:00.000Z',
  updatedAt: '2030-01-01T09:00:00.000Z',
};

const KEYS = keysBetween(null, null, 200);
export const key = (index: number): string => KEYS[index] ?? 'zz';

/** Lists that fill as the makers are called. */
export function createRows() {
  const items: unknown[] = [];
  const places: unknown[] = [];
  const papers: unknown[] = [];
  const annotations: unknown[] = [];
  const questions: unknown[] = [];
  const links: unknown[] = [];
  const responses: unknown[] = [];
  const commitments: unknown[] = [];

  const question = (id: string, order: number, rest: object) =>
    questions.push({
      ...BASE,
      id,
      wording: WORDINGS[order % WORDINGS.length],
      type: 'oral',
      state: 'allocated',
      askerId: `member-${order % 4}`,
      meetingId: 'now',
      itemId: null,
      parentId: null,
      order: key(order),
      askedOn: null,
      answerDue: null,
      privateNote: '',
      ...rest,
    });
  const link = (kind: string, fromId: string, toId: string, rest = {}) =>
    links.push({
      ...BASE,
      id: `${kind}|${fromId}|${toId}`,
      kind,
      fromId,
      toId,
      order: key(links.length % 200),
      ...rest,
    });
  const paper = (id: string, title: string, pageCount: number, rest = {}) =>
    papers.push({
      ...BASE,
      id,
      title,
      fileName: `${id}.pdf`,
      kind: 'report',
      fileId: `file-${id}`,
      pageCount,
      importedAt: BASE.createdAt,
      sha256: '0'.repeat(64),
      ...rest,
    });
  const mark = (id: string, paperId: string, page: number, exact: string, rest = {}) =>
    annotations.push({
      ...BASE,
      id,
      paperId,
      page,
      order: key(annotations.length),
      kind: 'highlight',
      colour: 'evidence',
      quote: { exact, prefix: '', suffix: '' },
      position: null,
      parts: [{ page, quads: [] }],
      comment: '',
      tags: [],
      ...rest,
    });
  const response = (id: string, questionId: string, rest = {}) =>
    responses.push({
      ...BASE,
      id,
      questionId,
      mode: 'oral',
      date: '2030-09-05',
      text: ANSWERS[responses.length % ANSWERS.length],
      paperId: null,
      page: null,
      timeliness: 'inTime',
      adequacy: (['partial', 'redirected', 'full'] as const)[responses.length % 3],
      adequacyReason: responses.length % 3 === 0 ? 'gave no date' : '',
      assessedBy: null,
      ...rest,
    });
  const promise = (id: string, rest = {}) =>
    commitments.push({
      ...BASE,
      id,
      text: 'I will publish the figures for each quarter on my website within a month.',
      form: 'oral',
      state: 'outstanding',
      who: '',
      givenOn: '2030-09-05',
      dueDate: '2030-11-30',
      dueMeetingId: null,
      target: null,
      versionId: null,
      elementId: null,
      source: null,
      questionId: null,
      responseId: null,
      recordedBy: null,
      note: '',
      order: key(commitments.length),
      ...rest,
    });
  return {
    items,
    places,
    papers,
    annotations,
    questions,
    links,
    responses,
    commitments,
    question,
    link,
    paper,
    mark,
    response,
    promise,
  };
}
