import { describe, expect, test } from 'vitest';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';
import { EXAMPLE_PLAN } from './plan-example';

const promises = (text: string) =>
  readPlan(readTextSource(text)).commitments.map(({ form, text: words }) => [form, words]);

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
    expect(commitments[0]!.target).toEqual({ value: 40, unit: 'new street lamps', by: 'the end of 2032' });
    expect(commitments[3]!.target).toEqual({ value: 25, unit: 'extra volunteers', by: null });
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
  ])('none: %s', (sentence) => {
    expect(promises(`Some words first. ${sentence} Some words after.`)).toEqual([]);
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
