import type { LeadIn } from './lead-in';
import { alikeParts, countedParts } from './sentence-parts';

/** Names given in running text, with how far the sentence can be trusted to list the plan's parts. */
export interface ProseList {
  readonly names: readonly string[];
  readonly trust: number;
}

/** What may stand between the noun and its list: a colon, a dash, "are". Such words give the whole list. */
const STRONG =
  /^(?:[^:;]{0,120}?(?::\s*[-–]?\s*|(?:^|\s)[–—-]\s+|\b(?:are|will be|being|namely|remain|were)\b(?:\s+as follows)?\s*:?\s*(?:to\b(?!\s*be\b))?\s*)|[,:]?\s*(?:which|these|they)\s+are\s*:?\s*(?:to\b)?\s*|,?\s*to\s+(?=\p{Ll})|,\s+(?=\p{L}{3,}ing\b)|,\s+(?=\p{Lu}))/iu;
/** "commitments on how the service will be …": what is said is said of something else. */
const OTHER_SUBJECT = /\b(?:how|whether|if|because|when|where|so that)\b[^:]*$/i;
/** Such words may give only some. */
const WEAK = /^[^:;.]{0,80}?,?\s*\b(?:includ(?:e|es|ing)|of|as|covering|like|ranging from|around|on)\s*:?\s+/iu;
/** "The pillars of her proposals include …": the first "of" begins no list. */
const INCLUDES = /^[^:;.]{0,120}?\bincludes?\s*:?\s+/i;
/** "A, B and C are the priorities", "made A, B and C his priorities": the words between the list and the noun. */
const LIST_BEFORE =
  /(?:\s+(?:are|will be|remain|were)(?:\s+(?:among|some of|all))?|\s+as|\s+(?=(?:his|her|its|their|our|my)\b)|\s*[–—-])\s+(?:(?:the|its|his|her|my|our|their)\s+)?(?:[\p{L}-]+\s+){0,4}$/iu;
/** The words before the first name of such a list. */
const BEFORE_FIRST =
  /^.*?\b(?:identif\w+|ma[dk]es?|lists?|sets?(?: out)?|names?|put|puts|sees?|with|that)\s+(?=\p{L}+ing\b)/iu;
/** The plan itself does what the list says: "The plan focuses on A, B and C". */
const PLAN_DOES =
  /\bplan\b[^.;:]{0,160}?\b(?:focus(?:s?es|ed|sing)?(?: (?:primarily|mainly|firmly))? on|(?:features?|has|puts?|places?) (?:a|an|its|the|more|most)? ?(?:[\p{L}-]+ )?(?:focus|emphasis) on|concentrates? on|prioritis(?:es?|ing)|centres? (?:on|around)|(?:sets? out|outlines|explains) how (?:the |your )?[\p{L} ]{2,40}? will)\s*:?\s+/iu;
const OTHER_PLAN = /\b(?:last|previous|former|old|earlier|delivery|local policing) (?:[\p{L}&]+ ){0,4}plan\b/iu;
/** A clause or an aside after the list. */
const BODY_END =
  /(?:\s[–—-]\s|\s\[|,\s+(?:which|who|where|while|whilst|but)\b|,?\s+(?:alongside|along with|underpinned by|supported by)\b|,\s+(?:with|said|he|she|as part)\b|(?<=[.,!?])["”]\s|["”]\s+(?:said|he|she|they|it|were|was)\b|\s+(?:over|for|during|in) (?:the )?(?:next|coming)\b|\s+(?:in|within|through|under|as part of) (?:the|his|her|their|its|this|my|our|a) (?:[\p{L}-]+ ){0,5}(?:plan|strategy)\b|\s+to make a\b|,?\s+in order to\b).*$/isu;
/** The list's sentence goes on: "… and building trust were backed by the panel". */
const GOES_ON = /\s+(?:were|was|are|is|have|has|had|will|would|run|runs)\b.*$/s;
/** Where a text was cut short. */
const CUT_OFF = /(?:…|\.\.\.|\[(?:cut off|\.\.\.|…)[^\]]*\])\W*$/i;
const MIN_BODY = 8;
const MAX_BODY = 900;

/** The parts of a list in the same sentence as its announcement, after it ("three aims, to support victims, …") or before. */
export function proseList(lead: LeadIn, sentence: string): ProseList | null {
  return afterNoun(lead) ?? beforeNoun(lead, sentence);
}

function afterNoun(lead: LeadIn): ProseList | null {
  const strong = STRONG.exec(lead.tail);
  const weak = WEAK.exec(lead.tail);
  for (const opening of [strong, INCLUDES.exec(lead.tail), weak]) {
    if (!opening || (opening === strong && /\b(?:includ(?:es?|ing)|such as)\b/i.test(opening[0]))) continue;
    const rest = lead.tail.slice(opening[0].length);
    const names = namesIn(rest, lead, opening === strong);
    const trust = (lead.count === null ? 0.5 : 0.7) - (opening === strong ? 0 : 0.05);
    if (opening === strong && OTHER_SUBJECT.test(opening[0])) continue;
    if (names) return { names: names.map(capitalised), trust };
  }
  return null;
}

function namesIn(rest: string, lead: LeadIn, strong: boolean): readonly string[] | null {
  const whole = rest.replace(BODY_END, '').trim();
  for (const body of [whole, whole.replace(GOES_ON, '')]) {
    if (body.length < MIN_BODY || body.length > MAX_BODY || (body === whole && hasLoneVerb(body))) continue;
    const counted = lead.count === null ? null : countedParts(body, lead.count, CUT_OFF.test(rest));
    const names = counted ?? (lead.count === null || !strong ? alikeParts(body, strong || lead.rank === 0) : null);
    if (names && (lead.count === null || names.length <= lead.count)) return names;
  }
  return null;
}

/** "… building trust were backed": a verb in the last part alone, unlike "people are safe, victims are heard". */
function hasLoneVerb(body: string): boolean {
  const last = body.slice(body.lastIndexOf(' and ') + 1);
  return GOES_ON.test(last) && !GOES_ON.test(body.slice(0, -last.length));
}

function beforeNoun(lead: LeadIn, sentence: string): ProseList | null {
  const at = sentence.toLowerCase().indexOf(lead.noun);
  const head = sentence.slice(0, Math.max(0, at));
  const link = LIST_BEFORE.exec(head);
  if (!link || head.length > MAX_BODY) return null;
  const body = head.slice(0, link.index).replace(BEFORE_FIRST, '').trim();
  const names = alikeParts(body, false);
  if (!names || (lead.count !== null && names.length !== lead.count)) return null;
  return { names: names.map(capitalised), trust: lead.count === null ? 0.45 : 0.6 };
}

/** What a sentence says the plan does, without a word for its parts: three deeds or more. */
export function deedsOfPlan(sentence: string): ProseList | null {
  const does = PLAN_DOES.exec(sentence);
  if (!does || OTHER_PLAN.test(sentence)) return null;
  const rest = sentence.slice(does.index + does[0].length);
  const body = rest.replace(BODY_END, '').trim();
  if (body.length < MIN_BODY || body.length > MAX_BODY) return null;
  const toDo = /\b(?:to|will)\s*:?\s+$/i.test(does[0]);
  const names = toDo ? commands(body) : alikeParts(body, false);
  return names ? { names: names.map(capitalised), trust: 0.4 } : null;
}

/** "reduce violence, support victims and build trust": each part a plain command of two words or more. */
function commands(body: string): readonly string[] | null {
  const deeds = body.replace(/(^|[,;]\s*(?:and\s+)?(?:to\s+)?|\sand\s+(?:to\s+)?)(\p{Ll}{3,})(?=\s)/gu, '$1$2ing');
  const names = alikeParts(deeds, false);
  if (!names) return null;
  const plain = names.map((name) => name.replace(/^(\p{L}+)ing\b/u, '$1').replace(/,\s(\p{L}+)ing\b/gu, ', $1'));
  return plain.every((name) => name.includes(' ') && COMMAND.test(name)) ? plain : null;
}

const COMMAND =
  /^(?:prevent|protect|support|tackle|reduce|fight|cut|keep|build|improve|strengthen|deliver|ensure|increase|invest|make|bring|put|empower|enhance|safeguard|combat|create|disrupt|drive|restore|secure|respond|rebuild|target|provide|promote|serve|help|champion|divert|transform|work|engage|develop|maintain|focus|hold|give|listen|address|stop|end|get|raise)\b/i;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
