/** The papers of the example, shipped with the app and fetched from its own origin when they are wanted. */
import { AppError } from '../domain/errors';
import type { IncomingFile } from '../services/ports';

const URLS = import.meta.glob<string>('../../resources/example/papers/*.pdf', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** One for each paper; their sizes are known when they come. */
export function exampleFiles(): readonly IncomingFile[] {
  return Object.entries(URLS).map(([path, url]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { name, size: 0, receive: ({ signal }) => receive(url, name, signal) };
  });
}

async function receive(url: string, name: string, signal: AbortSignal): Promise<Blob> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`the app answered ${response.status}`);
    return await response.blob();
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    throw new AppError('notFound', `The example’s paper “${name}” is missing; install the app again.`, {
      cause: error,
    });
  }
}
