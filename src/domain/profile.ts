/**
 * The workspace's profile: dated terminology and rules. Nothing else in the app names the office-holder or the panel,
 * since both change by law (mayors, policing boards) and old records keep the words of their date.
 */
import { z } from 'zod';
import { baseFields, isoDate, words } from './entity';
import { profileId } from './ids';

export const nation = z.enum(['england', 'wales']);
export type Nation = z.infer<typeof nation>;

export const profileSchema = z.object({
  id: profileId,
  ...baseFields,
  /** First day on which these words and rules hold. */
  effectiveFrom: isoDate,
  nation,
  /** "Warwickshire Police and Crime Panel". */
  bodyName: words,
  /** "Police and Crime Panel". */
  bodyKind: words,
  /** "Police and Crime Commissioner". */
  holderTitle: words,
  /** "Commissioner": what the office-holder is called in running text. */
  holderShort: words,
  /** "Police and Crime Plan". */
  planName: words,
  /** "Chief Constable". */
  chiefTitle: words,
  /**
   * Clear working days of notice for a meeting's papers. England: 5 (Local Government Act 1972 s100A(6)(a) and
   * s100B, as amended by SI 2002/715); Wales: 3.
   */
  noticeDays: z.number().int().min(0).max(60),
});
export type Profile = z.infer<typeof profileSchema>;

/** Clear days of notice by nation; see `noticeDays` for the source. Settable per panel. */
export const DEFAULT_NOTICE_DAYS: Readonly<Record<Nation, number>> = { england: 5, wales: 3 };

/** The words in force for a panel that has set none of its own. */
export const DEFAULT_TERMS = {
  bodyKind: 'Police and Crime Panel',
  holderTitle: 'Police and Crime Commissioner',
  holderShort: 'Commissioner',
  planName: 'Police and Crime Plan',
  chiefTitle: 'Chief Constable',
} as const;

/** The words a screen needs. */
export type Terms = Pick<Profile, 'bodyName' | 'bodyKind' | 'holderTitle' | 'holderShort' | 'planName' | 'chiefTitle'>;

/**
 * The profile in force on a date: the latest that had begun, or the earliest one for dates before any.
 * Null only when there is no profile at all.
 */
export function profileOn(profiles: readonly Profile[], date: string): Profile | null {
  const inOrder = [...profiles].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return inOrder.filter((profile) => profile.effectiveFrom <= date).at(-1) ?? inOrder[0] ?? null;
}

/** The terms in force on a date, with the defaults where there is no profile yet. */
export function termsOn(profiles: readonly Profile[], date: string): Terms {
  return profileOn(profiles, date) ?? { bodyName: DEFAULT_TERMS.bodyKind, ...DEFAULT_TERMS };
}
