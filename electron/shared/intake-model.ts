// What a page learns about a file that the user handed over: a one-use token, or the reason why not. Never a path.
import { z } from 'zod';

/** Why a file was refused at the door. One sentence for each is worded by the screens. */
export const intakeProblemCode = z.enum([
  'folder',
  'empty',
  'unreadable',
  'missing',
  'tooLarge',
  /** A device, socket or pipe: reading one could wait for ever. */
  'special',
]);
export type IntakeProblemCode = z.infer<typeof intakeProblemCode>;

const acceptedFile = z.object({
  /** Read once from `app://main/intake/<token>`. */
  token: z.string().regex(/^[0-9a-f]{32}$/),
  /** For display: shortened, without control or direction-changing characters. */
  name: z.string(),
  /** Bytes. */
  size: z.number().int().positive(),
});
export type AcceptedFile = z.infer<typeof acceptedFile>;

const refusedFile = z.object({ name: z.string(), problem: z.object({ code: intakeProblemCode }) });
export type RefusedFile = z.infer<typeof refusedFile>;

export const offeredFile = z.union([acceptedFile, refusedFile]);
export type OfferedFile = AcceptedFile | RefusedFile;

/** What the user is choosing files for; decides the title and the kinds shown first. */
export const choosePurpose = z.enum(['plan', 'agenda', 'papers', 'figures', 'backup', 'any']);
export type ChoosePurpose = z.infer<typeof choosePurpose>;

/** Where the page fetches an accepted file. */
export const INTAKE_PREFIX = '/intake/';
