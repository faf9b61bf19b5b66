import { describe, expect, it } from 'vitest';
import { compare } from '@/domain/compare/compare';
import { asId } from '@/domain/ids';
import { publicRecords } from '@/domain/publication';
import { comparisonDocx } from '@/output/comparison-docx';
import { comparisonDocument } from '@/output/comparison-html';
import { type ComparisonInput, comparisonModel } from '@/output/comparison-model';
import { EXEMPT_MARK } from '@/output/make-briefing';
import { comparableOf } from '@/reading/compare/comparable-plan';
import { readTextSource } from '@/reading/text-source';
import { wordsOf, xmlParts, xmlProblem } from '../../helpers/office-files';
import { richRecords } from '../../helpers/rich-meeting';
import { MARKUP, OVERRIDE } from '../../helpers/rich-words';

const read = (name: string, text: string) => comparableOf(readTextSource(text), name);
const BEFORE = `Roads\n\nThe lanes are gritted by six. ${MARKUP}\n\nHelp\n\nVictims get a call within a week of the report.\n`;
const AFTER = `Roads\n\nThe lanes are gritted by five. ${MARKUP}\n\nHelp\n\nA new desk opens in the town hall. ${OVERRIDE}\n`;
const records = richRecords();
const [open] = publicRecords(records).papers;
const exempt = records.papers.find((paper) => !publicRecords(records).papers.includes(paper));

function input(fields: Partial<ComparisonInput> = {}): ComparisonInput {
  const text = { kind: 'paper', id: open?.id ?? asId('none') } as const;
  return {
    comparison: compare(read('a', BEFORE), read('b', AFTER), { typography: false }),
    before: { text, name: `Draft ${MARKUP}` },
    after: { text, name: 'Plan' },
    hidden: [],
    bodyName: 'Northmoor Police and Crime Panel',
    today: '2030-12-01',
    withExempt: false,
    ...fields,
  };
}

const made = (fields: Partial<ComparisonInput> = {}) => {
  const model = comparisonModel(records, input(fields));
  if (!model) throw new Error('nothing was made');
  return model;
};

describe('what may go out', () => {
  const secret = { text: { kind: 'paper', id: exempt?.id ?? asId('none') }, name: 'Secret' } as const;

  it('is nothing when one text is exempt or gone, until a marked copy is asked for', () => {
    expect(exempt).toBeDefined();
    expect(comparisonModel(records, input({ before: secret }))).toBeNull();
    expect(
      comparisonModel(records, input({ after: { text: { kind: 'version', id: asId('gone') }, name: '' } })),
    ).toBeNull();
    expect(made({ before: secret, withExempt: true }).mark).toBe(EXEMPT_MARK);
    expect(made({ withExempt: true }).mark).toBe('');
  });

  it('bears the mark on every page: in the header of the DOCX, and where the printer sets it', async () => {
    const model = made({ after: secret, withExempt: true });
    expect(comparisonDocument(model).mark).toBe(EXEMPT_MARK);
    const parts = await xmlParts(await comparisonDocx(model));
    const headers = [...parts].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => wordsOf(xml));
    expect(headers.length).toBeGreaterThan(0);
    for (const words of headers) expect(words).toContain(EXEMPT_MARK);
  });
});

describe('the paper', () => {
  it('holds each change with both texts, and says what was left out', () => {
    const changes = made().sections.flatMap((section) => section.changes);
    expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Re-worded', 'Removed', 'Added']));
    const [reworded] = changes.filter(({ kind }) => kind === 'Re-worded');
    expect(reworded?.before.filter(({ mark }) => mark === 'removed').map(({ text }) => text)).toEqual(['six']);
    expect(reworded?.after.filter(({ mark }) => mark === 'added').map(({ text }) => text)).toEqual(['five']);
    const less = made({ hidden: ['removed'] });
    expect(less.leftOut).toBe('Left out here: 1 removed.');
    expect(JSON.stringify(less.sections)).not.toContain('within a week');
  });

  it('is words alone, as a page and as DOCX', async () => {
    const page = comparisonDocument(made()).html;
    expect(page).toContain('<del>six</del>');
    expect(page).toContain('<ins>five</ins>');
    expect(page).not.toContain(MARKUP);
    expect(page).not.toMatch(/<script|<img|https?:/i);
    const parts = await xmlParts(await comparisonDocx(made()));
    for (const [name, xml] of parts) expect([name, xmlProblem(xml)]).toEqual([name, null]);
    const words = wordsOf(parts.get('word/document.xml') ?? '');
    expect(words).toContain(MARKUP);
    expect(words).not.toContain('\u202e');
  });
});
