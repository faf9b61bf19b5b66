/** Times of day as people type them, and days as they have them. */
import { clockTime } from './entity';

/** "10", "10:00", "10.30am", "2pm" as 24-hour time, `14:00`; null when it is no time. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim());
  if (!match) return null;
  const [, hours = '', minutes = '00', half = ''] = match;
  if (half !== '' && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const parsed = clockTime.safeParse(`${String(hour).padStart(2, '0')}:${minutes}`);
  return parsed.success ? parsed.data : null;
}

/** The local calendar date (ISO) of an instant: what was done after midnight was not done the day before. */
export function localDay(instant: string | Date): string {
  const at = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** The local time of day of an instant, `14:02`. */
export function localClock(instant: string | Date): string {
  const at = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}
