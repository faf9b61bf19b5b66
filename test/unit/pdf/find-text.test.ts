import { describe, expect, it } from 'vitest';
import { foldInSlices, foldText } from '@/pdf/find-fold';
import { findIn, prepareFind, surroundingsOf } from '@/pdf/find-text';

const ANY = { isCaseMatched: false, isWholeWords: false };

function found(text: string, query: string, options = ANY): readonly string[] {
  const prepared = prepareFind(query, options);
  return prepared ? [...findIn(foldText(text), prepared)].map(({ start, end }) => text.slice(start, end)) : [];
}

describe('words are found', () => {
  it.each([
    ['whatever their case', 'Burglary and burglary', 'BURGLARY', ['Burglary', 'burglary']],
    ['over a line end', 'the police\nand  crime plan', 'police and crime', ['police\nand  crime']],
    ['broken by a hyphen at a line end', 'crime pre-\nvention work', 'prevention', ['pre-\nvention']],
    ['with a hyphen of their own at a line end', 'anti-\nsocial behaviour', 'anti-social', ['anti-\nsocial']],
    ['with the dash that was printed', '2025–26 and 2025-26', '2025-26', ['2025–26', '2025-26']],
    ['with the quotes that were printed', 'the Panel’s “view”', `panel's "view"`, ['Panel’s “view”']],
    ['with ligatures', 'ﬁnance oﬃcer', 'finance officer', ['ﬁnance oﬃcer']],
    ['with soft hyphens', 'safe\u00ADguarding', 'safeguarding', ['safe\u00ADguarding']],
    ['with accents, typed or not', 'Café, Cafe\u0301', 'cafe', ['Café', 'Cafe\u0301']],
    ['when accents are typed that were not printed', 'cafe', 'café', ['cafe']],
    ['with letters other keyboards lack', 'Straße, Æthelred', 'strasse', ['Straße']],
    ['with signs that mean something elsewhere', 'cost (£1.5m) + 10%', '(£1.5m) +', ['(£1.5m) +']],
    ['inside others', 'recrimeed crime', 'crime', ['crime', 'crime']],
    ['side by side, not over one another', 'aaaa', 'aa', ['aa', 'aa']],
  ])('%s', (_what, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it('not when a dot stands for any letter', () => expect(found('1x5', '1.5')).toEqual([]));
  it('not for an empty query', () => expect(prepareFind(' \u00AD ', ANY)).toBeNull());
  it('not where a minus or a gap follows the hyphen', () => expect(found('pre- vention', 'prevention')).toEqual([]));

  it('with their case when that was asked for', () => {
    expect(found('May may MAY', 'May', { ...ANY, isCaseMatched: true })).toEqual(['May']);
  });

  it.each([
    ['not inside others', 'recrime crime, crimes', 'crime', ['crime']],
    ['beside signs', '(crime) crime’s', 'crime', ['crime', 'crime']],
    ['though the query ends with a sign', '10% 10%x', '10%', ['10%', '10%']],
    ['not as half of a word broken at a line end', 'pre-\nvention', 'pre', []],
  ])('whole: %s', (_what, text, query, expected) => {
    expect(found(text, query, { ...ANY, isWholeWords: true })).toEqual(expected);
  });
});

it('a long text is folded in slices to the same', () => {
  const text = 'Some words, pre-\nvention and é. '.repeat(2_000);
  const steps = foldInSlices(text);
  let slices = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) slices += 1;
  expect(slices).toBeGreaterThan(5);
  expect(found(text, 'prevention')).toHaveLength(2_000);
  expect(step.value.text.length).toBe(step.value.starts.length);
});

it('a hit is shown with the words around it, on one line', () => {
  const text = `${'before '.repeat(20)}the\nwords looked  for${' after'.repeat(40)}`;
  const start = text.indexOf('words');
  const shown = surroundingsOf(text, { start, end: start + 'words looked  for'.length });
  expect(shown.words).toBe('words looked for');
  expect(shown.before).toMatch(/^…(before )+the $/);
  expect(shown.after).toMatch(/^( after)+…$/);
});
