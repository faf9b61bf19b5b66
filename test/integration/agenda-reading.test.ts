import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agendaReadCommand } from '@/cli/agenda-command';
import { readSource } from '@/cli/read-source';
import { packPages } from '@/domain/pack-pages';
import { type AgendaReading, isNoAgenda } from '@/reading/agenda/agenda-reading';
import { matchPapers } from '@/reading/agenda/match-papers';
import type { PaperToMatch } from '@/reading/agenda/paper-clues';
import { readAgenda } from '@/reading/agenda/read-agenda';
import type { SourceDocument } from '@/reading/source-document';

const MEETINGS = resolve(import.meta.dirname, '../../../shared/data/meetings');
const absent = !existsSync(MEETINGS);
const MEETING = join(MEETINGS, 'kent-county-council-2025-02-13');

interface AgendaTruth {
  readonly file: string;
  readonly body: string;
  readonly date: string;
  readonly time: string;
  readonly published: string;
  readonly ends_by: string;
  readonly items: readonly { readonly n: number; readonly title: string; readonly pages?: string }[];
}

async function agendaOf(file: string): Promise<AgendaReading> {
  const result = readAgenda(await readSource(file));
  if (isNoAgenda(result)) throw new Error(result.problem);
  return result;
}

/** Items as the hand-written answers have them. */
function itemsOf(agenda: AgendaReading): readonly object[] {
  return agenda.items.map(({ number, title, pages }) => ({
    number,
    title,
    pages: pages ? `${pages.from}-${pages.to}` : undefined,
  }));
}

function paperOf(file: string, source: SourceDocument): PaperToMatch {
  const opening = source.pages.slice(0, 2).flatMap((page) => page.lines.map((line) => line.text));
  return {
    id: file,
    fileName: file,
    title: source.declaredTitle,
    pageCount: source.pages.length,
    openingText: opening.join('\n'),
  };
}

if (absent) console.warn('Skipped: ../shared/data/meetings is not here, so no agenda of a real council was read.');

describe.skipIf(absent)('real agendas', () => {
  it('reads the front sheet of a real meeting exactly', async () => {
    const truths = JSON.parse(readFileSync(join(MEETINGS, 'GROUND_TRUTH.json'), 'utf8')) as { agendas: AgendaTruth[] };
    expect(truths.agendas.length).toBeGreaterThan(0);
    for (const truth of truths.agendas) {
      const agenda = await agendaReadCommand.run([join(MEETINGS, truth.file), '--json']);
      expect(agenda).toMatchObject({
        body: truth.body,
        date: truth.date,
        time: truth.time,
        published: truth.published,
        endsBy: truth.ends_by,
      });
      expect(itemsOf(agenda as AgendaReading)).toEqual(
        truth.items.map((item) => ({ number: String(item.n), title: item.title, pages: item.pages })),
      );
    }
  });

  it.each(['cheshire-pcp-2024-07-19', 'dyfed-powys-pcp-2017-11-16', 'nottinghamshire-pcp-2015-06-15-agenda'])(
    'reads the agenda of a real panel: %s',
    async (name) => {
      const truth = JSON.parse(readFileSync(join(MEETINGS, `panel-pages/${name}.json`), 'utf8')) as {
        body: string;
        date: string;
        time: string;
        items: { no: string | number; title: string; pages?: string }[];
      };
      const agenda = await agendaOf(join(MEETINGS, `panel-pages/${name}.txt`));
      expect(agenda).toMatchObject({ body: truth.body, date: truth.date, time: truth.time });
      expect(itemsOf(agenda)).toEqual(
        truth.items.map((item) => ({ number: String(item.no), title: item.title, pages: item.pages })),
      );
    },
  );

  it.each(['surrey-commissioners-question-time', 'west-mercia-pcp-report-and-pcc-response'])(
    'finds no agenda in %s',
    async (name) => {
      await expect(agendaReadCommand.run([join(MEETINGS, `panel-pages/${name}.txt`)])).rejects.toThrow(
        'no agenda items found',
      );
    },
  );

  it('finds an agenda in no paper but the front sheet, and puts the papers where they were printed', async () => {
    const files = readdirSync(MEETING).filter((file) => file.endsWith('.pdf'));
    const sheet = files.find((file) => file.startsWith('Agenda frontsheet')) ?? '';
    const agenda = await agendaOf(join(MEETING, sheet));
    const papers: PaperToMatch[] = [];
    for (const file of files) {
      const source = await readSource(join(MEETING, file));
      if (file !== sheet) expect([file, readAgenda(source)]).toEqual([file, { problem: 'no agenda items found' }]);
      papers.push(paperOf(file, source));
    }
    const matches = matchPapers(agenda.items, papers, { date: agenda.date });
    const roles = (role: string) => matches.filter((match) => match.role === role).map((match) => match.paperId);
    expect(roles('frontSheet')).toEqual([sheet]);
    expect(roles('minutesOfThisMeeting')).toEqual(['Printed minutes 13th-Feb-2025 09.30 County Council.pdf']);
    expect(roles('unmatched')).toEqual([]);
    expect(roles('supplement').every((file) => /^\d - (?:Amendment|Annex)/.test(file))).toBe(true);
    expect(roles('supplement')).toHaveLength(12);

    const pageCounts = new Map(papers.map((paper) => [paper.id, paper.pageCount]));
    const layout = packPages(
      agenda.items.map((item, index) => ({
        itemId: item.number,
        stated: item.pages ?? null,
        papers: matches
          .filter((match) => match.itemIndex === index && match.supersededBy === null)
          .toSorted((a, b) => a.order - b.order)
          .map((match) => ({
            id: match.paperId,
            pageCount: pageCounts.get(match.paperId) ?? 0,
            supplement: match.role === 'supplement',
          })),
      })),
    );
    expect(layout.items.filter((item) => item.agreement !== 'noPapers')).toEqual([
      { itemId: '3', stated: { from: 1, to: 26 }, computed: { from: 1, to: 26 }, agreement: 'agrees' },
      { itemId: '5', stated: { from: 27, to: 36 }, computed: { from: 27, to: 36 }, agreement: 'agrees' },
      { itemId: '6', stated: { from: 37, to: 250 }, computed: { from: 37, to: 250 }, agreement: 'agrees' },
    ]);
    const sixth = layout.papers.filter((paper) => paper.itemId === '6' && !paper.atEnd).map((paper) => paper.paperId);
    expect(sixth[0]).toContain('Covering Report');
    expect(sixth[1]).toContain('Budget Report');
    expect(sixth.slice(2).map((file) => file.slice(0, 10))).toEqual(
      'ABCDEFGHIJKLMNOPQ'.split('').map((letter) => `Appendix ${letter}`),
    );
  }, 120_000);
});
