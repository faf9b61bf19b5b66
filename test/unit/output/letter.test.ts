import { describe, expect, it } from 'vitest';
import { letterDocument } from '@/output/letter';
import { type LetterInput, letterModel } from '@/output/letter-model';
import { owedRows } from '@/output/owed-rows';
import { aProfile } from '../../helpers/builders';
import { wordsOf, xmlParts, xmlProblem } from '../../helpers/office-files';
import { richRecords } from '../../helpers/rich-meeting';
import { EMOJI, FORMULA, MARKUP, OVERRIDE, PRIVATE, RTL, SECRET } from '../../helpers/rich-words';

const PROFILE = aProfile('2020-01-01', { holderTitle: 'Mayor for Policing', holderShort: 'Mayor' });
const { rows, leftOut } = owedRows(richRecords(), { profiles: [PROFILE], today: '2030-12-01' });

function letter(input: Partial<LetterInput> = {}) {
  const keys = rows.map((row) => row.key);
  const usual = { terms: PROFILE, date: '2030-12-01', replyBy: '2030-12-20', reference: 'R 1', signatory: 'chair' };
  return letterModel(rows, { keys, ...usual, ...input } as LetterInput);
}

describe('the rows that a letter can hold', () => {
  it('leaves out what is exempt, and counts it', () => {
    expect(leftOut).toBe(5);
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    expect(JSON.stringify(rows)).not.toContain(PRIVATE);
  });
});

describe('the letter', () => {
  it('is to the office-holder by the title in force, from the chair, with the date that is asked for', () => {
    expect(letter()).toMatchObject({
      to: 'The Mayor for Policing',
      salutation: 'Dear Mayor',
      subject: 'Answers and promises outstanding',
      signature: ['Chair', 'Northmoor Police and Crime Panel'],
    });
    expect(letter().opening.at(-1)).toBe('We ask for your reply by 20 December 2030.');
    expect(letter({ replyBy: null }).opening).toHaveLength(1);
  });

  it('holds the chosen rows and no others', () => {
    const [first] = rows;
    const model = letter({ keys: [first?.key ?? '', 'promise:promise-x'] });
    expect([...model.answers, ...model.promises].map((entry) => entry.text)).toEqual([first?.text]);
    expect(model.subject).toBe('Answers outstanding');
  });

  it('says of each what was asked, what came back and what is awaited, from the records alone', () => {
    const details = letter().answers.flatMap((entry) => entry.details);
    expect(details).toContainEqual({ label: 'Asked', text: 'at the meeting of 5 September 2030' });
    expect(details).toContainEqual({ label: 'Due', text: '1 October 2030 (61 days ago)' });
    expect(details).toContainEqual({ label: 'Our view of that answer', text: 'In part: gave no date' });
    expect(letter().promises[0]?.details).toContainEqual({ label: 'Due', text: '30 November 2030 (1 day ago)' });
  });
});

describe('the document', () => {
  it('is well-formed in every part, and holds title, language, A4, headings, numbering and page numbers', async () => {
    const parts = await xmlParts(await letterDocument(letter()));
    for (const [name, xml] of parts) expect([name, xmlProblem(xml)]).toEqual([name, null]);
    const body = parts.get('word/document.xml') ?? '';
    expect(parts.get('docProps/core.xml')).toContain('Answers and promises outstanding: letter of 1 December 2030');
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang[^>]+w:val="en-GB"/);
    expect(body).toMatch(/<w:pgSz[^>]+w:w="11906"/);
    expect(body).toMatch(/w:pStyle w:val="Heading1"/);
    expect(body.match(/<w:numId/g)).toHaveLength(rows.length);
    const footers = [...parts].filter(([name]) => name.includes('footer')).map(([, xml]) => xml);
    expect(footers.join('')).toContain('NUMPAGES');
    expect([...parts.values()].join('')).not.toContain(SECRET);
    // Words stay words: a line that looks like a formula or like markup is neither obeyed nor changed.
    expect(wordsOf(body)).toContain(FORMULA);
  });

  it('holds whatever somebody typed', async () => {
    const [row] = rows;
    const typed = `${MARKUP} ${EMOJI}\n${RTL} ${OVERRIDE} \ud83d`;
    const key = row?.key ?? '';
    const usual = { terms: PROFILE, date: '2030-12-01', replyBy: null, signatory: 'chair' } as const;
    const model = letterModel(row ? [{ ...row, text: typed }] : [], { ...usual, keys: [key], reference: MARKUP });
    const body = (await xmlParts(await letterDocument(model))).get('word/document.xml') ?? '';
    expect(xmlProblem(body)).toBeNull();
    expect(wordsOf(body)).toContain(`${MARKUP} ${EMOJI}${RTL} invoicegpj.exe and NUL`);
  });
});
