import { numberOf, type StrandNoun, strandNoun } from './strand-words';

/** A sentence or heading that announces a list: "The plan has three key priorities:". */
export interface LeadIn extends StrandNoun {
  readonly noun: string;
  /** How many parts it says there are, or null. */
  readonly count: number | null;
  /** True for a bare heading ("Our key priorities") as opposed to a sentence. */
  readonly bare: boolean;
  /** True when the sentence ends where its list has to follow: "… are:". */
  readonly open: boolean;
  /** What follows the noun in the same sentence: the list itself, when it is given in running text. */
  readonly tail: string;
  /** How likely the words speak of the plan's own parts: above 0 when they name the plan, below when they speak of money. */
  readonly weight: number;
}

/** What stands for the words that announce a list where there are none: it is told by other things. */
export const NO_LEAD: LeadIn = {
  type: 'priority',
  rank: 3,
  noun: 'parts',
  count: null,
  bare: true,
  open: false,
  tail: '',
  weight: 0,
};

const NOUN =
  /\b(priorities|priority areas|aims|objectives|goals|outcomes|missions|ambitions|pledges|promises|commitments|(?:key |core )?areas of focus|areas for focus|focus areas|key areas|core areas|areas|issues|headings|cornerstones|building blocks|themes|pillars|principles|values|enablers)\b/gi;
const ANY_NOUN =
  /priorit|\b(?:aims|objectives|goals|outcomes|missions|ambitions|pledges|promises|commitments|areas|issues|headings|cornerstones|building blocks|themes|pillars|principles|values|enablers|plan)\b/i;
/** Whose list it is not: the public's, the government's, another body's, or one of earlier years. */
const OTHERS =
  /(?:^|[^\p{L}])(?:your|publics?['’]s?|residents?['’]?s?|people['’]?s?|communities['’]|victims['’]|respondents['’]?|national|government['’]?s?|home (?:secretary|office)['’]?s?|chief constable['’]s|force['’]s|partners?['’]?|partnerships?['’]s?|council['’]?s?|board['’]?s|funding|grant|budget|commissioning|procurement|each with|previous|former|earlier|past|old|last|other|its own|equality|wellbeing|sustainable development)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** "public priorities" are the public's, unless a number or the plan's own words claim them. */
const PUBLIC = /\bpublic\s+$/i;
const COUNT =
  /(?:^|[\s(])(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\)?\s+(?:[\p{L}&/'’-]+\s+){0,4}[‘'“"]?$/iu;
const ENDS_OPEN =
  /(?:[:;]\s*[-–—]?|:?\s*\[[^\]]{0,40}\]\s*:?|\bare(?: to)?|\b(?:as follows|(?:listed|set out|shown) below|below)[.:]?)\s*$/i;
const BARE_BEFORE =
  /^(?:(?:my|our|the|key|strategic|main|policing|overarching|local|police|crime|and|plan|guiding|core|four|five|six|three|two|seven|eight|pcc|pcc['’]s|commissioner['’]s|summary|of|for|top|headline|agreed|aims|objectives|goals|vision|public|cross-cutting|\d{1,2}|20\d\d|[&/–-]) ?)*$/i;
/** The name of whose plan it is may go before the word "priorities" itself. */
const WHOSE =
  /^(?:(?:community|safety|partnership|criminal|justice|fire|rescue|force|county|policing|police|and|&|crime|our|the|strategic|key) ?)+$/i;
const BARE_AFTER =
  /^(?:(?:at a glance|explained|overview|summary|on a page|for (?:policing|action|the plan|this plan|delivery)|are|areas?|include|(?:for |from )?20\d\d\s*(?:[-–/]|to)\s*(?:20)?\d\d|(?:to|until|by|for|from) 20\d\d) ?)*[\s:;–-]*$/i;
const MONEY = /\b(?:funds?|funding|budgets?|reserves|grants?|spending)\b/i;
const PLAN = /\b(?:plan|strategy)\b/i;
const OWN = /\b(?:plan|document|strategy|commissioner|pcc|pfcc|mayor|my|our|we|i)\b/i;
/** Words before a sentence that show that it still speaks of the plan. */
const CONTEXT = /\b(?:priorit|(?:police|crime)[^.]{0,20} plan)/i;
const PAST = /^\s*(?:were|had|was)\b/i;
/** "She said her priorities were …" tells of those of now. */
const REPORTED = /\b(?:said|says|told|announced|outlined|explained)\b/i;
/** Another plan's parts: "My last plan had three priorities". */
const OTHER_PLAN =
  /\b(?:last|previous|former|old|earlier|predecessor['’]?s?) (?:[\p{L}&]+ ){0,4}(?:plan|strategy)\b|\bhad\b/iu;
/** What is called "such" is named as an example, of whatever. */
const EXAMPLES = /^[^.:;]{0,30}\bsuch as\b/i;
/** The list that follows is of something else: "objectives for the area, having regard to:", "about my priorities:". */
const OTHER_LIST = /\b(?:regard to|must|should|consider|informed by|based on|by|against)\s*:?$/i;
/** What the law wants of any plan: "… priorities and must set out:". */
const DUTY =
  /\b(?:must|shall|is to|are to|has to|required to|duty to)\s+(?:also\s+)?(?:set out|include|contain|cover|specify|address)\b/i;
/** "residents' views on the priorities:" announces views; "built on the priorities:" does not. */
const BESIDE =
  /\b(?:about|besides?|alongside|behind|beyond|(?:views?|ideas?|comments?|questions?|points?|spent) on)\s+(?:(?:the|our|my|his|her|its|these|those)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;
/** "The plan aims to:" says what it does. */
const AIMING =
  /\b(?:plan|strategy|document|report|blueprint|it|which|that|also|commissioner|pcc|mayor|he|she|force)\s+$/i;
const NEWS = /\b(?:newsletter|in this issue|bulletin)\b/i;
/** Those who were asked, and what they said. */
const ASKED = /\b(?:residents?|respondents?|people|you|communities|partners?|businesses)\b/i;
const SURVEY =
  /\b(?:residents?|respondents?|survey|consultation|you told|raised|ranked|concerns?|responsib\w+|duties)\b/i;
/** "They are:" speaks of what the sentence before named. */
export const PRONOUN = /^["“‘']?(?:these|they)(?: \w+)? (?:are|include)(?: as follows| the following)?\s*[:.]?\s*$/i;
const MAX_LEAD = 600;

/** False for a text without any word that could announce something: most of a plan's, and not worth cutting into sentences. */
export function mayAnnounce(text: string): boolean {
  return ANY_NOUN.test(text);
}

/** Recognises a lead-in at the end of a text, or returns null. Only the last sentence of a text can be one. */
export function leadInOf(text: string): LeadIn | null {
  if (!mayAnnounce(text.slice(-MAX_LEAD))) return null;
  const sentence = lastSentence(text);
  return sentence === null ? null : leadInSentence(sentence);
}

/** Recognises a lead-in in one sentence, or returns null. `context` is what was said right before it. */
export function leadInSentence(sentence: string, context = ''): LeadIn | null {
  const open = ENDS_OPEN.test(sentence);
  const nouns = [...sentence.slice(0, MAX_LEAD).matchAll(NOUN)];
  let loose: LeadIn | null = null;
  let uncounted: LeadIn | null = null;
  // Of "these priorities are underpinned by six principles:" the last noun names the list.
  for (const noun of open ? nouns.toReversed() : nouns) {
    const lead = leadOfNoun(sentence, noun, { open, context });
    if (lead && lead.count !== null) return lead;
    if (lead && (lead.open || lead.bare)) uncounted ??= lead;
    loose ??= lead;
  }
  return uncounted ?? loose;
}

interface Around {
  readonly open: boolean;
  readonly context: string;
}

function leadOfNoun(sentence: string, match: RegExpExecArray, { open, context }: Around): LeadIn | null {
  const noun = (match[1] ?? '').toLowerCase();
  const meaning = strandNoun(noun);
  const before = sentence.slice(Math.max(0, match.index - 160), match.index);
  const tail = sentence.slice(match.index + noun.length).trim();
  if (
    !meaning ||
    OTHERS.test(before) ||
    OTHER_PLAN.test(before) ||
    (PAST.test(tail) && !REPORTED.test(before)) ||
    EXAMPLES.test(tail)
  )
    return null;
  const countWord = COUNT.exec(before.slice(-60))?.[1];
  const count = countWord === undefined ? null : numberOf(countWord);
  if (PUBLIC.test(before) && count === null && !PLAN.test(sentence)) return null;
  const bare =
    before.length === match.index &&
    (BARE_BEFORE.test(before) || (meaning.rank === 0 && WHOSE.test(before))) &&
    BARE_AFTER.test(tail);
  if (open && (OTHER_LIST.test(tail) || DUTY.test(tail) || NEWS.test(sentence))) return null;
  if (open && count === null && BESIDE.test(before)) return null;
  if (noun === 'aims' && /^to\b/i.test(tail) && AIMING.test(before)) return null;
  if (/\btheir\s+(?:\w+ ){0,2}$/i.test(before) && ASKED.test(before)) return null;
  if (meaning.rank >= 2 && SURVEY.test(sentence) && !/^(?:my|our)\s/i.test(before)) return null;
  // "Areas" and "issues" are anything's, unless a number of them is announced.
  if (meaning.type === 'priority' && meaning.rank === 3 && count === null) return null;
  if (meaning.rank === 2 && !bare && !OWN.test(sentence) && !CONTEXT.test(context)) return null;
  const weight = (PLAN.test(sentence) ? 0.1 : 0) - (MONEY.test(sentence) ? 0.2 : 0);
  return { ...meaning, noun, count, bare, open, tail, weight };
}

function lastSentence(text: string): string | null {
  const end = text.slice(-MAX_LEAD);
  const cut = Math.max(end.lastIndexOf('. '), end.lastIndexOf('? '), end.lastIndexOf('! '), end.lastIndexOf('] '));
  if (cut < 0 && text.length > MAX_LEAD) return null;
  const last = end.slice(cut < 0 ? 0 : cut + 2).trim();
  if (PRONOUN.test(last) && cut > 0) {
    const head = end.slice(0, cut);
    const before = Math.max(
      head.lastIndexOf('. '),
      head.lastIndexOf('? '),
      head.lastIndexOf('! '),
      head.lastIndexOf('] '),
    );
    return end.slice(before < 0 ? 0 : before + 2).trim();
  }
  // "… the following priorities. [paraphrase]:" keeps what goes before its aside.
  return last === '' || /^[\s:;-]*$/.test(last) ? end.trim() : last;
}
