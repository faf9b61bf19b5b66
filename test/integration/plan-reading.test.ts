import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planReadCommand } from '@/cli/plan-command';
import { runCommand } from '@/cli/run-command';
import type { PlanReading, ReadElement } from '@/reading/plan/plan-reading';
import { examplePlanPdf } from './plan-reading-example';

const folder = mkdtempSync(join(tmpdir(), 'plan-reading-'));
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => runCommand([planReadCommand], args);
const ofType = (elements: readonly ReadElement[], type: string) => elements.filter((element) => element.type === type);

async function planOf(file: string): Promise<PlanReading> {
  const { exitCode, stdout, stderr } = await run('plan', 'read', file, '--json');
  expect([exitCode, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as PlanReading;
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('plan read on a PDF without tags', () => {
  let plan: PlanReading;

  beforeAll(async () => {
    await writeFile(at('plan.pdf'), await examplePlanPdf());
    plan = await planOf(at('plan.pdf'));
  });

  test('proposes the tree, each part with its page', () => {
    expect(plan).toMatchObject({
      title: 'Exampleshire Police and Crime Plan 2031-35',
      period: { from: '2031', to: '2035' },
    });
    const [first, second] = ofType(plan.elements, 'priority');
    expect([first!.text, first!.page, second!.text]).toEqual(['Safer streets', 2, 'Better help for victims']);
    expect(first!.children.map(({ type, text }) => [type, text])).toEqual([
      ['outcome', 'People walk home without worry.'],
      ['focusArea', 'Lighting'],
      [
        'successMeasure',
        'Fewer people report fear of walking after dark, as shown by the yearly survey of people in the whole of the area.',
      ],
      ['successMeasure', 'Every park has gates that close.'],
    ]);
    expect(first!.children.at(-1)!.page).toBe(3);
  });

  test('reads a promise across a page end, and bullets as promises', () => {
    expect(plan.commitments.map(({ text, form, element, page }) => [text, form, element, page])).toEqual([
      [
        'I will fund 40 new street lamps by the end of 2032, and I will say each month, in the town hall and in the papers, how many of them have been put up and where, and what each of them has cost the people of the area so far.',
        'will',
        'Safer streets > Lighting',
        2,
      ],
      ['answer letters', 'will', 'Better help for victims', 4],
      ['meet victims.', 'will', 'Better help for victims', 4],
    ]);
  });
});

describe('text files', () => {
  const WORDS = 'Police and Crime Plan 2031–35\n\nI’ll act.';
  const PLAIN = WORDS.replace('–', '-').replace('’', "'");
  test.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16, low byte first', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${WORDS}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(WORDS.replace('–', '\u0096').replace('’', '\u0092'), 'latin1')],
    ['plain ASCII', Buffer.from(PLAIN)],
  ])('%s', async (name, bytes) => {
    await writeFile(at(`${name}.txt`), bytes);
    const plan = await planOf(at(`${name}.txt`));
    expect(plan.title?.replace('–', '-')).toBe('Police and Crime Plan 2031-35');
    expect(plan.commitments[0]?.text.replace('’', "'")).toBe("I'll act.");
  });

  test('a name of 255 bytes, and one with a line break', async () => {
    for (const name of [`${'é'.repeat(125)}n.txt`, 'a\nb.txt']) {
      await writeFile(at(name), WORDS);
      expect((await planOf(at(name))).title).toBe('Police and Crime Plan 2031–35');
    }
  });
});

test.skipIf(process.platform !== 'linux')('a name whose bytes are no UTF-8 is found in its folder', async () => {
  await writeFile(Buffer.concat([Buffer.from(at('plan-')), Buffer.from([0xff, 0xe9]), Buffer.from('.txt')]), 'My Plan');
  expect((await planOf(at('plan-\ufffd\ufffd.txt'))).commitments).toEqual([]);
});

describe('bad input gives one clear line', () => {
  beforeAll(async () => {
    const whole = await examplePlanPdf();
    const noPages = await PDFDocument.create();
    await Promise.all([
      mkdir(at('folder')),
      writeFile(at('empty.pdf'), ''),
      writeFile(at('blank.txt'), ' \n\n'),
      writeFile(at('words.PDF'), 'Only words.\n'),
      writeFile(at('junk.pdf'), Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))),
      writeFile(at('truncated.pdf'), whole.subarray(0, Math.floor(whole.length * 0.4))),
      writeFile(at('header.pdf'), '%PDF-1.7\n'),
      writeFile(at('encrypted.pdf'), await examplePlanPdf({ userPassword: 'secret' })),
      writeFile(at('no-pages.pdf'), await noPages.save({ addDefaultPage: false })),
      writeFile(at('lines.txt'), 'a\n'.repeat(600_000)),
      writeFile(at('huge.pdf'), '%PDF-1.7\n'),
      writeFile(at('unreadable.pdf'), whole),
    ]);
    truncateSync(at('huge.pdf'), 4 * 1024 ** 3);
    await chmod(at('unreadable.pdf'), 0);
  });

  test.each([
    ['missing.pdf', /There is no file/],
    ['missing\nname.pdf', /There is no file ".*missing\\nname\.pdf"/],
    ['folder', /is a folder/],
    ['empty.pdf', /is empty \(0 bytes\)/],
    ['blank.txt', /has no text/],
    ['words.PDF', /is not a PDF, although its name says so/],
    ['junk.pdf', /neither a PDF nor a plain text file/],
    ['truncated.pdf', /damaged or incomplete|without pages/],
    ['header.pdf', /damaged or incomplete/],
    ['encrypted.pdf', /needs a password/],
    ['no-pages.pdf', /without pages/],
    ['huge.pdf', /too large: 4\.0 GB; the limit is 1 GB/],
    ['lines.txt', /too many lines/],
    [`${'n'.repeat(300)}.pdf`, /too long/],
  ])('%s', async (name, message) => {
    const { exitCode, stdout, stderr } = await run('plan', 'read', at(name), '--json');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read (not testable as root)', async () => {
    expect((await run('plan', 'read', at('unreadable.pdf'))).stderr).toMatch(/permission denied/);
  });

  test.each([
    [[], /^Usage: scrutiny plan read FILE/],
    [['plan'], /Unknown command "plan"\. Usage/],
    [['plan', 'write', 'x'], /Unknown command "plan" "write"\. Usage/],
    [['plan', 'read'], /Name a file\. Usage/],
    [['plan', 'read', 'a', 'b'], /one file only/],
    [['plan', 'read', '--yaml', 'a'], /Unknown option "--yaml"/],
    [['--help'], /^Usage: scrutiny plan read FILE/],
    [['plan', 'read', '--help'], /^Usage: scrutiny plan read FILE/],
  ])('arguments %j', async (args, message) => {
    const { exitCode, stderr } = await run(...args);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

const SHARED = resolve(import.meta.dirname, '../../../shared');
const PLANS = join(SHARED, 'data/plans');
const absent = !existsSync(PLANS);
if (absent) console.warn('Skipped: ../shared/data/plans is not here, so no real plan was read.');

interface PlanTruth {
  readonly title: string;
  readonly status: string;
  readonly versionLabel: string;
  readonly priorities: readonly {
    readonly title: string;
    readonly sharedOutcome: string;
    readonly focusAreas: readonly string[];
    readonly successMeasures: readonly string[];
  }[];
  readonly keyQuestions: number;
  readonly nationalMeasures: number;
  readonly strategicPolicingRequirementThreats: number;
  readonly commitments: readonly { readonly text: string; readonly form: string; readonly page: number }[];
}

describe.skipIf(absent)('a real draft plan, as PDF and as text', () => {
  const named = (folderName: string, pattern: RegExp) =>
    join(folderName, readdirSync(folderName).find((name) => pattern.test(name)) ?? 'absent');

  test.each([
    ['PDF', () => named(PLANS, /\.pdf$/)],
    ['text', () => named(join(SHARED, 'seeds'), /^001/)],
  ])('%s', async (kind, file) => {
    const truth = JSON.parse(readFileSync(named(PLANS, /\.truth\.json$/), 'utf8')) as PlanTruth;
    const plan = await planOf(file());
    expect(plan).toMatchObject({ title: truth.title, status: truth.status, versionLabel: truth.versionLabel });
    const priorities = ofType(plan.elements, 'priority');
    expect(priorities.map((priority) => asTruth(priority))).toEqual(
      truth.priorities.map(({ title, sharedOutcome, focusAreas, successMeasures }) => ({
        title,
        outcomes: [plainWords(sharedOutcome)],
        focusAreas,
        successMeasures: successMeasures.map(plainWords),
      })),
    );
    expect(ofType(plan.elements, 'keyQuestion')).toHaveLength(truth.keyQuestions);
    expect(ofType(plan.elements, 'nationalMeasure')).toHaveLength(truth.nationalMeasures);
    expect(ofType(plan.elements, 'threat')).toHaveLength(truth.strategicPolicingRequirementThreats);
    for (const form of ['will', 'committed', 'want']) {
      const wanted = keys(truth.commitments, form, kind === 'PDF');
      const found = keys(plan.commitments, form, kind === 'PDF');
      const right = found.filter((key) => wanted.includes(key));
      expect(right.length / wanted.length).toBe(1);
      // Two sentences promise plainly but are missing from the hand-made answers, one "will" and one "want".
      expect(found.length - right.length).toBeLessThanOrEqual(1);
    }
  });

  test('other plans: no trap is taken for a priority, and most give exactly their priorities', async () => {
    const others = join(SHARED, 'data/other-plans');
    let exact = 0;
    for (const name of readdirSync(others).filter((file) => file.endsWith('.txt'))) {
      const truth = JSON.parse(readFileSync(join(others, name.replace('.txt', '.json')), 'utf8')) as {
        priorities: { name: string }[];
        not_priorities?: string[];
      };
      const found = ofType((await planOf(join(others, name))).elements, 'priority').map(({ text }) => wordsOnly(text));
      for (const trap of truth.not_priorities ?? []) expect(found).not.toContain(wordsOnly(trap));
      if (JSON.stringify(found) === JSON.stringify(truth.priorities.map((priority) => wordsOnly(priority.name))))
        exact += 1;
    }
    expect(exact).toBeGreaterThanOrEqual(13);
  });
});

function asTruth(priority: ReadElement): object {
  const texts = (type: string) => ofType(priority.children, type).map((child) => plainWords(child.text));
  return {
    title: priority.text,
    outcomes: texts('outcome'),
    focusAreas: texts('focusArea'),
    successMeasures: texts('successMeasure'),
  };
}

/** Words as printed: the hand-made answers keep links as "[words](#)". */
function plainWords(text: string): string {
  return text.replace(/\[([^\]]*)\]\(#\)/g, '$1').replaceAll('’', "'");
}

function wordsOnly(text: string): string {
  return plainWords(text)
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '');
}

function keys(
  commitments: readonly { readonly text: string; readonly form: string; readonly page: number | null }[],
  form: string,
  withPage: boolean,
): readonly string[] {
  return commitments
    .filter((commitment) => commitment.form === form)
    .map(({ text, page }) => `${withPage ? String(page) : ''}|${plainWords(text)}`);
}
