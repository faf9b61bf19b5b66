// A document on its way to becoming a PDF.
import { z } from 'zod';

/** The most that is printed at once: 32 million characters of HTML. */
export const PRINT_MAX_CHARS = 32_000_000;

const pageLine = z.string().max(500);

export const printRequest = z
  .object({
    /** A whole, static HTML document. */
    html: z.string().min(1),
    /** One line at the top of each page. */
    header: pageLine,
    /** What must stand on every page of a paper that is not for publication; empty for a public one. */
    mark: pageLine,
    /** One line at the foot, before the page number. */
    footer: pageLine,
  })
  .strict();

export const printedPdf = z.object({ bytes: z.instanceof(Uint8Array<ArrayBuffer>) });
