/** What the engine answers, checked by the windows that ask. */
import { z } from 'zod';

export const commitResultSchema = z.object({ seq: z.number().int().positive() });
