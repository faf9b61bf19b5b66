// Streams a file at the door to the page, once: app://main/intake/<token>.
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { openChecked } from '../intake/check-file';
import type { TokenStore } from '../intake/token-store';

/** The file as a stream of exactly the size that was promised, or 404 / 410 without content. */
export async function intakeResponse(token: string, tokens: TokenStore, headers: Headers): Promise<Response> {
  const found = tokens.take(token);
  if (!found) return new Response(null, { status: 404, headers });
  try {
    const file = await openChecked(found.path, found.size);
    // The handle closes itself at the end, on an error and when the page cancels.
    const stream = file.createReadStream({ end: found.size - 1, highWaterMark: 256 * 1024 });
    headers.set('Content-Type', 'application/octet-stream');
    headers.set('Content-Length', String(found.size));
    headers.set('X-File-Name', encodeURIComponent(found.name));
    headers.set('Cache-Control', 'no-store');
    // Node's and the web's stream types differ only in name here.
    return new Response(Readable.toWeb(stream) as NodeWebStream<Uint8Array> as ReadableStream<Uint8Array>, { headers });
  } catch {
    // Gone or changed between the choice and the reading; the page words this as "could not be read".
    return new Response(null, { status: 410, headers });
  }
}
