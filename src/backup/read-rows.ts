/** Rows out of the lines of an entry. */
import { linesOf } from './lines';
import type { Refuse } from './refuse';

export interface ParsedLines {
  readonly rows: readonly unknown[];
  /** 1-based line of the first of them. */
  readonly first: number;
}

/** The values of an entry of JSON lines, some at a time. @throws AppError `damaged`, with the line */
export async function* parsedLines(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  refuse: Refuse,
): AsyncGenerator<ParsedLines> {
  for await (const { lines, first } of linesOf(chunks, (line, problem) => lineRefusal(refuse, path, line, problem))) {
    yield { rows: lines.map((line, index) => parsed(line, path, first + index, refuse)), first };
  }
}

export function lineRefusal(refuse: Refuse, path: string, line: number, problem: string): Error {
  return refuse('damaged', `line ${line} of ${path} ${problem}`);
}

function parsed(line: string, path: string, number: number, refuse: Refuse): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw lineRefusal(refuse, path, number, 'is not JSON');
  }
}
