// The records of a panel with a full meeting: ten items, thirty questions, long words, emoji, writing from right to left,
// things that look like markup and like formulas, and exempt matter on every way on which it might get out.
import type { Records } from '@/domain/publication';
import { richFigures } from './rich-figures';
import { BASE, createRows, key } from './rich-rows';
import { EMOJI, FORMULA, MARKUP, OVERRIDE, PRIVATE, RTL, SECRET, TITLES, WORDINGS } from './rich-words';

const EXEMPT = { ...BASE, compartment: 'exempt' };

const day = (year: number, month: number, date: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

export function richRecords(): Records {
  const meeting = (id: string, date: string, rest = {}) => ({
    ...BASE,
    id,
    body: 'Exampleshire Police and Crime Panel',
    type: 'ordinary',
    date,
    time: '10:30',
    endsBy: '13:00',
    venue: 'Council Chamber, County Hall, Market Street, Exampleton',
    publishedOn: null,
    frontSheetPaperId: null,
    padToEven: true,
    ...rest,
  });
  const rows = createRows();
  const { items, places, papers, annotations, questions, links, responses, commitments } = rows;
  const { question, link, paper, mark, response, promise } = rows;

  TITLES.forEach((title, index) => {
    const id = `item-${index + 1}`;
    const purpose =
      index > 2 ? 'To consider the report of the Commissioner and to question the Commissioner on it.' : '';
    items.push({
      ...BASE,
      id,
      meetingId: 'now',
      parentId: null,
      number: String(index + 1),
      title,
      purpose,
      order: key(index),
      part: 1,
      exemptParagraphs: [],
      statedPages: null,
      status: index > 2 ? 'attached' : 'verbal',
    });
    if (index < 1 || index === 2) return;
    paper(`paper-${index}`, `${title}: report`, 8 + index * 5);
    places.push({
      ...BASE,
      id: `place|now|paper-${index}`,
      meetingId: 'now',
      itemId: id,
      paperId: `paper-${index}`,
      order: 'a0',
      placement: 'pack',
    });
  });

  paper('plan-paper', 'Safer Exampleshire', 40, { kind: 'plan' });
  const parts = ['focus-1', 'measure-1', 'measure-2', 'focus-2', 'measure-3', 'measure-4'];
  for (let n = 0; n < 30; n += 1) {
    const at = 4 + (n % 5);
    question(`q-${n}`, n, {
      itemId: `item-${at}`,
      privateNote: n % 7 === 0 ? `${PRIVATE}: ask gently` : '',
      ...(n === 7 && { wording: RTL }),
      ...(n === 8 && { wording: `${EMOJI} ${MARKUP}` }),
      ...(n === 9 && { wording: OVERRIDE }),
      ...(n === 11 && { wording: 'And what does the Chief Constable say to that?', parentId: 'q-1', itemId: 'item-5' }),
      ...(n === 12 && { wording: '', askerId: null }),
      ...(n === 13 && { itemId: null }),
    });
    if (n !== 11) link('tests', `q-${n}`, parts[n % parts.length] ?? '');
    if (n % 2 === 0) {
      mark(
        `mark-${n}`,
        `paper-${at - 1}`,
        3 + (n % 6),
        `In the quarter to September the force answered 71.${n}% of emergency calls within ten seconds, against a measure of 90%.`,
        { comment: n === 4 ? `${PRIVATE}: compare` : '' },
      );
      link('evidence', `q-${n}`, `mark-${n}`);
    }
  }
  for (let n = 0; n < 14; n += 1) {
    const before = n % 2 === 0 ? 'before' : 'long-before';
    const date = n % 2 === 0 ? '2030-09-05' : '2030-03-07';
    const state = n % 3 === 0 ? 'asked' : 'answered';
    question(`old-${n}`, 40 + n, {
      meetingId: before,
      state,
      askedOn: date,
      answerDue: day(2030, 10, 1 + n),
      wording: n === 2 ? FORMULA : WORDINGS[n % 5],
    });
    link('tests', `old-${n}`, parts[n % parts.length] ?? '');
    if (n % 3 !== 0) response(`answer-${n}`, `old-${n}`, { date, ...(n === 4 && { text: `${RTL} ${EMOJI}` }) });
    if (n % 4 === 1)
      promise(`promise-${n}`, { questionId: `old-${n}`, responseId: n % 3 === 0 ? null : `answer-${n}` });
  }
  promise('plan-promise', {
    text: 'I will hold the force to account for answering emergency calls in time.',
    form: 'will',
    versionId: 'version',
    elementId: 'focus-1',
    dueDate: null,
    givenOn: null,
    target: { value: '90', unit: '% within ten seconds', by: 'March 2031' },
    source: { page: 14, quote: 'I will hold' },
  });

  // What is exempt, on every way on which it might get out. `open` rows that hang on exempt ones say SECRET as well.
  items.push({
    ...EXEMPT,
    id: 'item-x',
    meetingId: 'now',
    parentId: null,
    number: '10',
    title: `${SECRET} contract`,
    purpose: SECRET,
    order: key(60),
    part: 2,
    exemptParagraphs: [3, 1],
    statedPages: null,
    status: 'attached',
  });
  items.push({
    ...BASE,
    id: 'item-x1',
    meetingId: 'now',
    parentId: 'item-x',
    number: '10(a)',
    title: `${SECRET} under it`,
    purpose: '',
    order: key(61),
    part: 1,
    exemptParagraphs: [],
    statedPages: null,
    status: 'attached',
  });
  paper('paper-x', `${SECRET} paper`, 6);
  places.push({
    ...BASE,
    id: 'place|now|paper-x',
    meetingId: 'now',
    itemId: 'item-x',
    paperId: 'paper-x',
    order: 'a0',
    placement: 'pack',
  });
  mark('mark-x', 'paper-x', 2, `${SECRET} quote`);
  question('q-x', 70, { itemId: 'item-x', wording: `${SECRET} question` });
  question('q-x1', 71, { itemId: 'item-4', wording: `${SECRET} resting on it` });
  link('evidence', 'q-x1', 'mark-x');
  question('q-x2', 72, { itemId: 'item-4', parentId: 'q-x1', wording: `${SECRET} following it` });
  question('q-x3', 73, {
    ...EXEMPT,
    meetingId: 'before',
    state: 'asked',
    askedOn: '2030-09-05',
    wording: `${SECRET} asked`,
  });
  link('tests', 'q-x3', 'measure-1');
  question('q-x4', 74, { meetingId: 'before', state: 'answered', parentId: 'q-x3', wording: `${SECRET} answered` });
  link('tests', 'q-x4', 'measure-1');
  response('answer-x', 'q-x4', { text: `${SECRET} answer`, adequacy: 'partial' });
  response('answer-x1', 'old-1', {
    text: `${SECRET} in a private paper`,
    paperId: 'paper-x',
    page: 1,
    date: '2030-09-06',
  });
  promise('promise-x', { text: `${SECRET} promise`, questionId: 'q-x4', responseId: 'answer-x' });
  promise('promise-x1', { text: `${SECRET} promise of an answer`, questionId: 'old-1', responseId: 'answer-x1' });
  promise('promise-x2', { ...EXEMPT, text: `${SECRET} promise of its own`, questionId: 'old-4', responseId: null });

  const element = (
    id: string,
    order: number,
    type: string,
    number: string,
    text: string,
    parentId: string | null,
    rest = {},
  ) => ({
    ...BASE,
    id,
    versionId: 'version',
    parentId,
    type,
    number,
    text,
    order: key(order),
    source: { page: 10 + order, quote: text },
    confidence: 1,
    reason: '',
    stableKey: id,
    ...rest,
  });
  return {
    meetings: [
      meeting('now', '2030-12-05', { publishedOn: '2030-11-27' }),
      meeting('before', '2030-09-05'),
      meeting('long-before', '2030-03-07'),
    ],
    items,
    places,
    papers,
    annotations,
    questions,
    links,
    responses,
    commitments,
    plans: [
      {
        ...BASE,
        id: 'plan',
        title: 'Safer Exampleshire',
        periodFrom: '2029',
        periodTo: '2033',
        remit: 'police',
        previousPlanId: null,
      },
    ],
    versions: [
      {
        ...BASE,
        id: 'version',
        planId: 'plan',
        paperId: 'plan-paper',
        status: 'published',
        label: '2029–33',
        reviewState: 'accepted',
        acceptedOn: '2029-04-01',
        scope: 'whole',
        previousVersionId: null,
      },
    ],
    elements: [
      element('priority-1', 0, 'priority', '1', 'A force that answers', null),
      element(
        'focus-1',
        1,
        'focusArea',
        '1.1',
        'Emergency and other calls are answered quickly and well',
        'priority-1',
      ),
      element(
        'measure-1',
        2,
        'successMeasure',
        '1.1.1',
        'Nine in ten emergency calls are answered within ten seconds',
        'focus-1',
      ),
      element(
        'measure-2',
        3,
        'successMeasure',
        '1.1.2',
        'Fewer than one in twenty other calls are given up',
        'focus-1',
      ),
      element('priority-2', 4, 'priority', '2', 'Safer roads and streets', null),
      element('focus-2', 5, 'focusArea', '2.1', 'Working with councils on dangerous places', 'priority-2'),
      element(
        'measure-3',
        6,
        'successMeasure',
        '2.1.1',
        'Fewer people killed or seriously injured on the roads',
        'focus-2',
      ),
      element('measure-4', 7, 'successMeasure', '2.1.2', 'More people say that they feel safe after dark', 'focus-2'),
    ],
    ...richFigures('plan'),
    members: ['The member for the north', 'The vice-chair', 'An independent member', 'The member for the coast'].map(
      (name, index) => ({ ...BASE, id: `member-${index}`, name, role: 'member', authority: '', isMe: false }),
    ),
  } as unknown as Records;
}
