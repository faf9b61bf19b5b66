import { describe, expect, test } from 'vitest';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';
import { EXAMPLE_PLAN } from './plan-example';

const promises = (text: string) =>
  readPlan(readTextSource(text)).commitments.map(({ form, text: words }) => [form, words]);

test('sentences about promises that stand elsewhere are none', () => {
  const text = 'The plan rests on two themes which underpin everything I want to achieve:\n\n- Calm\n- Care\n\n';
  expect(promises(`${text}It sets out what I expect the police to do. All I ask, I will pay for.`)).toEqual([
    ['will', 'All I ask, I will pay for.'],
  ]);
});

describe('promises of the office-holder', () => {
  const { commitments } = readPlan(readTextSource(EXAMPLE_PLAN));

  test('sentences and bullets, in order, and nobody else’s', () => {
    expect(commitments.map(({ form, text }) => [form, text])).toEqual([
      ['will', 'I will fund 40 new street lamps by the end of 2032.'],
      ['committed', 'I am committed to listening to residents.'],
      ['want', 'I now want to see the paths full of people while also making them'],
      ['will', 'recruit 25 extra volunteers'],
      ['will', 'meet patrol leaders monthly'],
      ['will', 'publish what they tell me. I will answer every letter.'],
      ['will', 'I will use these questions to judge the plan:'],
    ]);
  });

  test('each knows the part of the plan it stands under', () => {
    expect(commitments.map((commitment) => commitment.element)).toEqual([
      'Safer streets > Lighting',
      'Safer streets > Lighting',
      'Safer streets > Lighting',
      'Safer streets > Patrols',
      'Safer streets > Patrols',
      'Safer streets > Patrols',
      null,
    ]);
  });

  test('figures and dates become a target', () => {
    expect(commitments[0]!.target).toEqual({
      value: 40,
      unit: 'new street lamps',
      by: 'the end of 2032',
      byDate: '2032-12-31',
    });
    expect(commitments[3]!.target).toMatchObject({ value: 25, unit: 'extra volunteers', by: null });
    expect(commitments[1]!.target).toBeUndefined();
  });

  test('a sentence cut by a break keeps its end in the passage', () => {
    expect(commitments[2]!.passage).toBe(
      'I now want to see the paths full of people while also making them wider, so that wheelchairs can pass.',
    );
  });
});

describe('forms of promise', () => {
  test.each([
    ['will', 'I’ll open the doors.'],
    ['will', 'I shall open the doors.'],
    ['will', 'Later on, I will also open the doors.'],
    ['will', 'The Police and Crime Commissioner will open the doors.'],
    ['will', 'Each year, the PCC will open the doors.'],
    ['committed', 'I’m fully committed to open doors.'],
    ['committed', 'I pledge to open the doors.'],
    ['committed', 'The Commissioner is committed to open doors.'],
    ['want', 'I also want to open the doors.'],
    ['want', 'I would like to see the doors open.'],
    ['want', 'I intend, in the coming year, to open the doors.'],
    ['want', 'My ambition is to open the doors.'],
    ['want', 'The PCC intends to open the doors.'],
    ['will', 'I continue to hold the doors open.'],
    ['will', 'The Commissioner for the county, with partners, will open the doors.'],
    ['will', 'The Chief Constable and the PCC will open the doors.'],
    ['committed', 'My commitment to you is to open the doors.'],
    ['committed', 'I have set aside £2m for open doors.'],
    ['committed', 'I have made provision to open the doors.'],
  ])('%s: %s', (form, sentence) => {
    expect(promises(`Some words first. ${sentence} Some words after.`)).toEqual([[form, sentence]]);
  });

  test.each([
    'The Chief Constable will open the doors.',
    'We will open the doors.',
    'The Victims’ Commissioner will open the doors.',
    'Partners asked what will happen.',
    'She said: “I will open the doors.”',
    'My office will open the doors.',
    'I wanted to open the doors, as I willed.',
    'I have a duty to open the doors.',
    'I must open the doors.',
    'I expect that doors open.',
    'The force is committed to open doors.',
  ])('none: %s', (sentence) => {
    expect(promises(`Some words first. ${sentence} Some words after.`)).toEqual([]);
  });

  test.each([
    ['I expect the Chief Constable to open the doors.', 'the Chief Constable'],
    ['I want local partners and the force to open the doors.', 'local partners and the force'],
    ['The Commissioner expects every council to open its doors.', 'every council'],
    ['I would like our Safer Streets team to open the doors.', 'our Safer Streets team'],
    ['I want people to open their doors.', null],
    ['I want to see open doors.', null],
    ['I want to ensure that the police and other agencies work to open doors.', null],
    ['I will ask the Chief Constable to open the doors.', null],
  ])('who is to act: %s', (sentence, who) => {
    const { commitments } = readPlan(readTextSource(`Some words first. ${sentence} Some words after.`));
    expect(commitments.map((promise) => promise.who)).toEqual([who]);
  });

  test('“we will” promises in a plan that speaks of the office in no other way', () => {
    const ours =
      'We will open one door. Later, we will open two. In the end we will open all.\n\nWe will:\n\n- shut none';
    const { commitments } = readPlan(readTextSource(ours));
    expect(commitments.map(({ who, text }) => [who, text])).toEqual([
      ['we', 'We will open one door.'],
      ['we', 'Later, we will open two.'],
      ['we', 'shut none'],
    ]);
    expect(promises(`${ours}\n\nI will hold the key.`)).toEqual([['will', 'I will hold the key.']]);
  });

  test('bullets promise under words that do, and under others only where they say “To”', () => {
    const list = (lead: string, items: readonly string[]) =>
      promises(`Words.\n\n${lead}\n\n${items.map((item) => `- ${item}`).join('\n')}\n\nOther words.`);
    const plain = ['open the doors', 'shut the gates'];
    const items = (form: string, words: readonly string[]) => words.map((word) => [form, word]);
    expect(list('I will work with others to:', plain)).toEqual(items('will', plain));
    expect(list('My commitments to you are:', plain)).toEqual(items('committed', plain));
    expect(list('I will look at these things:', plain)).toEqual([['will', 'I will look at these things:']]);
    const infinitives = ['To open the doors', 'To shut the gates'];
    expect(list('I have made provision for three things:-', infinitives)).toEqual(items('committed', infinitives));
  });

  test('a plan of a hundred thousand words takes a moment', () => {
    const words = 'I expect the other local very busy team of the council, in its own time, and I have pledged a lot. ';
    const text = `${words.repeat(40)}\n\n`.repeat(120);
    const started = performance.now();
    promises(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("somebody else's foreword promises nothing for the office-holder", () => {
    const text = 'Foreword by the Chief Constable\n\nI will be there.\n\nForeword by the Commissioner\n\nI will too.';
    expect(promises(text)).toEqual([['will', 'I will too.']]);
  });

  test('abbreviations and decimals do not end a sentence', () => {
    const sentence = 'I will meet Dr. Who and others, e.g. The Master, for £1.5m.';
    expect(promises(`First. ${sentence} Last.`)).toEqual([['will', sentence]]);
  });
});
