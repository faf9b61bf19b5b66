/** When and where the meeting is, and when the agenda was published. */
import type { AgendaRow } from './agenda-rows';
import { type FoundDate, findDates, findTimeSpan, findTimes } from './agenda-times';

export interface MeetingDetails {
  readonly date: string | null;
  readonly time: string | null;
  readonly endsBy: string | null;
  readonly venue: string | null;
  readonly published: string | null;
}

const PUBLISHED =
  /\b(?:publi(?:shed|cation)|issued?|despatch(?:ed)?|dispatch(?:ed)?|posted|circulated|dated|date of (?:agenda|summons|notice))\b[^.\d]{0,40}$/i;
const MEETING = /\b(?:meeting|held|date(?: of meeting)?|on|agenda|panel|committee|council)\b[^.\d]{0,40}$/i;
const OTHER_DATE =
  /\b(?:minutes|meetings?\s+held|previous|last|next|deadline|by|before|no later than|until|regulations|act|order)\b[^.]{0,30}$/i;
const OTHER_TIME =
  /\b(?:pre-?\s?meet(?:ing)?|briefing|training|refreshments|lunch|deadline|by|before|until|no later than|questions)\b[^.\n]{0,45}$/i;
const DAY_MS = 86_400_000;
/** A front sheet is published at most so many days before its meeting. */
const MAX_NOTICE_DAYS = 60;

/** `header` are the rows above the first item, `rest` all others (only looked at for the date of publication). */
export function meetingDetails(header: readonly AgendaRow[], rest: readonly AgendaRow[]): MeetingDetails {
  const text = header.map((row) => row.text).join('\n');
  const flat = text.replace(/\n/g, ' ');
  const dates = findDates(flat);
  const lone = new Set(
    header.filter((row) => isLoneDate(row.text)).flatMap((row) => findDates(row.text).map((d) => d.iso)),
  );
  const date = meetingDate(flat, dates);
  const footer = rest.map((row) => row.text).join(' ');
  return {
    date: date?.iso ?? null,
    time: meetingTime(flat, date),
    endsBy: endOf(flat),
    venue: venueOf(header, flat),
    published: publishedOn(flat, dates, date, lone) ?? publishedIn(footer, date) ?? signedOn(rest, date),
  };
}

function isLoneDate(text: string): boolean {
  const [date] = findDates(text);
  return (
    date !== undefined &&
    /^(?:date\s*:?\s*|dated\s*:?\s*)?$/i.test(text.slice(0, date.index)) &&
    /^[\s.]*$/.test(text.slice(date.end))
  );
}

function meetingDate(flat: string, dates: readonly FoundDate[]): FoundDate | null {
  const scored = dates.map((date, index) => {
    const before = flat.slice(Math.max(0, date.index - 60), date.index);
    const after = flat.slice(date.end, date.end + 45);
    let score = date.weekday ? 1 : 0;
    if (PUBLISHED.test(before)) score -= 4;
    if (OTHER_DATE.test(before)) score -= 3;
    if (MEETING.test(before)) score += 1;
    if (findTimes(after).length > 0 || /\bat\s+$|\btime\b.{0,20}$/i.test(before)) score += 2;
    if (findTimes(flat.slice(Math.max(0, date.index - 25), date.index)).length > 0) score += 1.5;
    score += dates.filter((other) => other.iso === date.iso).length * 0.7;
    return { date, score: score - index * 0.01 };
  });
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score > -2 ? best.date : null;
}

function meetingTime(flat: string, date: FoundDate | null): string | null {
  const times = findTimes(flat).filter((time) => {
    const before = flat.slice(Math.max(0, time.index - 60), time.index);
    return !OTHER_TIME.test(before) && !/\b(?:end|finish|close)\b[^.]{0,30}$/i.test(before);
  });
  const labelled = /\b(?:time|commencing|start(?:s|ing)?)\b[^\d]{0,25}/i.exec(flat);
  const scored = times.map((time) => {
    const distance = date ? Math.min(Math.abs(time.index - date.end), Math.abs(date.index - time.end)) : 200;
    const after = labelled ? time.index - (labelled.index + labelled[0].length) : -1;
    return { time, score: -distance + (after >= 0 && after < 3 ? 150 : 0) };
  });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.time.clock ?? null;
}

function endOf(flat: string): string | null {
  const match =
    /\b(?:end|ends|finish|finishes|close|closes|conclude|concludes)\s+(?:by|at|no later than|before|around)\s+(?:approximately\s+)?(.{4,14})/i.exec(
      flat,
    );
  return findTimes(match?.[1] ?? '')[0]?.clock ?? findTimeSpan(flat)?.to ?? null;
}

const PLACE_WORD =
  /\b(?:chamber|room|\w*hall|house|cent(?:re|er)|suite|offices?|building|remote|virtual|online|teams|zoom|college|headquarters|hq|library|theatre)\b/i;

function venueOf(header: readonly AgendaRow[], flat: string): string | null {
  const labelled = header.findIndex((row) => /^(?:venue|place|location|where)\b\s*:?/i.test(row.text));
  if (labelled >= 0) {
    const own = (header[labelled]?.text ?? '').replace(/^(?:venue|place|location|where)\s*:?\s*/i, '');
    const below = header[labelled + 1];
    const value = own !== '' ? own : (below?.text ?? '');
    const wraps = own !== '' && own.endsWith(',') && below && !below.gap ? ` ${below.text}` : '';
    if (value !== '') return tidyPlace(value + wraps);
  }
  const held =
    /\b(?:held|meet|take place|convened)\s+(?:remotely\s+)?(?:in|at)\s+(?:the\s+)?(.{5,160}?)(?=\s+(?:on|at)\s+(?:(?:mon|tue|wed|thu|fri|sat|sun)|\d)|\s*[.;]|$)/i.exec(
      flat,
    );
  if (held?.[1] !== undefined && findDates(held[1]).length === 0 && findTimes(held[1]).length === 0)
    return tidyPlace(held[1]);
  return placeAfterTime(header);
}

/** "Monday, 15 June 2015 at 14:00 County Hall": the place stands behind or right below date and time. */
function placeAfterTime(header: readonly AgendaRow[]): string | null {
  const at = header.findIndex((row) => findDates(row.text).length > 0 && findTimes(row.text).length > 0);
  const near = at >= 0 ? at : header.findIndex((row) => findTimes(row.text).length > 0);
  if (near < 0) return null;
  const row = header[near];
  const time = row ? findTimes(row.text).at(-1) : undefined;
  const behind = row && time ? row.text.slice(time.end).replace(/^[\s,.–-]*(?:(?:in|at)\s+)?(?:the\s+)?/i, '') : '';
  if (PLACE_WORD.test(behind)) return tidyPlace(behind);
  for (const next of [...header.slice(near + 1, near + 4), ...header.slice(Math.max(0, near - 2), near)]) {
    if (
      PLACE_WORD.test(next.text) &&
      next.text.length < 130 &&
      !/:|@|\bcouncillors?\b|\b(?:panel|committee)$/i.test(next.text)
    ) {
      return tidyPlace(next.text);
    }
  }
  return null;
}

function tidyPlace(text: string): string | null {
  const place = text
    .replace(/\bView directions\b/i, '')
    .replace(/^(?:in|at) (?:the )?/i, '')
    .replace(/\s+([,;])/g, '$1')
    .replace(/[\s,.;–-]+$/, '')
    .trim();
  return place === '' ? null : place;
}

function publishedOn(
  flat: string,
  dates: readonly FoundDate[],
  meeting: FoundDate | null,
  lone: ReadonlySet<string>,
): string | null {
  const stated = dates.find((date) => PUBLISHED.test(flat.slice(Math.max(0, date.index - 60), date.index)));
  if (stated) return stated.iso;
  const before = dates.find((date) => lone.has(date.iso) && isBefore(date.iso, meeting?.iso));
  return before?.iso ?? null;
}

function publishedIn(text: string, meeting: FoundDate | null): string | null {
  const stated = findDates(text).find((date) => PUBLISHED.test(text.slice(Math.max(0, date.index - 60), date.index)));
  return stated && (meeting === null || stated.iso <= meeting.iso) ? stated.iso : null;
}

/** A date alone in a row under the agenda, beside the signature. */
function signedOn(rest: readonly AgendaRow[], meeting: FoundDate | null): string | null {
  const signed = rest.findLast((row) => isLoneDate(row.text));
  const iso = signed ? findDates(signed.text)[0]?.iso : undefined;
  return iso !== undefined && isBefore(iso, meeting?.iso) ? iso : null;
}

function isBefore(iso: string, meeting: string | undefined): boolean {
  if (meeting === undefined || iso >= meeting) return false;
  return (Date.parse(meeting) - Date.parse(iso)) / DAY_MS <= MAX_NOTICE_DAYS;
}
