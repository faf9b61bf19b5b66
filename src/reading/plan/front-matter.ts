import type { PlanStatus } from '@/domain/plan';
import type { Block } from '../blocks/block';
import { numberedStrand } from './strand-words';
import { labelOf } from './vocabulary';

export interface FrontMatter {
  readonly title: string | null;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly status: PlanStatus;
  readonly versionLabel: string | null;
}

const FRONT_BLOCKS = 30;
const MAX_TITLE = 160;
const PLAN_NAME = /\bplan\b/i;
const PLAN_SUBJECT = /\b(?:police|policing|crime|safer|justice|community safety|communities)\b/i;
const WEB_CHROME =
  /^(?:skip to|text size|open menu|menu|search|home|cookie|share|print|back to|accessibility|youtube|facebook|twitter)/i;
const YEARS = /\b(20\d\d)\s*(?:[-–—]|to|until)\s*(?:(?:\p{L}+\s+)?)(20\d\d|\d\d)\b(?!\/)/iu;
/** "2028/29 – 2031/32": to the end of the last financial year. */
const FINANCIAL_YEARS = /\b(20\d\d)\/\d\d\s*(?:[-–—]|to|until)\s*20\d\d\/(\d\d)\b/iu;
const ONLY_YEARS = /^(?:(?:\p{L}+\s+)?20\d\d)\s*(?:[-–—]|to)\s*(?:\p{L}+\s+)?(?:20)?\d\d$/iu;
const LAST_OF_TITLE = /^(?:(?:police )?(?:and |& )?crime )?plan(?:\s+20\d\d\D{1,4}(?:20)?\d\d)?$/i;
const OFFICE_NAME = /\b(?:commissioner|office|council|panel)\b/i;
const MAX_TITLE_LINE = 40;
/** A line of a title that goes on in the next. */
const UNFINISHED = /\b(?:and|of|for|the|&)$/i;
const VERSION_LINE =
  /^(?:\(?(?:(?:consultation |final |working )?draft|version|revised|updated?|refreshed?|edition)\b|v\d).{0,60}$/i;
const VERSION_INSIDE =
  /\(((?:updated?|revised|version|draft|refreshed)[^()]{0,50}|20\d\d (?:update|refresh|edition))\)/i;

/**
 * Title, period, status and version, as the opening of the document and its running headers give them. `furniture` holds
 * the texts of headers, footers and status marks.
 */
export function readFrontMatter(
  blocks: readonly Block[],
  furniture: readonly string[],
  declaredTitle: string | null,
): FrontMatter {
  const front = blocks.slice(0, FRONT_BLOCKS).filter((block) => block.text.length <= 300);
  const named = planTitle(front);
  const title = named ?? declaredTitle ?? firstTitle(front);
  const versionLabel = versionOf(front, title);
  return {
    title,
    period: periodOf(
      [title ?? '', ...front.filter((block) => PLAN_NAME.test(block.text)).map((block) => block.text)],
      front,
    ),
    status: statusOf(front, furniture, title, versionLabel),
    versionLabel,
  };
}

/** The line that names a police and crime plan, with the years that stand on the next line. */
function planTitle(front: readonly Block[]): string | null {
  for (const [index, block] of front.entries()) {
    const { text } = block;
    if (!isTitleLike(text) || !PLAN_NAME.test(text) || !PLAN_SUBJECT.test(text) || labelOf(text)) continue;
    const before = front[index - 1]?.text ?? '';
    const next = front[index + 1]?.text ?? '';
    const whole = UNFINISHED.test(before) && isTitleLike(before) ? `${before} ${text}` : text;
    return withYears(whole, next);
  }
  return titleOverLines(front);
}

function withYears(title: string, next: string): string {
  return !YEARS.test(title) && !FINANCIAL_YEARS.test(title) && ONLY_YEARS.test(next) ? `${title} ${next}` : title;
}

/** A title set in several short lines: "Exampleshire", "Police and Crime", "Plan". */
function titleOverLines(front: readonly Block[]): string | null {
  const end = front.findIndex((block, index) => index > 0 && LAST_OF_TITLE.test(block.text) && isTitleLike(block.text));
  if (end < 0) return null;
  let title = front[end]?.text ?? '';
  for (let at = end - 1; at >= Math.max(0, end - 3); at -= 1) {
    const before = front[at]?.text ?? '';
    const wanted = !PLAN_SUBJECT.test(title) || /^(?:police|policing|crime)\b/i.test(title);
    if (!wanted || before.length > MAX_TITLE_LINE || !isTitleLike(before) || OFFICE_NAME.test(before)) break;
    title = `${before} ${title}`;
  }
  return PLAN_SUBJECT.test(title) ? withYears(title, front[end + 1]?.text ?? '') : null;
}

function isTitleLike(text: string): boolean {
  return text.length <= MAX_TITLE && !/[.:;,]$/.test(text) && !text.startsWith('[') && !WEB_CHROME.test(text);
}

/** Without a line that names a plan: the first heading that is no label, on a page that says which part it is. */
function firstTitle(front: readonly Block[]): string | null {
  const first = front.find((block) => !WEB_CHROME.test(block.text));
  if (first?.kind !== 'heading' || (labelOf(first.text) && !numberedStrand(first.text))) return null;
  return isTitleLike(first.text) ? first.text : null;
}

function periodOf(naming: readonly string[], front: readonly Block[]): FrontMatter['period'] {
  const texts = [...naming, ...front.map((block) => block.text).filter((text) => ONLY_YEARS.test(text))];
  for (const text of texts) {
    const years = FINANCIAL_YEARS.exec(text) ?? YEARS.exec(text);
    if (!years?.[1] || !years[2]) continue;
    const from = years[1];
    const to = years[2].length === 4 ? years[2] : from.slice(0, 2) + years[2];
    if (Number(to) >= Number(from) && Number(to) - Number(from) <= 12) return { from, to };
  }
  return { from: null, to: null };
}

function statusOf(
  front: readonly Block[],
  furniture: readonly string[],
  title: string | null,
  versionLabel: string | null,
): PlanStatus {
  const marks = [versionLabel ?? '', title ?? '', ...furniture];
  if (marks.some((mark) => /\bdraft\b/i.test(mark))) return 'draft';
  const short = front.filter((block) => block.text.length <= 80).map((block) => block.text);
  if (short.some((text) => /^(?:consultation )?draft\b|\bdraft (?:police and crime )?plan\b/i.test(text)))
    return 'draft';
  return /\bvariation\b/i.test(title ?? '') ? 'variation' : 'unknown';
}

function versionOf(front: readonly Block[], title: string | null): string | null {
  const line = front.find((block) => VERSION_LINE.test(block.text) && !/[.]$/.test(block.text))?.text;
  // A page number may have stuck to it: "Revised March 2018 2".
  if (line !== undefined) return line.replace(/(?<=\b20\d\d)\s+\d{1,2}$/, '');
  return VERSION_INSIDE.exec(title ?? '')?.[1] ?? null;
}
