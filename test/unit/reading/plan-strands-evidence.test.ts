// What a plan is built of where no known wording announces it, and what must not pass for it. Invented texts.
import { describe, expect, test } from 'vitest';
import { readPlan } from '@/reading/plan/read-plan';
import { readTextSource } from '@/reading/text-source';

const MAIN = new Set(['priority', 'theme', 'pillar']);
const elements = (text: string) => readPlan(readTextSource(text)).elements.filter((element) => MAIN.has(element.type));
const names = (text: string) => elements(text).map((element) => element.text);

const FRONT = 'Exampleshire Police and Crime Plan 2031-35\n\n';
const DEEDS = ['Making roads calm', 'Mending the courts', 'Protecting victims of crime'];
const LIST = DEEDS.map((name) => `• ${name}`).join('\n');

describe('a list for which enough speaks', () => {
  test('entries alike, near the words "my priorities", without words that announce them', () => {
    const found = elements(
      `${FRONT}My priorities\n\nThis is what I believe our county needs:\n\n${LIST}\n\nFunding\n\nShort.`,
    );
    expect(found.map((element) => element.text)).toEqual(DEEDS);
    expect(found.every((element) => element.confidence <= 0.5 && /Doubtful/.test(element.reason))).toBe(true);
  });

  test.each([
    'Residents who answered the survey about priorities want:',
    'My responsibilities beside the priorities of the plan:',
    'The last plan and its priorities brought:',
    'What grants may be spent on beside the priorities:',
  ])('not under words that show it to be something else: %s', (lead) => {
    expect(names(`${FRONT}${lead}\n\n${LIST}\n\nFunding\n\nShort.`)).toEqual([]);
  });

  test('not when its entries are clauses', () => {
    const clauses = '• The roads were calm\n• The courts have a roof\n• Fines will be fair';
    expect(names(`${FRONT}My priorities\n\nThis is what I believe our county needs:\n\n${clauses}`)).toEqual([]);
  });
});

describe('the list that the law wants in any plan', () => {
  test.each(['The Police and Crime Plan sets out my priorities, and must include:', 'The plan covers the priorities:'])(
    '%s',
    (lead) => {
      const matters = [
        'the commissioner’s objectives',
        'the policing that the chief constable is to provide',
        'the financial and other resources',
        'how the chief constable will report to the commissioner',
      ];
      expect(names(`${FRONT}${lead}\n\n${matters.map((matter) => `• ${matter}`).join('\n')}`)).toEqual([]);
    },
  );
});

describe('names one to a line, their marks lost', () => {
  const LONG = [
    'Calm roads',
    'Put victims, witnesses and communities at the heart of everything that is done',
    'Secure a police service of quality that is trusted and efficient',
  ];
  test('as many as are announced', () => {
    expect(names(`${FRONT}The three priorities:\n${LONG.join('\n')}\n\nShe said that was all.`)).toEqual(LONG);
  });

  test('with a line of text right below the last', () => {
    expect(names(`${FRONT}The three priorities:\n${LONG.join('\n')}\nShe said that was all.`)).toEqual(LONG);
  });

  test('not when the lines are prose', () => {
    const prose = 'The roads are calm and we will keep them so.\nThe courts are mended, every one of them.';
    expect(names(`${FRONT}The two priorities:\n${prose}`)).toEqual([]);
  });
});

describe('entries that explain the one above', () => {
  test('are told by the number announced', () => {
    const list = DEEDS.map((name, at) => `- ${name}\n- This includes work of kind ${at + 1}.`).join('\n');
    expect(names(`${FRONT}There are three key priorities in the plan:\n${list}`)).toEqual(DEEDS);
  });
});

describe('principles', () => {
  const SENTENCE = 'four key principles – calm roads; kind courts; fair fines; and victims who are heard.';
  test('on which the plan is built stand in for priorities', () => {
    expect(names(`${FRONT}The blueprint is built around ${SENTENCE}`)).toHaveLength(4);
  });

  test('by which somebody works do not', () => {
    expect(names(`${FRONT}The office works by ${SENTENCE}`)).toEqual([]);
  });
});

test('what "will be" said of something else is no list of the plan’s', () => {
  const text =
    'The plan makes commitments on how policing will be delivered as well as the work to prevent crime, provide support, and increase safety.';
  expect(names(FRONT + text)).toEqual([]);
});

test('an entry of minutes may announce a list marked otherwise', () => {
  const minutes = '(a) The Panel met.\n(b) The plan was new. The priorities centred around four areas:';
  const list = '\n• Calm roads\n• Kind courts\n• Fair fines\n• Heard victims\n(c) Other matters were put off.';
  expect(names(`${minutes}${list}`)).toEqual(['Calm roads', 'Kind courts', 'Fair fines', 'Heard victims']);
});

describe('a list in a sentence is cut where the parts look like names of one list', () => {
  test.each([
    [
      'four key ambitions: fairness across the county, policing for, and within the community, trust and confidence for just policing and work improving continuously.',
      [
        'Fairness across the county',
        'Policing for, and within the community',
        'Trust and confidence for just policing',
        'Work improving continuously',
      ],
    ],
    [
      'three overarching themes: Victims, Calm Roads and Delivering a fair, transparent and timely justice system.',
      ['Victims', 'Calm Roads', 'Delivering a fair, transparent and timely justice system'],
    ],
  ])('%s', (list, expected) => {
    expect(names(`${FRONT}At the heart of the plan are ${list}`)).toEqual(expected);
  });
});

test('a chapter’s title may go before the word and the number of its parts', () => {
  const text = ['Outcome 1 Calm roads', 'Outcome 2 Kind courts', 'Outcome 3 Fair fines'];
  expect(
    names(`${FRONT}${text.map((line) => `Our vision - ${line}\nProse of one line, which ends here.`).join('\n\n')}`),
  ).toEqual(['Calm roads', 'Kind courts', 'Fair fines']);
});

describe('words that announce something else, or not all', () => {
  test('"The plan aims to:" says what the plan does, not what its aims are', () => {
    const text = `The plan aims to:\n- Bring back pride\n- Make the county safe\n\nIt has three objectives. They are:\n${LIST}`;
    expect(names(FRONT + text)).toEqual(DEEDS);
  });

  test('"of" before "include" begins no list', () => {
    const text =
      'The key pillars of the draft proposals include putting victims first, mending the courts and making roads calm.';
    expect(names(FRONT + text)).toEqual(['Putting victims first', 'Mending the courts', 'Making roads calm']);
  });

  test('the number of the sentence before cuts a list that goes by another word', () => {
    const text =
      'The Police and Crime Plan has three key pillars. The areas of focus are: violence and hate crime, drugs and alcohol misuse and supporting victims.';
    expect(names(FRONT + text)).toEqual(['Violence and hate crime', 'Drugs and alcohol misuse', 'Supporting victims']);
  });
});
