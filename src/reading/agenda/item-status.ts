/** Marks that stand beside an item's title: "(To follow)", "Verbal report", "withdrawn", "(attached)", "(Exempt)". */
import type { ItemStatus } from '@/domain/meeting';

export interface Marks {
  /** The title without the marks; the title itself when nothing would be left. */
  readonly title: string;
  readonly status: ItemStatus | null;
  /** Marked as exempt or confidential beside the title. */
  readonly exempt: boolean;
  /** What was taken off the title, with the paragraphs it may name. */
  readonly removed: string;
}

type Mark = ItemStatus | 'exempt';

const WORDS: readonly (readonly [Mark, string])[] = [
  ['toFollow', '(?:(?:reports?|papers?|documents?|copy|copies|appendix|details|minutes)\\s+)?(?:to\\s+follow|tbc)'],
  [
    'verbal',
    '(?:verbal|oral)(?:\\s+(?:report|update|item|presentation|briefing|reports|updates))?(?:\\s+(?:to be (?:given|provided|made)|at the meeting))?',
  ],
  ['withdrawn', '(?:(?:this\\s+)?item\\s+)?(?:withdrawn|deferred)(?:\\s+from the agenda)?'],
  [
    'supplement',
    '(?:(?:see|in(?:cluded in)?|circulated(?: in| as)?)\\s+)?(?:a\\s+|the\\s+|separate\\s+)*supplement(?:ary)?(?:\\s+(?:agenda|pack|papers?|report))?',
  ],
  [
    'attached',
    '(?:(?:reports?|papers?|documents?|copy|copies|minutes|appendix)\\s+)?(?:is\\s+|are\\s+)?(?:attached|enclosed|herewith)',
  ],
  [
    'exempt',
    '(?:(?:wholly|partly|part|contains?)\\s+)?(?:exempt|confidential|restricted|private|part\\s+(?:2|ii|b)|not for publication|paras?(?=\\W*\\d)|paragraphs?(?=\\W*\\d))(?:[\\s,:–-]+(?:items?|reports?|information|appendi(?:x|ces)|business|under|by|in|virtue|of|and|the|paras?|paragraphs?|schedule|part|act|local|government|12a|1972|&|\\d{1,2}))*',
  ],
];

/** Without brackets "private" or "part 2" may be part of a title. */
const EXEMPT_WORD =
  '(?:exempt|confidential|restricted|not for publication)(?:\\s+(?:items?|report|appendix|appendices))?';
/** A column entry that ran into the title: "Rural crime Verbal Report", but not "the Chief Constable's Verbal Report". */
const SPOKEN_END = /(?<!['’]s)\s(?:Verbal|Oral) (?:Report|Update|Item|Presentation)$/;
/** These name the resolution or a section, not an exempt item. */
const EXEMPT_HEADING =
  /^(?:exempt|confidential)(?:\s*(?:\/|and|or)\s*(?:exempt|confidential))?\s+(?:information|items?|business)$/i;

/** Takes the marks off a title. Bracketed or quoted marks count anywhere, others only at the end after a dash or in capitals. */
export function marksOf(printed: string): Marks {
  let title = printed;
  let status: ItemStatus | null = null;
  let exempt = false;
  let removed = '';
  for (const [mark, words] of WORDS) {
    const stripped = strip(title, mark, words);
    if (stripped === null) continue;
    if (mark === 'exempt') exempt = true;
    else status ??= mark;
    removed += ` ${title}`;
    if (stripped !== '') title = stripped;
  }
  const named = /^(?:exempt|confidential)\b/i.test(title) && !EXEMPT_HEADING.test(title);
  return { title, status: status ?? spokenOf(title), exempt: exempt || named, removed: exempt ? removed.trim() : '' };
}

function strip(title: string, mark: Mark, words: string): string | null {
  const loose = mark === 'exempt' ? EXEMPT_WORD : words;
  const shouted = title === title.toUpperCase() && !/FOLLOW/.test(title);
  const capitals = words.toUpperCase().replaceAll('\\S', '\\s');
  const patterns = [
    new RegExp(`\\s*[([*]+\\s*["“'‘*]?\\s*(?:${words})[.\\s]*["”'’*]?\\s*[)\\]*]+`, 'i'),
    new RegExp(`\\s*["“‘]\\s*(?:${words})[.\\s]*["”’]`, 'i'),
    new RegExp(`\\s*[-–—:]\\s*(?:${loose})\\.?$`, 'i'),
    ...(shouted ? [] : [new RegExp(`\\s+(?:${capitals})$`)]),
    ...(mark === 'verbal' ? [SPOKEN_END] : []),
    new RegExp(`^(?:${loose})\\.?$`, 'i'),
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(title);
    if (!match) continue;
    const rest = `${title.slice(0, match.index)} ${title.slice(match.index + match[0].length)}`;
    return rest.replace(/\s+/g, ' ').trim();
  }
  return null;
}

/** A title that is itself the mark: "Verbal update from the Chief Constable". */
function spokenOf(title: string): ItemStatus | null {
  return /^(?:a\s+)?(?:verbal|oral)\s+(?:report|update|presentation|briefing)\b/i.test(title) ? 'verbal' : null;
}
