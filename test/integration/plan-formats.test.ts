// The same plan gives the same tree, whatever it was saved as.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planReadCommand } from '@/cli/plan-command';
import { runCommand } from '@/cli/run-command';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { docx, escaped, odt, wordParagraph } from '../helpers/document-packages';
import { examplePlanPdf, PIECES, type Piece } from './plan-reading-example';

const folder = mkdtempSync(join(tmpdir(), 'plan-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What has to be the same: everything but pages and how sure the reader is. */
function treeOf({ elements, commitments, ...front }: PlanReading) {
  const part = ({ type, number, text, target, children }: ReadElement): object => ({
    type,
    number,
    text,
    target,
    children: children.map(part),
  });
  return {
    ...front,
    elements: elements.map(part),
    commitments: commitments.map(({ text, form, element, target }) => ({ text, form, element, target })),
  };
}

async function planOf(file: string): Promise<PlanReading> {
  const { exitCode, stdout, stderr } = await runCommand([planReadCommand], ['plan', 'read', file, '--json']);
  expect([exitCode, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as PlanReading;
}

const rank = ({ size = 11 }: Piece): number => [22, 15, 13].indexOf(size) + 1;

function inHtml(): string {
  const body = PIECES.map((piece) => {
    const text = escaped(piece.text);
    if (piece.bullet) return `<ul><li>${text}</li></ul>`;
    return rank(piece) > 0 ? `<h${rank(piece)}>${text}</h${rank(piece)}>` : `<p>${text}</p>`;
  });
  return `<!doctype html><body><nav><a href="/">Home</a></nav><main>${body.join('').replaceAll('</ul><ul>', '')}</main><footer>Contact</footer>`;
}

function inDocx(): Promise<Uint8Array> {
  const body = PIECES.map((piece) => {
    if (piece.bullet) return wordParagraph(piece.text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    return wordParagraph(piece.text, rank(piece) > 0 ? `<w:outlineLvl w:val="${rank(piece) - 1}"/>` : '');
  });
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  return docx(body.join(''), { numbering });
}

function inOdt(): Promise<Uint8Array> {
  const body = PIECES.map((piece) => {
    const text = escaped(piece.text);
    if (piece.bullet) return `<text:list><text:list-item><text:p>${text}</text:p></text:list-item></text:list>`;
    return rank(piece) > 0
      ? `<text:h text:outline-level="${rank(piece)}">${text}</text:h>`
      : `<text:p>${text}</text:p>`;
  });
  return odt(body.join(''));
}

const inText = (): string => PIECES.map((piece) => `${piece.bullet ? '• ' : ''}${piece.text}`).join('\n\n');

describe('a plan of our own', () => {
  const plans = new Map<string, PlanReading>();

  beforeAll(async () => {
    const files = {
      'plan.pdf': await examplePlanPdf(),
      'plan.docx': await inDocx(),
      'plan.odt': await inOdt(),
      'plan.html': inHtml(),
      'plan.txt': inText(),
    };
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content);
      plans.set(name, await planOf(join(folder, name)));
    }
  });

  test.each(['plan.docx', 'plan.odt', 'plan.html', 'plan.txt'])('%s reads as plan.pdf does', (name) => {
    const [pdf, other] = [plans.get('plan.pdf'), plans.get(name)];
    expect(pdf!.elements.length).toBeGreaterThan(1);
    expect(treeOf(other!)).toEqual(treeOf(pdf!));
  });

  test('only the PDF has pages', () => {
    for (const [name, { elements }] of plans) {
      expect(elements.every(({ page }) => (page === null) === (name !== 'plan.pdf'))).toBe(true);
    }
  });
});

const SHARED = resolve('..', 'shared');
const DRAFT = join(SHARED, 'data', 'plans', 'warwickshire-2021-25-draft-v1.5');

describe.skipIf(!existsSync(`${DRAFT}.pdf`))('a real draft (skipped without the reference material)', () => {
  test.each([`${DRAFT}.docx`, `${DRAFT}.html`, join(SHARED, 'seeds', '001_a8cd7d1610524677.txt')])(
    '%s',
    async (file) => {
      expect(treeOf(await planOf(file))).toEqual(treeOf(await planOf(`${DRAFT}.pdf`)));
    },
  );
});
