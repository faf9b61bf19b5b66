import { describe, expect, it } from 'vitest';
import type { AgendaRow } from '@/reading/agenda/agenda-rows';
import { bodyOf } from '@/reading/agenda/body-name';
import { exclusionIn, exemptParagraphsIn } from '@/reading/agenda/exempt-resolutions';
import { itemNumberOf } from '@/reading/agenda/item-numbers';
import { marksOf } from '@/reading/agenda/item-status';
import { markedPages, pagesStartingAt, trailingPages } from '@/reading/agenda/page-references';

function row(text: string): AgendaRow {
  return { page: 1, text, tails: [], indent: 0, right: 100, reach: 1, gap: false, bold: false, fontSize: 12 };
}

describe('the body that meets', () => {
  it.each([
    [['Summons and Agenda for the Budget', 'Borough Council', 'Meeting on 4 March'], 'Borough Council (Budget)'],
    [['Agenda for the Special Borough Council Meeting on 4 March'], 'Borough Council (Special)'],
    [['BUDGET SCRUTINY PANEL', '4 March 2025'], 'Budget Scrutiny Panel'],
    [['Special Educational Needs Committee'], 'Special Educational Needs Committee'],
    [['Northmere County Council', 'POLICE AND CRIME PANEL'], 'Police and Crime Panel'],
    [
      ['Annual Meeting, Northmere Police and Crime Panel - Wednesday, 30 June 2021 10.30 am'],
      'Northmere Police and Crime Panel (Annual)',
    ],
    [['A meeting of the Audit and Governance Committee will be held on 3 May'], 'Audit and Governance Committee'],
    [['To: All Members of the County Council', 'Meet the team'], null],
  ])('%j is %s', (lines, body) => {
    expect(bodyOf(lines.map(row), null)).toBe(body);
  });
});

describe('item numbers', () => {
  it.each([
    ['1. Apologies', 'decimal', '1'],
    ['12 Work Programme', 'decimal', '12'],
    ['Item 3: Minutes', 'decimal', '3'],
    ['(4) Questions', 'bracket', '(4)'],
    ['39/20 Minutes', 'slash', '39/20'],
    ['4.1 Minute 6', 'compound', '4.1'],
    ['2(1) Consultation', 'compound', '2(1)'],
    ['8A Urgent business', 'compound', '8A'],
    ['(b) Interests', 'letter', '(b)'],
    ['(iii) Interests', 'roman', '(iii)'],
    ['9 2024/25 outturn', 'decimal', '9'],
    ['2. Declarations', 'decimal', '2'],
  ])('%s', (text, scheme, label) => {
    expect(itemNumberOf(row(text))).toMatchObject({ scheme, label });
  });

  it.each(['13 February 2025', '10.30 am start', '2025 and after', '15 minutes in all', 'Apologies', '4.30 pm'])(
    '%s has none',
    (text) => {
      expect(itemNumberOf(row(text))).toBeNull();
    },
  );
});

describe('page references', () => {
  it.each([
    ['Minutes (Pages 9 - 16)', 9, 16, 'Minutes'],
    ['Minutes Pages 5-8', 5, 8, 'Minutes'],
    ['Letter (Page 7)', 7, 7, 'Letter'],
    ['Annual Report (Pages 27- and plan 68)', 27, 68, 'Annual Report and plan'],
    ['Budget [pp. 3 to 4] and plan', 3, 4, 'Budget and plan'],
  ])('%s', (text, from, to, rest) => {
    expect(markedPages(text)).toEqual({ range: { from, to }, rest });
  });

  it('takes years for no pages', () => {
    expect(trailingPages("Commissioner's Annual Report 2014 - 15")).toBeNull();
    expect(trailingPages('Plan 2021 - 2025')).toBeNull();
    expect(trailingPages('Rules of Procedure 13 - 22')).toEqual({
      range: { from: 13, to: 22 },
      rest: 'Rules of Procedure',
    });
  });

  it('finds a range in flattened text only where the last one ended', () => {
    expect(pagesStartingAt('Theme 5 - Reduce the 129 - Threat from Gangs 136', 129)).toEqual({
      range: { from: 129, to: 136 },
      rest: 'Theme 5 - Reduce the Threat from Gangs',
    });
    expect(pagesStartingAt('Theme 5 - Reduce the 129 - Threat from Gangs 136', 120)).toBeNull();
  });
});

describe('marks beside a title', () => {
  it.each([
    ['Proposed Precept "To Follow"', 'Proposed Precept', 'toFollow', false],
    ['PROPOSED PRECEPT TO FOLLOW', 'PROPOSED PRECEPT', 'toFollow', false],
    ['Rural crime (Verbal Report)', 'Rural crime', 'verbal', false],
    ['Verbal update from the Chief Constable', 'Verbal update from the Chief Constable', 'verbal', false],
    ['HMICFRS INSPECTION Verbal Update', 'HMICFRS INSPECTION', 'verbal', false],
    ['Fleet contract - withdrawn', 'Fleet contract', 'withdrawn', false],
    ['Estate (Exempt - paragraph 3)', 'Estate', null, true],
    ['Estate strategy (Exempt)', 'Estate strategy', null, true],
    ['Exempt Minutes', 'Exempt Minutes', null, true],
    ['Exempt Information', 'Exempt Information', null, false],
    ['Police and Crime Plan - Part 2', 'Police and Crime Plan - Part 2', null, false],
    ['Letter (attached)', 'Letter', 'attached', false],
  ])('%s', (printed, title, status, exempt) => {
    expect(marksOf(printed)).toMatchObject({ title, status, exempt });
  });
});

describe('exclusion of the public', () => {
  it.each([
    ['as defined in paragraphs 1, 2 and 3 of Part 1 of Schedule 12A', [1, 2, 3]],
    ['Paras 1 to 3 of Schedule 12A', [1, 2, 3]],
    ['paragraph(s) 3 of Schedule 12A, Section 100A(4)', [3]],
    ['Paragraphs 12 and 13 of Part 4 of Schedule 12A', [12, 13]],
    ['Section 100A(4) of the Act', []],
    ['rule 14, paragraph 40', []],
  ])('%s', (text, paragraphs) => {
    expect(exemptParagraphsIn(text)).toEqual(paragraphs);
  });

  it.each([
    ['for the following items of business under paragraph 3 of Schedule 12A', 'following', []],
    ['for the following item of business under paragraph 3 of Schedule 12A', 'next', []],
    ['for items 9 and 10 under paragraph 3 of Schedule 12A', 'none', ['9', '10']],
    ['There are no items that need it. If needed: for the following items, Schedule 12A', 'none', []],
    ['To identify items where the public may be excluded', 'none', []],
  ])('%s', (text, covers, items) => {
    expect(exclusionIn('Exclusion of the Press and Public', text)).toMatchObject({ covers, items });
  });

  it('sees none in other business', () => {
    expect(exclusionIn('School exclusions', 'To consider the report.')).toBeNull();
  });
});
