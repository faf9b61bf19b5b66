/** What every stored entity has in common. */
import { z } from 'zod';

/** Open rows may appear in public outputs; exempt ones (Schedule 12A, Local Government Act 1972) never. */
export const compartment = z.enum(['open', 'exempt']);
export type Compartment = z.infer<typeof compartment>;

/** ISO 8601 calendar date, `2025-02-13`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2025-02-13');
/** ISO 8601 instant in UTC. */
export const isoInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, 'an instant like 2025-02-13T09:30:00.000Z');
/** Local time of day, 24 hours, `09:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30');
/** Anything a person can type or a document can hold; long enough for a whole report's text. */
export const words = z.string().max(200_000);
export const orderKey = z.string().min(1).max(200);

/**
 * Fields every entity carries. All fields of all entities are present (null when unknown), so that a change can be
 * told field by field.
 */
export const baseFields = {
  compartment,
  createdAt: isoInstant,
  updatedAt: isoInstant,
} as const;

export interface BaseFields {
  readonly compartment: Compartment;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What the caller supplies when it makes an entity: all but the fields that the unit of work fills in. */
export type NewEntity<T extends BaseFields> = Omit<T, 'createdAt' | 'updatedAt'>;

/** The stricter of two compartments: what is made from an exempt thing is exempt. */
export function inheritedCompartment(...sources: readonly Compartment[]): Compartment {
  return sources.includes('exempt') ? 'exempt' : 'open';
}
