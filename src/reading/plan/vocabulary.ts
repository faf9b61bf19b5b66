/**
 * The labels by which plans announce what stands under a priority, and the tidying of names. The words for the parts
 * themselves are in `./strand-words.ts`.
 */

export interface Label {
  readonly type: 'outcome' | 'focusArea' | 'successMeasure' | 'vision' | 'objective' | 'keyQuestion';
  /** What follows the label in the same block; empty when the label stands alone. */
  readonly text: string;
}

const LABELS: readonly (readonly [RegExp, Label['type']])[] = [
  [/^(?:(?:the|our|my) )?(?:shared|intended|desired|expected|overall|key|strategic) outcomes?$/i, 'outcome'],
  [/^outcomes?$/i, 'outcome'],
  [/^(?:(?:key|our|my) )?(?:focus areas?|areas? of focus|areas? for focus|areas? for action)$/i, 'focusArea'],
  [/^what (?:will )?(?:success|good) (?:will |would )?looks? like(?: to (?:me|us))?$/i, 'successMeasure'],
  [/^what (?:does|will) (?:success|good) look like$/i, 'successMeasure'],
  [
    /^how (?:will )?(?:we|i) (?:will )?(?:know|measure|judge)(?: if)?(?: our| my| we| i)?(?: ha(?:ve|s))?(?: been)? ?(?:success(?:ful)?|succeeded|progress)?$/i,
    'successMeasure',
  ],
  [
    /^(?:(?:key|our|my) )?(?:success (?:measures?|criteria|indicators?)|(?:measures?|indicators?) of success|measuring success)$/i,
    'successMeasure',
  ],
  [
    /^(?:what|how) (?:i|we|the commissioner|the pcc) (?:will|shall|intend to) (?:measure|monitor|track)(?: (?:this|it|progress|success|performance|our progress|our success))?$/i,
    'successMeasure',
  ],
  [/^(?:(?:key|our|my|how) )?(?:(?:key )?performance (?:measures|indicators)|measures|kpis)$/i, 'successMeasure'],
  [
    /^(?:(?:i|we) will know (?:i|we) have succeeded (?:when|if)|how (?:i|we)(?: wi|[’'])ll know(?: .{2,30})?)$/i,
    'successMeasure',
  ],
  [/^(?:my|our|the)? ?(?:overall |shared )?vision(?: statement)?(?: for [a-z ]{3,40})?$/i, 'vision'],
  [/^(?:(?:key|our|my|strategic) )?objectives?$/i, 'objective'],
  [/^(?:(?:key|our|my|priority) )?(?:actions|activities|deliverables|commitments|delivery actions)$/i, 'objective'],
  [
    /^(?:what|how) (?:i|we|the commissioner|the pcc) (?:will|am going to|are going to) (?:do|do (?:it|this)|deliver|deliver (?:it|this)|achieve (?:it|this))$/i,
    'objective',
  ],
];
const MAX_LABEL = 70;

/** Recognises a label standing alone ("Focus areas:") or before its text ("Shared outcome: Fewer people …"). */
export function labelOf(text: string): Label | null {
  const plain = withoutEmphasis(text.slice(0, 4000));
  const colon = plain.indexOf(':');
  const head = (colon < 0 ? plain : plain.slice(0, colon)).replace(/[?\s]+$/, '');
  if (head.length > MAX_LABEL) return null;
  const type = LABELS.find(([pattern]) => pattern.test(head))?.[1];
  if (!type) {
    // As a heading it stands above the questions of the whole plan, which are read as a list.
    return colon < 0 || !/^key question$/i.test(head)
      ? null
      : { type: 'keyQuestion', text: plain.slice(colon + 1).trim() };
  }
  return { type, text: colon < 0 ? '' : withoutEmphasis(text.slice(text.indexOf(':') + 1)) };
}

/** Text without the hashes, asterisks or underscores that some converters leave of headings, bold and italic print. */
export function withoutEmphasis(text: string): string {
  return text
    .trim()
    .replace(/^#{1,6}\s+(?=\S)/, '')
    .replace(/^[*_]{1,3}(?=\S)/, '')
    .replace(/(?<=\S)[*_]{1,3}$/, '')
    .trim();
}

/** An item's words without what only joins it to the next ("; and", ", and,"). */
export function itemText(text: string): string {
  const trimmed = withoutEmphasis(text);
  return trimmed.replace(/[;,]\s*(?:(?:and|or)\b)?\s*[;,]?$/i, '').trim();
}

/** A strand's name as a title: no full stop, no "by:" or colon before its list. */
export function strandName(text: string): string {
  return withoutEmphasis(text)
    .replace(/(?:\s+by)?\s*[:;,.]-?$/i, '')
    .trim();
}

/** What two wordings of one name share, whatever their case, punctuation and inflection. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/(?:ing|es|e|s)$/, ''))
    .join(' ');
}

const OPEN_PROMISE = /\b(?:will|shall|committed to|want to|pledge to)\s*:\s*-?$/i;

/** True when a text ends in the promise itself ("I will:"): what is promised stands in the list below. */
export function isOpenPromise(text: string): boolean {
  return OPEN_PROMISE.test(text.slice(-80));
}
