import { describe, expect, test } from 'vitest';
import { planReadingSchema, type ReadElement } from '@/reading/plan/plan-reading';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';
import { EXAMPLE_PLAN } from './plan-example';

const readText = (text: string) => readPlan(readTextSource(text));
const texts = (elements: readonly ReadElement[], type: string) =>
  elements.filter((element) => element.type === type).map((element) => element.text);

describe('a whole plan in plain text', () => {
  const plan = readText(EXAMPLE_PLAN);

  test('says what the front page says', () => {
    expect(plan).toMatchObject({
      title: 'Exampleshire Police and Crime Plan 2031-35',
      period: { from: '2031', to: '2035' },
      status: 'draft',
      versionLabel: 'Consultation draft: Version 0.3',
    });
  });

  test('has each priority once, in spite of contents list and summary', () => {
    const priorities = plan.elements.filter((element) => element.type === 'priority');
    expect(priorities.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'Safer streets'],
      ['2', 'Better help for victims'],
    ]);
  });

  test('hangs outcome, focus areas and measures under their priority', () => {
    const [first, second] = plan.elements.filter((element) => element.type === 'priority');
    expect(texts(first!.children, 'outcome')).toEqual(['People walk home without worry.']);
    expect(texts(first!.children, 'focusArea')).toEqual(['Lighting', 'Patrols']);
    expect(texts(first!.children, 'successMeasure')).toEqual([
      'Fewer people report fear of walking after dark.',
      'Every park has self-closing gates.',
    ]);
    expect(texts(second!.children, 'outcome')).toEqual(['Victims are believed.']);
    expect(texts(second!.children, 'successMeasure')).toEqual(['Victims hear from us within 24 hours.']);
  });

  test('finds the vision and the lists that plans take over from elsewhere', () => {
    expect(texts(plan.elements, 'vision')).toEqual(['An area where people look out for each other.']);
    expect(texts(plan.elements, 'keyQuestion')).toEqual(['Do people feel safe?', 'Do victims trust us?']);
    expect(texts(plan.elements, 'nationalMeasure')).toEqual(['Reduce murder', 'Reduce serious violence']);
    expect(texts(plan.elements, 'threat')).toEqual(['Terrorism', 'Public disorder.']);
    expect(texts(plan.elements, 'principle')).toEqual(['Openness', 'Fairness', 'Thrift']);
  });

  test('has no pages, a reason and a confidence for everything, and fits its schema', () => {
    const all = plan.elements.flatMap((element) => [element, ...element.children]);
    for (const element of all) {
      expect(element.page).toBeNull();
      expect(element.reason).not.toBe('');
      expect(element.confidence).toBeGreaterThan(0);
    }
    expect(planReadingSchema.parse(plan)).toEqual(plan);
  });
});

describe('plans of other shapes', () => {
  const priorities = (text: string) => texts(readText(text).elements, 'priority');

  test('a list under words that announce it', () => {
    const text =
      'Exampleshire Police Plan\n\nThe plan has three key priorities:\n\n• Calm roads\n• Kind courts.\n• Fair fines';
    expect(priorities(text)).toEqual(['Calm roads', 'Kind courts', 'Fair fines']);
  });

  test('a list in running text, only when it has the number announced', () => {
    const list = 'calm the roads, mend and lend tools, and answer calls';
    expect(priorities(`The plan has three strategic aims, to ${list}.`)).toEqual([
      'Calm the roads',
      'Mend and lend tools',
      'Answer calls',
    ]);
    expect(priorities(`The plan has four strategic aims, to ${list}.`)).toEqual([]);
  });

  test('several numbered names on one line', () => {
    const text = 'There are three clear objectives:\n\n1 Calm roads 2 Kind courts\n\n3 Fair fines';
    expect(priorities(text)).toEqual(['Calm roads', 'Kind courts', 'Fair fines']);
  });

  test('numbers in words, in a contents list with pages in front', () => {
    const text =
      'CONTENTS\n\n4 Introduction\n\n8 - 10 Priority One: Calm roads\n\n11 - 13 Priority Two: Kind courts\n\n14 Money';
    expect(priorities(text)).toEqual(['Calm roads', 'Kind courts']);
  });

  test('numbered entries under "Aims" in a contents list', () => {
    const text = 'CONTENTS\n\nForeword 3\n\nAims 10\n\n1. Calm roads 10\n\n2. Kind courts 12\n\nMoney 16';
    expect(priorities(text)).toEqual(['Calm roads', 'Kind courts']);
  });

  test('themes given as headings with prose beneath', () => {
    const text =
      'Our plan is built upon two themes which guide us:\n\nEngage early\n\nProse stands here.\n\nMore of it.\n\nListen\n\nAnd prose here.';
    expect(texts(readText(text).elements, 'theme')).toEqual(['Engage early', 'Listen']);
  });

  test('sections with decimal numbers and bullets, and no list about money instead', () => {
    const text = `In the plan I set out these priorities to:-

1.1 Calm roads by:

- Slower limits
- More cameras

1.2 Mend courts by:

- New roofs

2.0 Money

I have set aside reserves to fund two priorities:-

- A van
- A boat`;
    const plan = readText(text);
    expect(texts(plan.elements, 'priority')).toEqual(['Calm roads', 'Mend courts']);
    expect(plan.elements[0]!.children.map(({ type, text: words }) => [type, words])).toEqual([
      ['objective', 'Slower limits'],
      ['objective', 'More cameras'],
    ]);
  });

  test('columns set side by side', () => {
    const text = `
 My priorities, for the                   As Commissioner, I will:                 Later:
 force to deliver are to:                 • Hold meetings in every                 • Boats
 • Calm the roads                           town hall                              • Vans
 • Mend old and                           • Answer letters                         • Trains
   new courts                             • Keep books                             • Bikes
 • Set fair fines                         • Visit schools                          • Skates
`;
    const plan = readText(text);
    expect(texts(plan.elements, 'priority')).toEqual(['Calm the roads', 'Mend old and new courts', 'Set fair fines']);
    expect(plan.commitments.map((commitment) => commitment.text)).toEqual([
      'Hold meetings in every town hall',
      'Answer letters',
      'Keep books',
      'Visit schools',
    ]);
  });

  test("one page of a plan, without its priority's heading", () => {
    const text =
      'Shared outcome:\nCalm.\nFocus areas:\nRoads\nLong prose about roads stands here, and ends.\nWhat success will look like:\n- Less noise.';
    expect(readText(text).elements.map(({ type, text: words }) => [type, words])).toEqual([
      ['outcome', 'Calm.'],
      ['focusArea', 'Roads'],
      ['successMeasure', 'Less noise.'],
    ]);
  });
});

describe('what is not there is not invented', () => {
  test.each([
    ['priorities of the public', 'Your top priorities for the police:\n\n1. Quick answers\n2. Clean streets'],
    ['priorities of the government', 'The government’s national priorities are:\n\n- Growth\n- Trade'],
    ['a word in passing', 'The priorities it contains stay fit for purpose.\n\nSmith\n\nJones'],
    [
      'supporting papers',
      'It is underpinned by products, which include the:\n\nNeeds Assessment:\n\nText.\n\nDelivery Plan:\n\nText.',
    ],
    ['prose', 'Priority 1 is to be kind. Priority 2 will follow.'],
    ['nothing at all', 'x'],
  ])('%s', (_, text) => {
    expect(readText(text).elements).toEqual([]);
  });

  test('a plan without structure still has its title', () => {
    expect(readText('Police & Crime Plan 2031 to 2035\n\nSome prose stands here.')).toMatchObject({
      title: 'Police & Crime Plan 2031 to 2035',
      period: { from: '2031', to: '2035' },
      elements: [],
      commitments: [],
    });
  });

  test('notes about the file at its start are not the plan', () => {
    expect(readText('# SOURCE: somewhere\n# KIND: draft\nPolice and Crime Plan 2031-35').title).toBe(
      'Police and Crime Plan 2031-35',
    );
  });
});
