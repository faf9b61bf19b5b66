/** What somebody has marked in the example's papers besides the evidence of questions. */
import type { Annotation } from '../domain/annotation';

export interface ExampleMark {
  /** Name of the passage in `resources/example/passages.json`. */
  readonly passage: string;
  readonly kind: Extract<Annotation['kind'], 'highlight' | 'underline'>;
  readonly colour: Annotation['colour'];
  readonly comment: string;
}

export const EXAMPLE_MARKS: readonly ExampleMark[] = [
  {
    passage: 'summary-calls',
    kind: 'underline',
    colour: 'doubt',
    comment: 'Better than the last quarter, worse than before the plan. The summary says both; the heading says one.',
  },
  { passage: 'patrols', kind: 'highlight', colour: 'promise', comment: 'The plan promises 60 in each quarter.' },
  { passage: 'callback', kind: 'underline', colour: 'promise', comment: '' },
  {
    passage: 'leavers-missing',
    kind: 'highlight',
    colour: 'doubt',
    comment: 'The one measure that is not reported. Ask for it in writing?',
  },
  { passage: 'rape-charge-3', kind: 'highlight', colour: 'evidence', comment: '' },
  {
    passage: 'fall-out',
    kind: 'highlight',
    colour: 'evidence',
    comment: 'The one sentence to remember from this report.',
  },
  {
    passage: 'cps-notes',
    kind: 'underline',
    colour: 'question',
    comment: 'The plan says that they will be published. Who decided that they need leave?',
  },
  { passage: 'plans-48', kind: 'highlight', colour: 'evidence', comment: 'Say thank you for this.' },
  { passage: 'routes-start', kind: 'underline', colour: 'promise', comment: '' },
  { passage: 'overspend', kind: 'highlight', colour: 'evidence', comment: '' },
  { passage: 'gap', kind: 'underline', colour: 'question', comment: 'What was the gap a year ago?' },
  { passage: 'reserve-floor', kind: 'highlight', colour: 'doubt', comment: 'Below the Commissioner’s own rule.' },
  { passage: 'choice-five', kind: 'underline', colour: 'promise', comment: 'Hold on to this for the precept.' },
  { passage: 'letter-mentor', kind: 'highlight', colour: 'promise', comment: '' },
  { passage: 'letter-review', kind: 'highlight', colour: 'promise', comment: '' },
  { passage: 'letter-leave', kind: 'underline', colour: 'evidence', comment: '' },
];
