/** Questions of the example's last meeting: asked and answered in every way there is. */

import { EXAMPLE_LETTER } from './example-papers';
import type { ExampleQuestion } from './example-question';

export const LAST_MEETING_QUESTIONS: readonly ExampleQuestion[] = [
  {
    key: 'calls',
    wording:
      'Only 79 per cent of 999 calls were answered within ten seconds. When will nine in ten be answered in time, and what happens if the new handlers leave as quickly as the last?',
    state: 'answered',
    asker: 'The Chair',
    meeting: 'last',
    item: '5',
    parts: ['5.1'],
    evidence: ['calls-answered', 'calls-fell', 'recruit-promise'],
    answers: [
      {
        mode: 'oral',
        day: -62,
        text: 'The control room had been too small for the calls that came. Twenty handlers would be at work before the end of quarter 3, and 85 per cent was expected by then. Why handlers leave was being looked at, and the Commissioner would write.',
        adequacy: 'partial',
        reason: 'Says when some of it will be better, not when the standard of 90 per cent will be met.',
        promises: [
          {
            text: 'Twenty handlers will be at work before the end of quarter 3.',
            who: 'Chief Constable',
            dueDay: -20,
            state: 'notKept',
          },
        ],
      },
    ],
  },
  {
    key: 'leavers',
    wording: 'Why do call handlers leave so soon, and what does it cost to train one who then goes?',
    state: 'answered',
    type: 'written',
    asker: 'The Chair',
    meeting: 'last',
    item: '5',
    parts: ['5.1', '5.2'],
    evidence: ['callers-lost'],
    parent: 'calls',
    dueDay: -34,
    answers: [
      {
        mode: 'letter',
        day: -30,
        text: 'Of 36 who left, fourteen named the shifts, nine the calls themselves, six had gone to another job in the force, and seven gave no reason. The shifts have been changed. What it costs is not known.',
        source: { paper: EXAMPLE_LETTER, page: 1 },
        adequacy: 'partial',
        reason: 'The reasons are given. The cost, which was half of the question, is not.',
        promises: [
          {
            text: 'Each new handler will have a mentor for the first six months.',
            who: 'Chief Constable',
            dueDay: -8,
            state: 'outstanding',
          },
        ],
      },
    ],
  },
  {
    key: 'late-attendance',
    wording:
      'Two bad nights account for one in eight of the late attendances at domestic abuse calls. What lies behind the other seven?',
    state: 'answered',
    type: 'written',
    asker: 'The Vice-Chair',
    meeting: 'last',
    item: '5',
    parts: ['3.2'],
    evidence: ['domestic-attendance'],
    dueDay: -34,
    answers: [
      {
        mode: 'oral',
        day: -62,
        text: 'The Commissioner read out the figure in the report.',
        adequacy: 'notAnswered',
        reason: 'Repeats the report. The question was about the late ones outside those nights.',
      },
      {
        mode: 'letter',
        day: -30,
        text: 'Outside the two nights 69 per cent were attended in time. No one cause stands out; a review has been asked for.',
        source: { paper: EXAMPLE_LETTER, page: 1 },
        adequacy: 'promisedLater',
        reason: 'A figure at last, and a review instead of a reason.',
        promises: [
          {
            text: 'The result of the review of late attendance will be sent to the panel before the end of the quarter.',
            who: '',
            dueDay: 23,
            state: 'outstanding',
          },
        ],
      },
    ],
    privateNote: 'The weekend table in the next report may be the answer. Compare before the pre-meeting.',
  },
  {
    key: 'abstraction',
    wording:
      'Neighbourhood teams have never come near 80 per cent. Will the hours lost by each team be published, and from when?',
    state: 'answered',
    asker: 'Member for Brackenhill',
    meeting: 'last',
    item: '5',
    parts: ['1.7', '1'],
    evidence: ['abstraction', 'abstraction-promise'],
    answers: [
      {
        mode: 'oral',
        day: -62,
        text: 'The Commissioner accepted that the figure was not good enough. The hours lost by each team would be published from quarter 3 onwards.',
        adequacy: 'full',
        reason: '',
        promises: [
          {
            text: 'The hours lost by each neighbourhood team will be published from quarter 3 onwards.',
            who: '',
            dueDay: -3,
            state: 'outstanding',
          },
        ],
      },
    ],
  },
  {
    key: 'camera-map',
    wording: 'When will residents be able to see where the camera vans stand, and why there?',
    state: 'closed',
    asker: 'Member for Eastholt',
    meeting: 'last',
    item: '6',
    parts: ['4.2'],
    evidence: ['vans-map', 'map-promise'],
    answers: [
      {
        mode: 'oral',
        day: -62,
        text: 'The map would be published before the next meeting, without the county council’s part if need be.',
        adequacy: 'full',
        reason: '',
        promises: [
          {
            text: 'The map of camera sites will be on the website before the next meeting.',
            who: '',
            dueDay: 9,
            state: 'kept',
          },
        ],
      },
    ],
  },
  {
    key: 'letters-desk',
    wording: 'By what day will the desk that sends victims’ letters be complete?',
    state: 'answered',
    asker: 'Independent member',
    meeting: 'last',
    item: '5',
    parts: ['2.2'],
    evidence: ['victims-desk', 'victims-told'],
    answers: [
      {
        mode: 'oral',
        day: -62,
        text: 'No date could be given. All six would be in post as soon as checks were finished.',
        adequacy: 'promisedLater',
        reason: 'No date.',
        promises: [
          {
            text: 'All six posts of the victims’ desk will be filled.',
            who: 'Chief Constable',
            dueDay: 9,
            state: 'outstanding',
          },
        ],
      },
    ],
  },
  {
    key: 'burglary',
    wording:
      'How much of the fall in burglary is one group of offenders in prison, and what follows when they come out?',
    state: 'asked',
    asker: 'Member for Dunmere',
    meeting: 'last',
    item: '5',
    parts: ['1.3'],
    evidence: ['m1-3-q2'],
    dueDay: -13,
  },
  {
    key: 'speed-watch',
    wording: 'What does a speed watch group hear when a driver it reported has been caught three times?',
    state: 'notReached',
    asker: 'Member for Eastholt',
    meeting: 'last',
    item: '6',
    parts: ['4.4'],
    evidence: ['speed-routes'],
  },
  {
    key: 'acknowledge',
    wording: 'What has changed in the office since a letter lay for eleven weeks without an answer?',
    state: 'closed',
    asker: 'The Vice-Chair',
    meeting: 'last',
    item: '7',
    parts: ['5.5'],
    evidence: ['letters-promise'],
    answers: [
      {
        mode: 'oral',
        day: -62,
        text: 'Letters are now entered on the day they come and acknowledged within five working days. One person is answerable for it.',
        adequacy: 'full',
        reason: '',
        promises: [
          {
            text: 'Every letter will be acknowledged within five working days.',
            who: 'Office of the Commissioner',
            dueDay: -40,
            state: 'kept',
          },
        ],
      },
    ],
  },
  {
    key: 'faces',
    wording: 'Under which rules is facial recognition used in Anyshire, and who checks them?',
    state: 'withdrawn',
    asker: 'Independent member',
    meeting: 'last',
    item: '8',
    parts: ['5'],
    evidence: [],
    privateNote: 'Withdrawn because it is on the list of items that wait for a place.',
  },
  {
    key: 'estate-value',
    wording: 'What is the site worth without consent for homes, and which option is then the best?',
    state: 'answered',
    asker: 'The Chair',
    meeting: 'last',
    item: '10',
    parts: [],
    evidence: ['estate-offer'],
    answers: [
      {
        mode: 'oral',
        day: -62,
        text: 'About £900,000. Option B would still be the best by some £0.9 million.',
        adequacy: 'full',
        reason: '',
      },
    ],
  },
];
