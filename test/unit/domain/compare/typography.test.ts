import { describe, expect, test } from 'vitest';
import { compare } from '@/domain/compare/compare';
import { inShort, text } from './texts';

const SILENT: readonly (readonly [what: string, before: string, after: string])[] = [
  ['case of titles', 'Strengthen communities', 'Strengthen Communities'],
  ['capitals', 'WHAT SUCCESS WILL LOOK LIKE', 'What success will look like'],
  ['straight and curly quotes', `the force's so-called 'hot spots'`, 'the force’s so-called ‘hot spots’'],
  ['double quotes', 'a "zero tolerance" approach to it', 'a “zero tolerance” approach to it'],
  ['quotes left out', 'a "zero tolerance" approach to it', 'a zero tolerance approach to it'],
  ['dashes', 'more officers - and more stations', 'more officers — and more stations'],
  ['en dash of years', 'the plan for 2021-25 in full', 'the plan for 2021–25 in full'],
  ['bullets', '• Every park has gates', '- Every park has gates'],
  ['list numbers', '1. Every park has gates', 'Every park has gates'],
  ['letters of a list', '(a) Every park has gates', 'b) Every park has gates'],
  ['paragraph numbers', '2.3 Every park has gates', '2.4 Every park has gates'],
  ['spaces', 'Every  park has gates', 'Every park\u00a0has gates'],
  ['hyphen where a line broke', 'better evidence- based solutions', 'better evidence-based solutions'],
  ['hyphens within words', 'co-ordinated work on cyber-crime', 'coordinated work on cybercrime'],
  ['words parted differently', 'better work on cyber crime', 'better work on cybercrime'],
  ['soft hyphens', 'a com\u00admis\u00adsioner of our own', 'a commissioner of our own'],
  ['ligatures', 'ﬁve eﬀective o\ufb03cers on foot', 'five effective officers on foot'],
  ['ellipses', 'and so on ... and so forth', 'and so on … and so forth'],
  ['stop at the end', 'feedback is acted upon swiftly', 'feedback is acted upon swiftly.'],
  ['semicolon at the end', 'answer letters; ', 'answer letters.'],
  ['commas of thousands', 'we will have 1,100 officers', 'we will have 1100 officers'],
  ['ampersands', 'Crime & disorder in the county', 'Crime and disorder in the county'],
];

const COUNTS: readonly (readonly [what: string, before: string, after: string, change: string])[] = [
  ['numbers stay whole', 'we will hire 500 officers', 'we will hire 750 officers', '500 -> 750'],
  ['numbers that look joined', 'we will hire 1,100 officers', 'we will hire 11 officers', '1,100 -> 11'],
  ['decimals', 'the precept rises by 3.95 per cent', 'the precept rises by 3.59 per cent', '3.95 -> 3.59'],
  ['the sign of a figure', 'a change of -5% by then', 'a change of 5% by then', '- -> '],
  ['negation', 'we will close the station', 'we will not close the station', ' -> not'],
  ['a comma', 'let us eat, commissioner of ours', 'let us eat commissioner of ours', ', -> '],
  ['IT and it', 'it improves the force we have', 'IT improves the force we have', 'it -> IT'],
  ['hanging hyphens', 'short- and long-term plans of ours', 'short and wide plans of ours', 'long-term -> wide'],
];

describe('typography', () => {
  test.each(SILENT)('%s: no difference, and one when asked for', (_, before, after) => {
    expect(inShort(compare(text(before), text(after), { typography: false }))).toEqual([]);
    expect(inShort(compare(text(after), text(before), { typography: false }))).toEqual([]);
    const asked = compare(text(before), text(after), { typography: true });
    expect(asked.counts).toMatchObject({ typography: 1, reworded: 0, added: 0, removed: 0 });
  });

  test.each(COUNTS)('%s: a difference', (_, before, after, change) => {
    expect(inShort(compare(text(before), text(after), { typography: false }))).toEqual([`reworded: ${change}`]);
  });

  test('renumbered headings are no difference, renumbered promises are', () => {
    const heading = (words: string) => text({ kind: 'heading', text: words });
    const options = { typography: false };
    expect(inShort(compare(heading('Priority 3: Safer roads'), heading('Priority 4 – Safer roads'), options))).toEqual(
      [],
    );
    expect(inShort(compare(text('By phase 3: Safer roads'), text('By phase 4: Safer roads'), options))).toHaveLength(1);
  });
});
