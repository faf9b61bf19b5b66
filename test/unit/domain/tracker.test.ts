import { describe, expect, it } from 'vitest';
import { asId } from '@/domain/ids';
import { QUESTION_STATES } from '@/domain/question';
import type { Response } from '@/domain/response';
import { timelinessText } from '@/domain/timeliness';
import { daysBetween, type TrackerRow, trackerRows } from '@/domain/tracker';
import { aMeeting, aPromise, aQuestion, aResponse } from './build-rows';

const NOTHING = { questions: [], responses: [], commitments: [], meetings: [], today: '2025-03-20' };

function rows(input: Partial<Parameters<typeof trackerRows>[0]>): readonly TrackerRow[] {
  return trackerRows({ ...NOTHING, ...input });
}

describe('answers awaited', () => {
  it('counts a question only while it is asked', () => {
    const questions = QUESTION_STATES.map((state) => aQuestion(state, { state }));
    expect(rows({ questions }).map((row) => row.key)).toEqual(['answer:asked']);
  });

  it('is overdue from the day after the answer was wanted', () => {
    const asked = (answerDue: string) => aQuestion('q', { state: 'asked', askedOn: '2025-02-13', answerDue });
    expect(rows({ questions: [asked('2025-03-20')] })).toMatchObject([{ status: 'outstanding', daysLate: 0 }]);
    expect(rows({ questions: [asked('2025-03-19')] })).toMatchObject([
      { status: 'overdue', daysLate: 1, since: '2025-02-13', due: '2025-03-19' },
    ]);
  });

  it('is never overdue without a date, however old', () => {
    const question = aQuestion('q', { state: 'asked', askedOn: '2019-01-01' });
    expect(rows({ questions: [question] })).toMatchObject([{ status: 'outstanding', daysLate: 0, due: null }]);
  });

  it('takes the day of the meeting when the day of asking was not recorded', () => {
    const question = aQuestion('q', { state: 'asked', meetingId: asId('m') });
    expect(rows({ questions: [question], meetings: [aMeeting('m', '2025-02-13')] })[0]?.since).toBe('2025-02-13');
    expect(rows({ questions: [question] })[0]?.since).toBeNull();
  });

  it('goes on waiting after a holding answer', () => {
    const questions = [aQuestion('q', { state: 'asked', answerDue: '2025-03-01' })];
    const responses = [aResponse('r', 'q', { timeliness: 'holding' })];
    expect(rows({ questions, responses })).toMatchObject([{ kind: 'answer', status: 'overdue', daysLate: 19 }]);
  });
});

describe('answers that did not answer', () => {
  const questions = [aQuestion('q', { state: 'answered', askedOn: '2025-02-13', answerDue: '2025-02-20' })];

  it.each([
    [null, false],
    ['full', false],
    ['partial', true],
    ['notAnswered', true],
    ['redirected', true],
    ['promisedLater', true],
  ] as const)('judged %s: tracked %s', (adequacy, isTracked) => {
    const found = rows({ questions, responses: [aResponse('r', 'q', { adequacy, date: '2025-03-01' })] });
    expect(found.map((row) => row.key)).toEqual(isTracked ? ['betterAnswer:q'] : []);
    if (isTracked) expect(found[0]).toMatchObject({ since: '2025-03-01', due: null, status: 'outstanding' });
  });

  it('goes by the latest answer, whatever the order they are stored in', () => {
    const early = aResponse('b', 'q', { adequacy: 'notAnswered', date: '2025-03-01' });
    const late = aResponse('a', 'q', { adequacy: 'full', date: '2025-03-05' });
    expect(rows({ questions, responses: [early, late] })).toEqual([]);
    expect(rows({ questions, responses: [late, early] })).toEqual([]);
    const worse: Response = { ...early, date: '2025-03-09' };
    expect(rows({ questions, responses: [worse, late] })).toHaveLength(1);
  });

  it('leaves out holding answers when it looks for the latest', () => {
    const partial = aResponse('a', 'q', { adequacy: 'partial', date: '2025-03-01' });
    const holding = aResponse('b', 'q', { timeliness: 'holding', date: '2025-03-09' });
    expect(rows({ questions, responses: [partial, holding] }).map((row) => row.since)).toEqual(['2025-03-01']);
  });

  it('is settled when the question is closed', () => {
    const closed = [aQuestion('q', { state: 'closed' })];
    expect(rows({ questions: closed, responses: [aResponse('r', 'q', { adequacy: 'notAnswered' })] })).toEqual([]);
  });
});

describe('promises', () => {
  it('are chased while outstanding, and only when given in an answer', () => {
    const commitments = [
      aPromise('spoken'),
      aPromise('written', { form: 'written' }),
      aPromise('kept', { state: 'kept' }),
      aPromise('not-kept', { state: 'notKept' }),
      aPromise('withdrawn', { state: 'withdrawn' }),
      aPromise('of-the-plan', { form: 'will' }),
    ];
    expect(rows({ commitments }).map((row) => row.id)).toEqual(['spoken', 'written']);
  });

  it('fall due on their own day before that of a meeting', () => {
    const meetings = [aMeeting('m', '2025-03-10')];
    const atMeeting = aPromise('a', { dueMeetingId: asId('m') });
    expect(rows({ commitments: [atMeeting], meetings })).toMatchObject([
      { due: '2025-03-10', dueMeetingId: 'm', status: 'overdue', daysLate: 10 },
    ]);
    expect(rows({ commitments: [{ ...atMeeting, dueDate: '2025-04-01' }], meetings })).toMatchObject([
      { due: '2025-04-01', status: 'outstanding' },
    ]);
    expect(rows({ commitments: [atMeeting] })).toMatchObject([{ due: null, status: 'outstanding' }]);
  });

  it('keep the name of whoever is to act', () => {
    const found = rows({ commitments: [aPromise('a', { who: 'Chief finance officer' }), aPromise('b')] });
    expect(found.map((row) => row.who)).toEqual(['Chief finance officer', '']);
  });
});

describe('order', () => {
  it('puts the latest first, then what is due soonest, then what has waited longest', () => {
    const commitments = [
      aPromise('undated-new', { givenOn: '2025-03-01' }),
      aPromise('undated-old', { givenOn: '2025-01-01' }),
      aPromise('due-later', { dueDate: '2025-06-01' }),
      aPromise('due-soon', { dueDate: '2025-03-25' }),
      aPromise('late', { dueDate: '2025-03-10' }),
      aPromise('later-still', { dueDate: '2025-01-10' }),
    ];
    const expected = ['later-still', 'late', 'due-soon', 'due-later', 'undated-old', 'undated-new'];
    expect(rows({ commitments }).map((row) => row.id)).toEqual(expected);
    expect(rows({ commitments: commitments.toReversed() }).map((row) => row.id)).toEqual(expected);
  });

  it('counts whole days over the change of the clocks and over years', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2024-12-31', '2025-01-01')).toBe(1);
    expect(daysBetween('2025-03-20', '2025-03-18')).toBe(-2);
  });
});

describe('timeliness in words', () => {
  it.each([
    [{ timeliness: 'inTime', date: '2025-03-01' }, '2025-03-01', 'In time'],
    [{ timeliness: 'late', date: '2025-03-02' }, '2025-03-01', '1 day late'],
    [{ timeliness: 'late', date: '2025-03-04' }, '2025-03-01', '3 days late'],
    [{ timeliness: 'late', date: '2025-03-04' }, null, 'Late'],
    [{ timeliness: 'holding', date: '2025-03-04' }, '2025-03-01', 'Holding answer'],
    [{ timeliness: 'noDateSet', date: null }, null, 'No date was set'],
  ] as const)('%o against %s: %s', (response, due, words) => {
    expect(timelinessText(response, due)).toBe(words);
  });
});
