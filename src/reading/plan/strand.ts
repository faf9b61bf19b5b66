import type { ElementType } from '@/domain/plan';
import type { Block } from '../blocks/block';

/** One of the parts a plan is built of (a priority, theme, principle …), before what stands under it is read. */
export interface Strand {
  readonly type: ElementType;
  readonly number: string | null;
  readonly name: string;
  /** Index of the block in which it is named first. */
  readonly namedAt: number;
  /** Index of the heading that opens its own section; null when it has none. */
  readonly opensAt: number | null;
  readonly confidence: number;
  /** What speaks for it and, after it, what makes it doubtful. */
  readonly reason: string;
}

/** A row of strands that were found together, with how far it can be trusted and why. */
export interface StrandList {
  readonly type: ElementType;
  /** The word by which the plan calls them ("priorities"). */
  readonly noun: string;
  /** How plainly that word means what a plan is built of; 0 is plainest. */
  readonly rank: number;
  /** Index of the block that announces them. */
  readonly leadAt: number;
  readonly strands: readonly Strand[];
  /** 0..1, and a little above for the best; compared between lists, and the strands' confidence as far as 0.95. */
  readonly score: number;
  /** One sentence: where they were found. */
  readonly support: string;
  /** Sentences that make them doubtful; empty when nothing does. */
  readonly doubts: readonly string[];
}

/** Headings that any plan has beside its strands: they never are one, and they end the section of the last. */
const GENERAL_CHAPTER =
  /^(?:appendi|annex|contents|introduction|foreword|welcome|message|a message|about|background|context|contact|glossary|funding|financ|resourc|our resources|commission|grant|governance|accountab|performance|measuring|monitoring|keeping track|holding|roles? and|responsibilit|equality|legal|how (?:the|this|i|we|will)|what (?:does|is|the)|why|next steps|get involved|engaging with (?:our|the|you)|engagement|roadmap|summary|executive summary|strategic policing|national|local priorities|your |leave a|comment|share|related|\d+ comments?)/i;
/** Chapters that many plans have. Their words may name a part of a plan, too, so this is asked of lists of chapters only. */
const USUAL_CHAPTER =
  /^(?:appendi|annex|contents|introduction|introducing|foreword|preface|welcome|message|a message|about|background|context|contact|glossary|acknowledg|funding|financ|budget|resourc|our resources|medium term|precept|value for money$|commission|grant|governance|accountab|performance|measuring|monitoring|evaluat|keeping track|holding|roles?\b|responsibilit|statutory|duties|the role|equality|legal|how (?:the|this|i|we|will|to)|what (?:does|do|is|the|you|we|i|happens)|who\b|where\b|when\b|why\b|next steps|get(?:ting)? involved|have your say|engagement|engaging with (?:our|the|you)|consult|understanding|listening to|working (?:together$|with\b|in partnership)|partnerships?(?:$| (?:to|work|and))|cost\b|code of|key performance|challenges|concluding|looking back|achievements|about|roadmap|summary|executive summary|overview|strategic policing|strategic context|national|regional|local priorities|local context|our area|the (?:local )?area|your |leave a|comment|share|related|download|read (?:more|the)|sign up|subscribe|cookie|follow us|find out|useful|links?\b|news\b|quick links|search|menu|home$|\d+ comments?|plan on a page|vision|mission|our values|values|delivery|delivering (?:the|this|my) plan|reporting|review|conclusion|references|further|workforce|complaints|transparen|openness|privacy|accessib\w+$|statement)/i;

export function isGeneralChapter(text: string): boolean {
  return GENERAL_CHAPTER.test(text);
}

/** True for a chapter that stands beside a plan's own parts in many plans. */
export function isUsualChapter(text: string): boolean {
  return (
    GENERAL_CHAPTER.test(text) ||
    USUAL_CHAPTER.test(text) ||
    /\b(?:overview|at a glance|foreword|introduction)$/i.test(text)
  );
}

/** Where a web page leads to: no part of a plan. */
const LINK =
  /\b(?:download|pdf|click here|annual report|view (?:the|our|my)|read (?:the|our|more)|newsletter|minutes of|https?:|www\.)/i;

/** True for words that lead to another page. */
export function isLink(text: string): boolean {
  return LINK.test(text);
}

/** True when a heading has running text or a list of its own beneath it. */
export function hasBody(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return next !== undefined && next.kind !== 'heading';
}
