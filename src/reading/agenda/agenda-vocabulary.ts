/** The words by which British council agendas are recognised and divided. */

const HEADING_NOISE = /[^a-z0-9 ]/g;

function bare(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(HEADING_NOISE, '').trim();
}

/** "AGENDA", "A G E N D A", "Agenda - Part 1", "Items", "No. Item", "Order of business". */
export function isAgendaHeading(text: string): boolean {
  if (/^(?:a\s?g\s?e\s?n\s?d\s?a|b\s?u\s?s\s?i\s?n\s?e\s?s\s?s)$/i.test(text.replace(/[^a-z\s]/gi, '').trim()))
    return true;
  return /^(?:agenda (?:part (?:1|i|one|a)|items?|supplement)|supplementa(?:ry|l) agenda|supplement to (?:the )?agenda|order of business|business|business to be transacted|items?|(?:item )?no (?:item|subject|title)|(?:item )+(?:subject |title )?(?:pages?|page nos?|page numbers?)|items? for (?:consideration|discussion)|public (?:agenda|items))$/.test(
    bare(text),
  );
}

/** Kinds of business that nearly every agenda has; two or three of them make an agenda recognisable. */
const STANDING_BUSINESS: readonly RegExp[] = [
  /\bapolog(?:y|ies)\b|\bsubstitut/i,
  /\b(?:declarations?|disclosures?|disclose)\b.*\binterests?\b|\binterests?\b.*\bdeclar/i,
  /\bminutes\b/i,
  /\bpublic (?:questions?|participation|speaking|forum|question time)\b|\bquestions? (?:from|by|and) (?:the )?(?:members of the )?public\b|\bpetitions?\b/i,
  /\b(?:urgent|any other) (?:items?|business)\b/i,
  /\bexclusion of\b|\bexempt (?:information|items?|minutes|business)\b/i,
  /\b(?:work|forward) (?:programme|plan)\b/i,
  /\bdates? of (?:the )?(?:next|future|meetings)\b|\bnext meeting\b/i,
  /\bchair(?:man|person|woman)?['’]?s? (?:announcements?|communications?|update|report)\b|\bannouncements?\b/i,
  /\b(?:election|appointment) of (?:the )?(?:vice|deputy|chair)/i,
  /\bmatters arising\b|\baction (?:log|tracker|sheet)\b|\bwelcome\b|\bintroductions?\b/i,
  /\b(?:precept|monitoring report|performance (?:report|update)|annual report|complaints)\b/i,
];

/** How many kinds of standing business the titles name. */
export function standingBusinessIn(titles: readonly string[]): number {
  return STANDING_BUSINESS.filter((kind) => titles.some((title) => kind.test(title))).length;
}

export function isStandingBusiness(title: string): boolean {
  return STANDING_BUSINESS.some((kind) => kind.test(title));
}

/** Which part of the meeting a heading opens, or null when the row is no such heading. */
export function partOpenedBy(text: string): 1 | 2 | null {
  if (text.length > 160 || /^\(?\d|^to\b/i.test(text) || /\bmembers (?:are|is)\b/i.test(text)) return null;
  const plain = bare(text);
  if (/^(?:agenda )?part (?:2|ii|two|b)\b(?! of\b| schedule)/.test(plain)) return 2;
  if (/^(?:agenda )?part (?:1|i|one|a)\b(?! of\b| schedule)/.test(plain)) return 1;
  if (plain.length > 110 || !looksLikeHeading(text)) return null;
  if (
    /^(?:(?:public )?(?:items?|business|matters|reports?|section)(?: to be (?:considered|taken|discussed|dealt with))? (?:in|with|open to|for) (?:the )?(?:public|press|open session)|public (?:items?|business|session|agenda)|unrestricted (?:items?|reports?|business)|open (?:items?|session))\b/.test(
      plain,
    )
  ) {
    return 1;
  }
  const closed =
    /^(?:exempt|confidential|restricted|private|closed|pink)(?: (?:and|or) (?:exempt|confidential|restricted))? (?:information|items?|business|reports?|matters|session|section|agenda|papers?)\b/.test(
      plain,
    ) ||
    /^(?:items?|business|matters|reports?|section)\b.*\b(?:in private|in the absence of|without the (?:press|public)|closed to|not (?:open|for publication)|excluding the (?:press|public)|containing (?:confidential|exempt)|press and public (?:are|to be|will be|being) excluded)\b/.test(
      plain,
    );
  return closed ? 2 : null;
}

/** A row that stands alone as a heading: no sentence. */
export function looksLikeHeading(text: string): boolean {
  return !/[.;,]$/.test(text) && /^[^a-z]/.test(text);
}

/** Rows that cannot belong to an item: what follows the last item on a front sheet. */
export function endsTheAgenda(text: string): boolean {
  return /^(?:notes?\b\s*:?\s*$|notes?:|notes (?:for|to|on)\b|membership\b|members(?:hip)? of the\b|members\s*:?$|committee members|panel members|quorum\b|to\s*:|contact\b|circulation\b|distribution\b|for (?:further|more) information|for (?:any )?(?:queries|enquiries)|enquiries\b|published\b|date (?:of )?(?:publication|published|issued|despatch)|dated?\s*[:\d]|issued\b|access to (?:information|meetings)\b|(?:public )?(?:web ?casting|filming|recording)\b|(?:notice of )?webcast|fire (?:alarm|evacuation|procedure)|emergency (?:evacuation|procedures?)|(?:proper officer|chief executive|monitoring officer|general counsel|clerk to|director of|head of|strategic director|town clerk|county solicitor|assistant director)\b.{0,60}$|if you (?:would like|require|need|have any)|this (?:agenda|document) (?:is|can|was)|democratic services\b|tel(?:ephone)?\b\s*[:\d]|e-?mail\b|https?:|www\.|public (?:access|attendance|information)\b|information for (?:the public|members)|agenda (?:published|issued)|disabled access|large print|mobile (?:phones|telephones)|declaring interests|guidance\b|\*+\s*\w)/i.test(
    text,
  );
}
