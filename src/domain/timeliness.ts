/** How an answer's timeliness is told in words. */
import { type Response, TIMELINESS_LABELS } from './response';
import { daysBetween } from './tracker';

/** "In time", "3 days late", "Holding answer", "No date was set". `due` is the ISO day the answer was wanted by. */
export function timelinessText(response: Pick<Response, 'timeliness' | 'date'>, due: string | null): string {
  if (response.timeliness !== 'late' || due === null || response.date === null) {
    return TIMELINESS_LABELS[response.timeliness];
  }
  const days = daysBetween(due, response.date);
  return days === 1 ? '1 day late' : `${days} days late`;
}
