import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type AgendaItemReading,
  type AgendaReading,
  agendaReadingSchema,
  isNoAgenda,
} from '@/reading/agenda/agenda-reading';
import { readAgenda } from '@/reading/agenda/read-agenda';
import type { SourceDocument, SourceLine } from '@/reading/source-document';
import { readTextSource } from '@/reading/text-source';

/** Invented front sheets, each in the manner of another kind of council. */
function example(name: string): AgendaReading {
  return reading(readTextSource(readFileSync(resolve(import.meta.dirname, `agenda-examples/${name}.txt`), 'utf8')));
}

function reading(source: SourceDocument): AgendaReading {
  const result = readAgenda(source);
  if (isNoAgenda(result)) throw new Error(result.problem);
  return agendaReadingSchema.parse(result);
}

/** One line an item: number, title, pages, part with paragraphs, status. */
function shortly(item: AgendaItemReading): string {
  const pages = item.pages ? `${item.pages.from}-${item.pages.to}` : '';
  const part = item.part === 1 ? '' : `part 2 [${item.exemptParagraphs.join()}]`;
  return [item.number, item.title, pages, part, item.status === 'none' ? '' : item.status]
    .join(' | ')
    .replace(/(?: \| ?)+$/, '');
}

describe('an agenda with nested items and a page column', () => {
  const agenda = example('nested-page-column');

  it('gives the meeting, and not the briefing before it', () => {
    expect(agenda).toMatchObject({
      body: 'Northmere Police and Crime Panel',
      date: '2020-02-04',
      time: '11:00',
      venue: 'Council House, Market Square, Northmere',
      published: '2020-01-27',
    });
  });

  it('gives items and sub-items with pages, statuses and the private part', () => {
    expect(agenda.items.map(shortly)).toEqual([
      '1 | General',
      '1(1) | Apologies',
      '1(2) | Disclosures of Pecuniary and Non-Pecuniary Interests',
      '1(3) | Minutes of the previous meeting | 5-8 |  | attached',
      '1(4) | Public Speaking',
      '2 | Proposed Police Precept 2020/21 |  |  | toFollow',
      '2(1) | Report on the consultation | 9-30 |  | attached',
      '3 | Policing Priorities Consultation |  |  | verbal',
      '4 | Work Programme 2020 - 2021 | 31-34 |  | attached',
      '5 | Dates of Meetings',
      '6 | Any Urgent Items',
      '7 | Reports Containing Confidential or Exempt Information',
      '8 | Exempt Minutes | 35-38 | part 2 [1,2,3] | attached',
    ]);
    expect(agenda.items.map((item) => item.parent)).toEqual([
      null,
      '1',
      '1',
      '1',
      '1',
      null,
      '2',
      ...Array(6).fill(null),
    ]);
  });

  it('keeps the purpose apart from the title, and the signature out of both', () => {
    expect(agenda.items.find((item) => item.number === '1(3)')?.purpose).toBe(
      'To confirm the minutes of the meeting held on 21 November 2019.',
    );
    expect(agenda.items.at(-1)?.purpose).toBe('To confirm the exempt minutes of the meeting held on 21 November 2019.');
  });
});

describe('an agenda numbered through the year', () => {
  const agenda = example('yearly-numbers');

  it('keeps the numbers as printed and the wrapped title in capitals whole', () => {
    expect(agenda.items.map(shortly)).toEqual([
      '39/20 | APOLOGIES FOR ABSENCE',
      '40/20 | MINUTES OF THE PREVIOUS MEETING | 1-8 |  | attached',
      '41/20 | DECLARATIONS OF INTEREST',
      '42/20 | PUBLIC QUESTIONS',
      '43/20 | POLICE AND CRIME PLAN: PROGRESS AND THE RECRUITMENT OF OFFICERS | 9-22 |  | attached',
      '44/20 | COMPLAINTS RECEIVED SINCE THE LAST MEETING | 23-24 |  | attached',
      '45/20 | DATE OF NEXT MEETING',
    ]);
  });

  it('gives the published date, not the deadline for questions', () => {
    expect(agenda).toMatchObject({
      date: '2020-09-15',
      time: '10:30',
      published: '2020-09-07',
      venue: 'Remote meeting by video link',
    });
    expect(agenda.items[4]?.lead).toBe('Office of the Police and Crime Commissioner');
  });
});

describe('an agenda with guide times', () => {
  const agenda = example('guide-times');

  it('reads times, statuses and who contributes', () => {
    expect(agenda).toMatchObject({
      body: 'Southbridge Police, Fire and Crime Panel (Extraordinary)',
      time: '15:30',
      endsBy: '17:30',
      published: '2020-11-25',
    });
    expect(agenda.items.map((item) => [item.guideTime?.from, item.guideTime?.to, item.status])).toEqual([
      ['15:30', '15:35', 'none'],
      ['15:35', '15:40', 'none'],
      ['15:45', '16:15', 'attached'],
      ['16:15', '16:45', 'verbal'],
      ['16:45', '17:15', 'toFollow'],
      [undefined, undefined, 'withdrawn'],
    ]);
    expect(agenda.items[2]).toMatchObject({
      title: 'Police and Crime Plan delivery report',
      pages: { from: 5, to: 8 },
      lead: 'the Commissioner and the Chief Constable',
    });
    expect(agenda.items[4]?.title).toBe('HMICFRS inspection: letter to the Home Secretary');
  });
});

describe('parts of the meeting', () => {
  it('follows a private part that comes first', () => {
    const agenda = example('private-part-first');
    expect(agenda.items.map(shortly)).toEqual([
      '1 | Exclusion of the Public and Press',
      "2 | Review of the Commissioner's decision on a disciplinary matter |  | part 2 [1,2]",
      '3 | Apologies',
      '4 | Minutes of Previous Meeting',
      '5 | Public Participation',
    ]);
  });

  it('lets numbers begin anew in part II, and a standing notice of exclusion change nothing', () => {
    const agenda = example('restarting-parts');
    expect(agenda).toMatchObject({
      body: 'Council (Extraordinary)',
      date: '2025-03-06',
      time: '12:00',
      venue: 'Guildhall, Brackwater',
    });
    expect(agenda.items.map(shortly)).toEqual([
      '1 | Apologies',
      '2 | Minutes of 12 December 2024 and 9 January 2025 | 1-14 |  | attached',
      '3 | Exclusion of the press and public',
      '4 | Budget Scrutiny Panel: report on the 2025-26 budget | 15-15 |  | attached',
      '5 | Motions',
      '5.1 | Motion on bus shelters',
      '5.2 | Motion on street lighting |  |  | toFollow',
      '1 | Sale of land at Mill Lane | 17-30 | part 2 [3,5] | attached',
      '2 | Legal advice |  | part 2 [3,5] | verbal',
    ]);
  });
});

describe('what stands around the items', () => {
  it('leaves out numbered notices before and notes after the agenda', () => {
    const agenda = example('notes-around');
    expect(agenda).toMatchObject({
      body: 'Joint Scrutiny Panel for Policing',
      date: '2024-07-08',
      time: '14:00',
      published: '2024-06-28',
    });
    expect(agenda.items.map(shortly)).toEqual([
      '(1) | Apologies',
      '(2) | Declarations of Interest',
      '(3) | Minutes | 3-10 |  | attached',
      '(4) | Question Time: 20 minutes for questions of which notice was given by Friday 28 June 2024 |  |  | attached',
      '(5) | Performance Report, Quarter 4 of 2023-24 | 11-26 |  | attached',
      '(6) | Annual Report 2023/24 | 27-68 |  | attached',
      '(7) | Any other business',
    ]);
  });

  it('reads an agenda without any numbers by its headings', () => {
    const agenda = example('no-numbers');
    expect(agenda.items.map(shortly)).toEqual([
      ' | Apologies for Absence',
      ' | Declarations of Interest',
      ' | Minutes of the Last Meeting | 5-12 |  | attached',
      ' | Review of a Premises Licence | 13-64 |  | attached',
      ' | Police Evidence for the Review | 65-80 | part 2 [7] | attached',
    ]);
    expect(agenda.confidence).toBeLessThan(0.9);
  });
});

describe('documents that are no agenda', () => {
  it.each([['a strategy with a table of contents', 'not-an-agenda']])('finds no items in %s', (_, name) => {
    const text = readFileSync(resolve(import.meta.dirname, `agenda-examples/${name}.txt`), 'utf8');
    expect(readAgenda(readTextSource(text))).toEqual({ problem: 'no agenda items found' });
  });

  it.each([
    [
      'minutes',
      'NORTHMERE COUNCIL\nMINUTES of a meeting held on 3 May 2024\n\n1. Apologies\n\n2. Declarations of Interest\n\n3. Minutes of 2 March 2024\n',
    ],
    ['an empty page', '\n\n'],
    ['a shopping list', '1. Apples\n2. Pears\n3. Plums\n'],
  ])('finds no items in %s', (_, text) => {
    expect(readAgenda(readTextSource(text))).toEqual({ problem: 'no agenda items found' });
  });
});

describe('a front sheet from a PDF', () => {
  function line(text: string, x: number, y: number, more: Partial<SourceLine> = {}): SourceLine {
    return { text, x, y, right: x + text.length * 5.5, fontSize: 12, bold: false, italic: false, ...more };
  }

  /** Number, title and pages as three columns, drawn column by column; the agenda goes on over the page. */
  const source: SourceDocument = {
    kind: 'pdf',
    declaredTitle: null,
    outline: [],
    pages: [
      {
        number: 1,
        width: 595,
        height: 842,
        lines: [
          line('FARLOW POLICE AND CRIME PANEL', 60, 60, { bold: true, fontSize: 16 }),
          line('Wednesday, 5 March 2025 at 10.00 am', 60, 90),
          line('AGENDA', 270, 150, { bold: true }),
          line('Page', 500, 165),
          line('1.', 60, 180),
          line('2.', 60, 208),
          line('3.', 60, 250),
          line('Apologies', 90, 180, { bold: true }),
          line('Minutes of the meetings of the Panel held on 3 December', 90, 208, { bold: true }),
          line('2024 and 14 January 2025', 90, 222, { bold: true }),
          line('Complaints', 90, 250, { bold: true }),
          line('The Panel is asked to note the report.', 90, 264),
          line('5 - 12', 500, 208),
          line('13 - 14', 500, 250),
          line('Page 1', 280, 820),
        ],
      },
      {
        number: 2,
        width: 595,
        height: 842,
        lines: [
          line('4. Work programme 15 - 20', 60, 60, { bold: true }),
          line('5. Any urgent business', 60, 90, { bold: true }),
          line('Clerk to the Panel', 400, 200),
          line('Page 2', 280, 820),
        ],
      },
    ],
  };

  it('puts the columns together and ends a title where the type changes', () => {
    const agenda = reading(source);
    expect(agenda).toMatchObject({ body: 'Farlow Police and Crime Panel', date: '2025-03-05', time: '10:00' });
    expect(agenda.items.map(shortly)).toEqual([
      '1 | Apologies',
      '2 | Minutes of the meetings of the Panel held on 3 December 2024 and 14 January 2025 | 5-12 |  | attached',
      '3 | Complaints | 13-14 |  | attached',
      '4 | Work programme | 15-20 |  | attached',
      '5 | Any urgent business',
    ]);
    expect(agenda.items[2]?.purpose).toBe('The Panel is asked to note the report.');
    expect(agenda.items[4]?.purpose).toBeNull();
    expect(agenda.items.map((item) => item.page)).toEqual([1, 1, 1, 2, 2]);
  });
});
