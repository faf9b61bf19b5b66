import { describe, expect, it } from 'vitest';
import { asId } from '@/domain/ids';
import type { Records } from '@/domain/publication';
import { briefingDocument } from '@/output/briefing-html';
import { type BriefingChoice, USUAL_CHOICE } from '@/output/briefing-model';
import { EXEMPT_MARK, makeBriefing } from '@/output/make-briefing';
import { aProfile } from '../../helpers/builders';
import { xmlProblem } from '../../helpers/office-files';
import { richRecords } from '../../helpers/rich-meeting';
import { MARKUP, PRIVATE, SECRET } from '../../helpers/rich-words';

function brief(choice: Partial<BriefingChoice> = {}, records: Records = richRecords(), meetingId = 'now') {
  const made = makeBriefing(records, {
    meetingId: asId(meetingId),
    choice: { ...USUAL_CHOICE, ...choice },
    terms: aProfile('2020-01-01', { holderTitle: 'Mayor for Policing' }),
    today: '2030-12-01',
  });
  if (!made) throw new Error('there is no briefing');
  const document = briefingDocument(made.model);
  return { ...made, document, text: textOf(document.html) };
}

/** The words of the page as they are read. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body>')).replaceAll(/<[^>]*>/g, '');
  return body
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => CHARACTERS[name] ?? '')
    .replaceAll(/\s+/g, ' ');
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

describe('a public briefing', () => {
  const { model, counts, document, text } = brief();

  it('holds nothing exempt and no private note, and says how much was left out', () => {
    expect(JSON.stringify([model, document])).not.toContain(SECRET);
    expect(JSON.stringify([model, document])).not.toContain(PRIVATE);
    expect(counts).toMatchObject({ leftOutItems: 2, leftOutQuestions: 3 });
    expect(text).toContain('2 items and 3 questions of this meeting are exempt and not in this briefing.');
    expect(document.mark).toBe('');
  });

  it('is one static page: language, title, headings in order, tables with headers and captions', () => {
    const { html } = document;
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<title>Briefing: Exampleshire Police and Crime Panel, 5 December 2030</title>');
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    const doing = tags.filter((tag) =>
      /^<(?:script|img|link|iframe|object|a|form)\b|\s(?:src|href|on\w+|http-equiv)=/i.test(tag),
    );
    expect(doing).toEqual([]);
    const levels = Array.from(html.matchAll(/<h([1-6])/g), (match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
    const tables = html.split('<table').slice(1);
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) expect(table).toMatch(/^[^>]*>\s*<caption>[^<]+<\/caption>/);
    const headers = html.match(/<th\b[^>]*>/g) ?? [];
    expect(headers.filter((header) => !/ scope="(?:col|row)"/.test(header))).toEqual([]);
  });

  it('takes markup for words', () => {
    expect(text).toContain(MARKUP);
    // The page is as well-formed as XML, but for its two tags that need no end.
    expect(
      xmlProblem(
        document.html
          .replace('<!doctype html>', '')
          .replaceAll(/<(meta[^>]*|br)>/g, '<$1/>')
          .replace(/<style>[^<]*/, '<style>'),
      ),
    ).toBeNull();
  });

  it('names the pages of evidence by pack and by report', () => {
    expect(text).toContain('Progress against the plan: quarter three: report, p. 17 of pack · 3 of report');
  });

  it('gives each item its promises of the plan and what was asked before about the same parts', () => {
    const item = model.items.find((one) => one.number === '4');
    expect(item?.parts[0]).toMatchObject({
      name: 'Focus area 1.1',
      priority: 'Priority 1: A force that answers',
      source: 'Safer Exampleshire, 2029–33, p. 11',
      promises: [{ when: '90 % within ten seconds, by March 2031', state: 'Outstanding' }],
      figure:
        'Latest 82.5% in Q2 2030/31, better than 80% the period before (Q1 2030/31). Target 90% by March 2031, not reached.',
    });
    expect(text).toContain('Latest 82.5% in Q2 2030/31');
    expect(item?.earlier[0]).toMatchObject({ date: '2030-09-05' });
    expect(item?.earlier).toHaveLength(12);
    expect(item?.furtherEarlier).toBe(2);
  });

  it('puts a follow-up under its question, and questions without an item at the end', () => {
    const first = model.items.flatMap((item) => item.questions).find((one) => one.followUps.length > 0);
    expect(first?.followUps[0]?.wording).toBe('And what does the Chief Constable say to that?');
    expect(model.items.at(-1)).toMatchObject({ number: null });
    const numbers = model.items.flatMap((item) => item.questions.map((one) => one.number));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('uses the words of the profile', () => {
    expect(text).toContain('The Mayor for Policing');
  });
});

describe('what is chosen', () => {
  it('adds private notes only when they are asked for, and says so', () => {
    const { text, document } = brief({ withNotes: true });
    expect(text).toContain(PRIVATE);
    expect(text).toContain('This copy holds private notes. It is for your own use.');
    expect(document.footer).toContain('holds private notes');
    expect(text).not.toContain(SECRET);
  });

  it('marks a briefing with exempt items on every page, with the paragraphs', () => {
    const { text, document } = brief({ withExempt: true });
    expect(document.mark).toBe(EXEMPT_MARK);
    expect(text).toContain(EXEMPT_MARK);
    expect(text).toContain('Exempt: paragraphs 1 and 3 of Schedule 12A to the Local Government Act 1972');
    expect(text).toContain(`${SECRET} question`);
  });

  it('leaves out the parts that are not ticked', () => {
    const none = { withPapers: false, withPlan: false, withEvidence: false, withEarlier: false, withAppendix: false };
    const { text, counts } = brief(none);
    expect(counts).toMatchObject({ evidence: 0, earlier: 0, owed: 0, questions: 30 });
    expect(text).not.toContain('Appendix');
    expect(text).not.toContain('What the plan promised');
  });
});

describe('a meeting with little or nothing', () => {
  it('says that nothing is recorded', () => {
    const records = { ...richRecords(), items: [], questions: [], responses: [], commitments: [], links: [] };
    const { text } = brief({}, records);
    expect(text.match(/None recorded here\./g)).toHaveLength(3);
  });

  it('is not made for a meeting that is not there, or is exempt as a whole', () => {
    const all = richRecords();
    expect(() => brief({}, all, 'nowhere')).toThrow('there is no briefing');
    const meetings = all.meetings.map((one) => ({ ...one, compartment: 'exempt' as const }));
    expect(() => brief({}, { ...all, meetings })).toThrow('there is no briefing');
    expect(brief({ withExempt: true }, { ...all, meetings }).counts.items).toBe(11);
  });
});
