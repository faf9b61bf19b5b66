/** The name of the body that meets, out of the words of a front sheet. */
import type { AgendaRow } from './agenda-rows';

const NOUN =
  '(?:sub-?\\s?committee|committees?|panel|council|cabinet|board|commission|forum|executive|assembly|authority|partnership|group)';
const NAME = `((?:[A-Z][\\w'’&,/()-]*|of|and|the|for|&|-|–|in|on|upon|to)(?:\\s+(?:[A-Z][\\w'’&,/()-]*|of|and|the|for|&|-|–|in|on|upon|to|with))*?)`;
const UNTIL = '(?=\\s+(?:will|is|to|on|which|at|held|shall|in)\\b|\\s+meeting\\b|\\s*[-–—:,.]|\\s*$)';
const PHRASES: readonly RegExp[] = [
  new RegExp(
    `\\b(?:agenda|summons)(?:\\s+and\\s+(?:agenda|notice))?\\s+for\\s+(?:the\\s+|a\\s+)?(?:meeting\\s+of\\s+(?:the\\s+)?)?${NAME}\\s+meeting\\b`,
    'i',
  ),
  new RegExp(`\\b(?:meeting|agenda|summons|session)\\s+of\\s+(?:the\\s+|a\\s+)?${NAME}${UNTIL}`, 'i'),
  new RegExp(`\\b(?:committee|body|name of (?:meeting|committee)|meeting title)\\s*:\\s*${NAME}$`, 'i'),
];
const ENDS_IN_BODY = new RegExp(
  `\\b${NOUN}\\)?$|\\b(?:panel|committee|board|forum|partnership)\\s+(?:for|on)\\s+\\w[\\w\\s,&]{2,50}$`,
  'i',
);
const HAS_BODY = new RegExp(`\\b${NOUN}\\b`, 'i');
const NOT_A_BODY =
  /^(?:to|all|dear|cc|copy|from|contact|venue|please|the following|membership|members?\b)|\b(?:members? of|councillors?|offices?|chamber|hall|house|street|road|room|tel|website|www|clerk|officer|services|director|constitution|webcast)\b|@|\d{4,}/i;
const KIND =
  /^(budget|extraordinary|special|annual|additional|urgent|emergency|ordinary|reconvened|adjourned|inaugural|confirmation hearing)\s+(?:meeting\s+(?:of\s+(?:the\s+)?)?)?/i;
/** The kind of meeting in a row of its own. */
const KIND_ROW =
  /^(budget|extraordinary|special|annual|additional|urgent|emergency|reconvened|adjourned|inaugural)(?: general)? meeting$/i;
/** After these words a leading "Budget" or "Special" belongs to the body's own name. */
const PART_OF_NAME =
  /^(?:scrutiny|monitoring|working|overview|educational|needs|planning|task|projects?|interest|panel$|committee$|board$|group$|governance)/i;

/** The body as it would be listed, a kind of meeting in brackets: "County Council (Budget)". Null when none is named. */
export function bodyOf(header: readonly AgendaRow[], declaredTitle: string | null): string | null {
  const joined = header.map((row) => row.text).join(' ');
  const phrases = PHRASES.map((pattern) => cleaned(pattern.exec(joined)?.[1] ?? '')).filter(isBody);
  const rows = header.flatMap((row, index) => rowCandidates(row, header[index + 1])).filter((row) => isBody(row.name));
  const ranked = [
    ...phrases.map((name) => ({ name, score: 3 + specificity(name) })),
    ...rows.map((row) => ({ name: row.name, score: row.score + specificity(row.name) })),
    ...fromTitle(declaredTitle).map((name) => ({ name, score: 1 + specificity(name) })),
  ].toSorted((a, b) => b.score - a.score);
  const best = ranked[0]?.name;
  if (best === undefined) return null;
  const kinded = ranked.find(
    ({ name }) => KIND.exec(name) && name.replace(KIND, '').toLowerCase() === best.toLowerCase(),
  );
  const name = withKind(spelled(inEnglish(kinded?.name ?? best)), header);
  const kindRow = name.endsWith(')')
    ? null
    : header
        .flatMap((row) => row.text.split(/,|\s[-–—]\s/))
        .map((part) => KIND_ROW.exec(part.trim())?.[1])
        .find(Boolean);
  return kindRow ? `${name} (${kindRow.charAt(0).toUpperCase()}${kindRow.slice(1).toLowerCase()})` : name;
}

/** Of a name in Welsh and English, "Panel … / Police and Crime Panel", the English one. */
function inEnglish(name: string): string {
  const last = name.split(/\s+\/\s+/).at(-1) ?? name;
  return last !== name && isBody(last) ? last : name;
}

interface Candidate {
  readonly name: string;
  readonly score: number;
}

/** A row that is a name, or a name with the date behind it: "Cheshire Police and Crime Panel - Friday, 19th July". */
function rowCandidates(row: AgendaRow, next: AgendaRow | undefined): Candidate[] {
  const emphasis = (row.bold ? 0.4 : 0) + (row.fontSize > 13 ? 0.4 : 0) + (isCapitals(row.text) ? 0.4 : 0);
  const bare = row.text.replace(/\bmeeting$/i, '').trim();
  const dated =
    /^(.*?)\s*(?:[-–—,:]|\bon\b)\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\s+\d{4}).*$/i.exec(
      row.text,
    );
  const found: Candidate[] = [];
  if (dated?.[1] !== undefined)
    for (const part of dated[1].split(/,\s*(?:followed by\s+)?/)) found.push({ name: cleaned(part), score: 2.5 });
  if (ENDS_IN_BODY.test(bare)) found.push({ name: cleaned(bare), score: 1.2 + emphasis });
  const wrapped =
    next && !row.text.endsWith('.') && !ENDS_IN_BODY.test(bare)
      ? `${row.text} ${next.text}`.replace(/\bmeeting$/i, '').trim()
      : '';
  if (
    next &&
    wrapped !== '' &&
    next.fontSize === row.fontSize &&
    !next.gap &&
    ENDS_IN_BODY.test(wrapped) &&
    isCapitals(row.text) === isCapitals(next.text)
  ) {
    // A council's name above a committee's is a row by itself; a name broken in two is not.
    const broken =
      /^(?:and|of|the|for|&)\b/i.test(next.text) ||
      /(?:\b(?:and|of|the|for)|[&,])$/i.test(row.text) ||
      next.text.split(' ').length < 3;
    found.push({ name: cleaned(wrapped), score: (broken ? 1.3 : 0.7) + emphasis });
  }
  return found;
}

function fromTitle(title: string | null): string[] {
  const match =
    title === null
      ? null
      : /\b(?:agenda (?:document )?for|agenda frontsheet for)\s+(.+?)\s*,\s*\d{1,2}\/\d{1,2}\/\d{4}/i.exec(title);
  return match?.[1] === undefined ? [] : [cleaned(match[1])].filter(isBody);
}

function cleaned(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:meeting|committee|body|name)\s*:\s*|^meeting\s+(?!of\b)/i, '')
    .replace(
      /^(?:the|a|agenda(?: for)?|notice of(?: meeting)?|meeting of(?: the)?|(?:public )?(?:agenda|document) pack)\s+/i,
      '',
    )
    .replace(/^[\s\-–—:,.]+|[\s\-–—:,.]+$/g, '')
    .trim();
}

function isBody(name: string): boolean {
  return (
    name.length >= 5 &&
    name.length <= 110 &&
    HAS_BODY.test(name) &&
    ENDS_IN_BODY.test(name.replace(/\s*\([^)]*\)$/, '')) &&
    !NOT_A_BODY.test(name) &&
    !/^\W*\d/.test(name)
  );
}

/** A panel or committee is named below its council; the narrower one meets. */
function specificity(name: string): number {
  if (/\b(?:panel|sub-?\s?committee|committee|board|commission|forum|cabinet)$/i.test(name)) return 1.5;
  return /^(?:council|cabinet|executive|full council)$/i.test(name) ? 0.8 : 0;
}

function isCapitals(text: string): boolean {
  return /[A-Z]/.test(text) && text === text.toUpperCase();
}

const SMALL_WORDS = /\b(And|Of|The|For|In|On|Upon|To|With|De|Le)\b/g;

/** Capitals become ordinary spelling, small words small: "POLICE AND CRIME PANEL" is listed as "Police and Crime Panel". */
function spelled(name: string): string {
  if (!isCapitals(name)) return name;
  const lower = name
    .toLowerCase()
    .replace(/(^|[\s(/–-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return lower.replace(SMALL_WORDS, (word, _group, offset: number) => (offset === 0 ? word : word.toLowerCase()));
}

/**
 * A leading kind of meeting moves into brackets when what remains is a body by itself: the front sheet names it without
 * the kind, or the kind can never be part of a name. "Budget Scrutiny Panel" keeps its name.
 */
function withKind(name: string, header: readonly AgendaRow[]): string {
  const kind = KIND.exec(name);
  const rest = kind ? name.slice(kind[0].length).trim() : '';
  if (!kind || !ENDS_IN_BODY.test(rest)) return name;
  const word = `${kind[1]?.charAt(0).toUpperCase() ?? ''}${kind[1]?.slice(1).toLowerCase() ?? ''}`;
  const elsewhere = header
    .map((row) => row.text)
    .join(' ')
    .split(new RegExp(escaped(rest), 'i'));
  const alone = elsewhere
    .slice(0, -1)
    .some((before) => !new RegExp(`\\b${escaped(kind[0].trim())}\\s*$`, 'i').test(before));
  const never = /^(?:extraordinary|emergency|reconvened|adjourned|inaugural|ordinary)/i.test(word);
  if (!never && !alone && PART_OF_NAME.test(rest)) return name;
  if (!never && !alone && /^budget/i.test(word) && !/\bcouncil$/i.test(rest)) return name;
  return word === 'Ordinary' ? rest : `${rest} (${word})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
