/** Bytes into lines, without ever holding more than a line and a chunk. */

/** Longest line in characters: the text of a text file of the greatest size that can be imported. */
const LONGEST_LINE = 64 * 1024 ** 2;

export interface LineBatch {
  readonly lines: readonly string[];
  /** 1-based number of the first of them. */
  readonly first: number;
}

/**
 * Splits UTF-8 at each LF and nowhere else. The last line must end in one as well.
 * @param fail makes the error for what is wrong; it gets a clause without a subject and the 1-based line.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  fail: (line: number, problem: string) => Error,
): AsyncGenerator<LineBatch> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let next = 1;
  let begun: string[] = [];
  let length = 0;
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw fail(next, 'is not UTF-8');
    }
  };
  for await (const bytes of chunks) {
    const [head = '', ...rest] = decode(bytes).split('\n');
    begun.push(head);
    length += head.length;
    if (length > LONGEST_LINE) throw fail(next, 'is far too long');
    if (rest.length === 0) continue;
    const tail = rest.pop() ?? '';
    const lines = [begun.join(''), ...rest];
    yield { lines, first: next };
    next += lines.length;
    begun = [tail];
    length = tail.length;
  }
  if (decode() !== '' || length > 0) throw fail(next, 'is cut off');
}
