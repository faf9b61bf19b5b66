// The rules that find what a plan is built of, each on an invented text. What is not there must not be found.
import { describe, expect, test } from 'vitest';
import type { ReadElement } from '@/reading/plan/plan-reading';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';

const MAIN = new Set(['priority', 'theme', 'pillar']);
const elements = (text: string): readonly ReadElement[] => readPlan(readTextSource(text)).elements;
const names = (text: string) =>
  elements(text)
    .filter((element) => MAIN.has(element.type))
    .map((element) => element.text);

const NAMES = ['Calm roads', 'Kind courts', 'Fair fines'];
const LIST = NAMES.map((name) => `• ${name}`).join('\n');
const FRONT = 'Exampleshire Police and Crime Plan 2031-35\n\n';

describe('lists under words that announce them', () => {
  test.each([
    'My priorities are :',
    'The plan has three key priorities:',
    'The Commissioner has three Public Priorities for 2031/35:',
    'The plan sets three aims, each with a chapter of its own. They are:',
    'This strategy introduces three ‘outcomes’, in place of the two ‘aims’ of the last plan.',
    'Priorities at a glance',
    'Our goals to 2035',
    'The headline priorities for 2031-35 are as follows.',
    'The document rests on three pillars.',
    'My missions are as follows:',
    'She wants to see progress in three areas:',
  ])('%s', (lead) => {
    expect(names(`${FRONT}${lead}\n\n${LIST}\n\nFunding\n\nMoney is short.`)).toEqual(NAMES);
  });

  test.each([
    [
      'names with explanations',
      '- Roads – slower traffic in every town\n- Courts – a roof over each of them\n- Fines – the same for all',
    ],
    ['figures of a survey', '- Roads (90% support)\n- Courts (85% support)\n- Fines (71% support)'],
    ['numbered headings of their own', 'Roads\n\nSlow them down.\n\nCourts\n\nMend them.\n\nFines\n\nCut them.'],
    ['short lines', 'Roads\nCourts\nFines'],
    [
      'paragraphs',
      'Roads: they will be calm in every town.\n\nCourts: they will have roofs again.\n\nFines: they will be fair to all.',
    ],
    ['one piece of text', '• Roads; • Courts; and • Fines. More of it follows.'],
    ['semicolons', 'Roads; Courts; and Fines.'],
  ])('%s', (_, list) => {
    expect(names(`${FRONT}The plan has three priorities:\n\n${list}\n\nFunding\n\nMoney is short.`)).toEqual([
      'Roads',
      'Courts',
      'Fines',
    ]);
  });
});

test('letters count as numbers, and a list of values above them ends there', () => {
  const sections = NAMES.map((name, at) => `Pillar ${'ABC'[at]} – ${name}\n\nAll of it matters.`).join('\n\n');
  const found = elements(`${FRONT}Our values\n\nValue\tWhat it means\nCandour\tWe say so.\n\n${sections}`);
  expect(found.map(({ type, number, text }) => [type, number, text])).toEqual(
    NAMES.map((name, at) => ['pillar', 'ABC'[at], name]),
  );
});

test('a vision told in a sentence is found, and none where the text only speaks of it', () => {
  const told = 'My vision is a county in which nobody is afraid to walk home.';
  const visions = (text: string) => elements(FRONT + text).filter(({ type }) => type === 'vision');
  expect(visions(`I was elected last year. ${told} This plan says how.`).map(({ text }) => text)).toEqual([told]);
  expect(visions('My vision is set out below. Our vision for roads is not new.')).toEqual([]);
});

test('words that lead to promises are no focus area', () => {
  const text = `${FRONT}Priority 1: Calm roads\n\nFocus areas\n\nSpeed\n\nIt kills.\n\nAs Commissioner I will:\n\n• buy cameras\n• paint lines\n\nPriority 2: Kind courts\n\nThey matter.`;
  expect(elements(text)[0]?.children.map((child) => child.text)).toEqual(['Speed']);
});

test('a list between two numbered headings says what stands under the first', () => {
  const theme = (at: number, list: string) => `Theme ${at} – ${NAMES[at - 1]}\n\nIt matters.\n\nObjectives:\n\n${list}`;
  const found = elements(`${FRONT}${theme(1, '• Cut speed\n• Paint lines')}\n\n${theme(2, '• Mend roofs')}`);
  expect(found.map(({ type, children }) => [type, ...children.map((child) => child.text)])).toEqual([
    ['theme', 'Cut speed', 'Paint lines'],
    ['theme', 'Mend roofs'],
  ]);
});

test('other words for measures, and the question of one part', () => {
  const part = (at: number, words: string) => `MISSION ${at}\n${NAMES[at - 1]?.toUpperCase()}\n\n${words}`;
  const measures = 'What we will measure:\na) Deaths on the road\nb) Speeding fines';
  const text = `${part(1, `Key question: Are the roads calm?\n\n${measures}`)}\n\n${part(2, 'It matters.')}`;
  expect(elements(`${FRONT}${text}`)[0]?.children.map(({ type, text: words }) => [type, words])).toEqual([
    ['keyQuestion', 'Are the roads calm?'],
    ['successMeasure', 'Deaths on the road'],
    ['successMeasure', 'Speeding fines'],
  ]);
});

test('a period of financial years', () => {
  expect(readPlan(readTextSource('Police and Crime Plan 2028/29 – 2031/32')).period).toEqual({
    from: '2028',
    to: '2032',
  });
});

describe('numbered headings', () => {
  test.each([
    ['Priority 1: ', 'Priority 2: ', 'Priority 3: '],
    ['PRIORITY ONE – ', 'PRIORITY TWO – ', 'PRIORITY THREE – '],
    ['Public Priority 1 - ', 'Public Priority 2 - ', 'Public Priority 3 - '],
    ['Priority1: ', 'Priority2: ', 'Priority3: '],
    ['P1: ', 'P2: ', 'P3: '],
    ['Strategic objective i. ', 'Strategic objective ii. ', 'Strategic objective iii. '],
    ['Pillar 1 | ', 'Pillar 2 | ', 'Pillar 3 | '],
    ['Mission 1: ', 'Mission 2: ', 'Mission 3: '],
  ])('%s', (...marks) => {
    const sections = NAMES.map((name, at) => `${marks[at] ?? ''}${name}\nWhy this matters\nProse of one line.`);
    expect(names(FRONT + sections.join('\n'))).toEqual(NAMES);
  });

  test('the label may stand behind the name', () => {
    const sections = NAMES.map((name, at) => `${name} (Priority ${at + 1})\n\nProse of one line.`);
    expect(names(`${FRONT}My plan has three priorities.\n\n${sections.join('\n\n')}`)).toEqual(NAMES);
  });
});

describe('contents lists', () => {
  const PAGES =
    'Priority 1: Calm roads 6-7 Priority 2: Kind courts 8-9 Priority 3: Fair fines 10 Our duties 12 Contact 14';
  const chapters = (...titles: string[]) =>
    `Contents\n\n${titles.map((title, at) => `${title} ${at + 3}`).join('\n\n')}\n\nWords.`;

  test.each([
    ['run together in one line', `2 EXAMPLESHIRE PLAN Contents 3 Foreword 4 ${PAGES} I was elected by you.`],
    [
      'with section numbers',
      'Contents\n\n6. 4 PCC Aims and Priorities 21\n\n6.4.1 Calm roads 22\n\n6.4.2 Kind courts 23\n\n6.4.3 Fair fines 24\n\n7. Risk 25',
    ],
    [
      'without pages',
      'Contents\nForeword\nIntroduction\nOur priorities\nCalm roads\nKind courts\nFair fines\nResources\n\nWords.',
    ],
    [
      'without a title',
      'In it\nForeword 3\nOur aims 5\nCalm roads 6\nKind courts 7\nFair fines 9\nResources 12\n\nWords.',
    ],
    [
      'in the line of its title',
      'Contents Foreword 3 Our aims 5 Calm roads 6 Kind courts 8 Fair fines 9 Resources 12\n\nWords.',
    ],
    [
      'with glued numbers',
      'CONTENTS\nFOREWORD3\nMY PRIORITIES5\n1CALM ROADS6\n2KIND COURTS9\n3FAIR FINES12\nRESOURCES18',
    ],
    [
      'as many as are announced',
      `${chapters('Foreword', 'Our priorities', ...NAMES, 'Bridges', 'Resources')}\n\nThe plan has three priorities.`,
    ],
    [
      'numbered among others',
      'Contents\nForeword .... 3\nCode of ethics .... 4\n1) Calm roads .... 5\n2) Kind courts .... 6\n3) Fair fines .... 7\nAppendix A .... 9',
    ],
    [
      'with a name over two lines',
      'Contents\n\nTheme 1: Calm roads and      6\n\nTheme 2: Kind courts      8\n\nTheme 3: Fair fines      9\n\nContact 12'.replace(
        ' and  ',
        '  ',
      ),
    ],
  ])('%s', (_, text) => {
    expect(names(text).map((name) => name.toLowerCase())).toEqual(NAMES.map((name) => name.toLowerCase()));
  });

  test('chapters named by deeds, without any word for them, and with a doubt', () => {
    const text = `${FRONT}A calmer, kinder Exampleshire\n\n${chapters('Foreword', 'Understanding what you need', 'Creating a calmer, kinder Exampleshire', 'Calming the roads', 'Mending the courts', 'Cutting the fines', 'Our resources')}`;
    expect(names(text)).toEqual(['Calming the roads', 'Mending the courts', 'Cutting the fines']);
    expect(elements(text)[0]).toMatchObject({
      confidence: expect.closeTo(0.5, 0),
      reason: expect.stringContaining('Doubtful: nothing calls it a priority'),
    });
  });

  test('chapters that any plan has are none', () => {
    expect(
      names(
        chapters(
          'Foreword',
          'My Plan',
          'Your Community',
          'My Role',
          'Partnership working',
          'Cost of policing',
          'Monitoring performance',
          'Engaging with the public',
        ),
      ),
    ).toEqual([]);
  });
});

describe('sentences', () => {
  const DEEDS = ['Calming roads', 'Mending courts', 'Cutting fines'];
  test.each([
    'The plan sets out a series of priorities, including calming roads, mending courts, and cutting fines.',
    'The plan is built on three public priorities: calming roads, mending courts and cutting fines.',
    'The four-year strategy has three key priority areas – calming roads, mending courts and cutting fines – for all.',
    'Calming roads, mending courts and cutting fines are the three priorities in the new police and crime plan.',
    'The plan identifies calming roads, mending courts and cutting fines as its priorities.',
    'The PCC said his priorities were calming roads, mending courts and cutting fines.',
    'The police and crime plan will focus on calming roads, mending courts and cutting fines.',
    'The priorities are (1) calming roads, (2) mending courts, and (3) cutting fines, which the panel backed.',
    'The plan has three aims. The first is calming roads, the second is mending courts and the third is cutting fines.',
    'There are three goals. They are calming roads; mending courts; and cutting fines.',
    'My top priority is calming roads. Mending courts is my second priority. Priority three is cutting fines.',
  ])('%s', (sentence) => {
    const found = names(`News of the day\n\n${sentence}\n\nMore news follows.`);
    expect(found.map((name) => name.toLowerCase())).toEqual(DEEDS.map((name) => name.toLowerCase()));
  });

  test('a part may hold "and" and commas of its own', () => {
    const text =
      'The plan has three priorities: tackling noise, litter and dogs, helping old and young, and mending roads.';
    expect(names(text)).toEqual(['Tackling noise, litter and dogs', 'Helping old and young', 'Mending roads']);
  });
});

describe('what is somebody else’s, or nobody’s', () => {
  test.each([
    `Residents ranked these issues as their main priorities:\n\n${LIST}`,
    `Your top priorities for the police:\n\n${LIST}`,
    `The Government has set three national priorities for policing:\n\n${LIST}`,
    `The Act says that the plan sets out objectives for the area, having regard to:\n\n${LIST}`,
    `We call for views on themes such as;\n\n${LIST}`,
    `In this issue of my newsletter about my priorities:\n\n${LIST}`,
    'My last plan had three priorities: visible policing, rural crime and value for money.',
    'The plan sets five priorities. They are:\n\nA new survey opened in June.\n\nEarlier plans\n\nWords.\n\nContact us\n\nWords.',
    'The plan’s priorities reflect what residents, partners and officers told us.',
    'The priorities are clear, simple and affordable.',
    'My priorities are the same as those of residents, partners and officers.',
    'Issues raised include tackling burglary, improving visibility and reducing drugs.',
  ])('%s', (text) => {
    expect(names(`News of the day\n\n${text}\n\nMore news follows.`)).toEqual([]);
  });
});

test('of two lists, the one whose names stand in further places is the plan’s', () => {
  const sections = NAMES.map((name) => `${name}\n\nProse of one line.`).join('\n\n');
  const text = `${FRONT}We set priorities for boats:\n\n- Sails\n- Oars\n\nMy priorities:\n\n${LIST}\n\nFunding\n\nWords.\n\n${sections}`;
  expect(names(text)).toEqual(NAMES);
  expect(elements(text)[0]!.reason).toContain('it is a heading of its own');
});

test('lists beneath a part are its own; the office-holder’s promises are read as promises', () => {
  const text = `${FRONT}The plan has two priorities:\n\n- Calm roads\n- Kind courts\n\nCalm roads\n\nWe will calm them by:\n\n- lower limits\n- more signs\n\nKind courts\n\nAs Commissioner, I will:\n\n- mend roofs\n- buy chairs`;
  const [roads, courts] = elements(text);
  expect(roads!.children.map(({ type, text: words }) => [type, words])).toEqual([
    ['objective', 'lower limits'],
    ['objective', 'more signs'],
  ]);
  expect(courts!.children).toEqual([]);
});

test('revisions that a report proposes are counted off after words that speak of them', () => {
  const text = `${FRONT}I am minded to revise these priorities.\n\n2.2 Firstly I intend to look at noise.\n\n2.3 Secondly, I intend to look at\n\nlitter in the streets.`;
  expect(elements(text).map(({ type, text: words }) => [type, words])).toEqual([
    ['revision', 'Firstly I intend to look at noise.'],
    ['revision', 'Secondly, I intend to look at litter in the streets.'],
  ]);
  expect(elements('The plan stays.\n\nFirstly, this.\n\nSecondly, that.')).toEqual([]);
});
