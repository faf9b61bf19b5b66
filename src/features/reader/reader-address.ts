/** What the address of a paper says of the place in it, and how that is shown. Pure. */
import type { ReadingPlace, Reading as StoredReading } from '@/domain/reading';
import type { LocationOf } from '@/state/location';
import type { PaperTarget } from '@/widgets/paper-view/paper-view';

export type Here = LocationOf<'reader'>;

/** Going somewhere within the paper: counted, because going where one is already still has to move the page. */
export interface Jump {
  readonly count: number;
  readonly page: number | null;
  readonly isQuiet: boolean;
}

/** The place to come back to: an address that asks for a page, or for something on one, wins over what was kept. */
export function startOf(here: Here, kept: StoredReading | null): ReadingPlace | null {
  const { page, fraction, annotation, quote, reached } = here;
  if (annotation !== undefined || quote !== undefined) return null;
  if (page !== undefined && fraction !== undefined) return { page, fraction };
  if (!kept || (page !== undefined && (reached === undefined || Math.abs(kept.page - page) > 1))) return null;
  return { page: kept.page, fraction: kept.fraction };
}

/** What was to be lit has been seen; a restart shows the page instead. */
export function withoutTarget(here: Here): Here {
  const { annotation: _annotation, quote: _quote, ...rest } = here;
  return rest;
}

export function withoutPage(here: Here): Here {
  const { page: _page, reached: _reached, fraction: _fraction, ...rest } = here;
  return rest;
}

export function reachedByReading(here: Here): Here {
  return here.page === undefined || here.reached !== undefined ? here : { ...here, reached: 'reading' };
}

/** The address that leads back to the very place. */
export function addressOfPlace(here: Here, { page, fraction }: ReadingPlace): Here {
  const share = Math.round(fraction * 1_000) / 1_000;
  return { ...withoutPage(withoutTarget(here)), page, fraction: share, reached: 'reading' };
}

/** @param isFirst the address is the one that the paper was opened with, whose place is gone to at once. */
export function targetOf(
  { annotation, page, quote, fraction }: Here,
  jump: Jump,
  isFirst: boolean,
): PaperTarget | null {
  if (annotation !== undefined) return { annotationId: annotation, isQuiet: jump.isQuiet };
  if (quote !== undefined) return { page: page ?? 1, quote };
  if (page !== undefined && fraction !== undefined) return isFirst ? null : { page, fraction };
  return jump.page !== null && jump.page === page ? { page } : null;
}

/** Changes whenever the target is to be shown anew. */
export function targetKeyOf(here: Here, jump: Jump, isFirst: boolean): string {
  const { annotation = '', quote = '', page, fraction } = here;
  const place = fraction === undefined || isFirst ? '' : `${page}@${fraction}`;
  return `${annotation}|${quote}|${place}|${jump.count}`;
}
