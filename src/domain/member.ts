/** Somebody who uses the workspace or asks questions: a member, the chair, the clerk. */
import { z } from 'zod';
import { baseFields, words } from './entity';
import { memberId } from './ids';

export const memberRole = z.enum(['member', 'chair', 'viceChair', 'coOpted', 'substitute', 'clerk']);
export type MemberRole = z.infer<typeof memberRole>;

export const memberSchema = z.object({
  id: memberId,
  ...baseFields,
  name: words,
  role: memberRole,
  /** The council or body that appointed them, or empty. */
  authority: words,
  /** True for the person who uses this computer. */
  isMe: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;
