/** The passages that the example marks: where they stand on the page, from the script that set the papers. */
import { z } from 'zod';
import passagesJson from '../../resources/example/passages.json';
import { quad } from '../domain/annotation';
import { AppError } from '../domain/errors';
import type { Paper } from '../domain/paper';
import type { NewAnnotation } from '../services/annotations';
import type { ServiceContext } from '../services/ports';

const passageSchema = z.object({
  name: z.string(),
  /** File name. */
  paper: z.string(),
  page: z.number().int().min(1),
  quote: z.string(),
  quads: z.array(quad).min(1),
});
type Passage = z.infer<typeof passageSchema>;

const BY_NAME: ReadonlyMap<string, Passage> = new Map(
  z
    .array(passageSchema)
    .parse(passagesJson)
    .map((passage) => [passage.name, passage]),
);

/** Characters of context kept on either side. */
const CONTEXT = 32;

/**
 * A passage as the reader would have selected it: its quote with what stands round it, its offsets and its place.
 * @throws AppError for a name that the papers don't have.
 */
export async function passageOf(
  { database }: Pick<ServiceContext, 'database'>,
  papers: ReadonlyMap<string, Paper>,
  name: string,
): Promise<Omit<NewAnnotation, 'kind' | 'colour' | 'comment'>> {
  const passage = BY_NAME.get(name);
  const paper = passage && papers.get(passage.paper);
  if (!paper) throw new AppError('notFound', `The example has no passage “${name}”.`);
  const text = (await database.pageTexts.get([paper.fileId, passage.page]))?.text ?? '';
  const found = wordsPattern(passage.quote).exec(text);
  const position = found ? { start: found.index, end: found.index + found[0].length } : null;
  const around = (part: string) => part.replaceAll(/\s+/g, ' ');
  return {
    paperId: paper.id,
    page: passage.page,
    quote: {
      exact: passage.quote,
      prefix: position ? around(text.slice(0, position.start)).trimStart().slice(-CONTEXT) : '',
      suffix: position ? around(text.slice(position.end)).trimEnd().slice(0, CONTEXT) : '',
    },
    position,
    parts: [{ page: passage.page, quads: passage.quads }],
  };
}

/** The words in their order, whatever space or line end stands between them. */
function wordsPattern(quote: string): RegExp {
  const words = quote.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(words.join(String.raw`\s+`));
}
