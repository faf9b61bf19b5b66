// Documents that are shown once: each lies at an address that nobody can guess and that answers a single time.
import { randomBytes } from 'node:crypto';
import type { Session } from 'electron';
import { PRINT_POLICY } from './print-page';

const PREFIX = 'app://main/print/';

export interface OneUsePages {
  /** The address of a document. */
  readonly put: (html: string) => string;
  /** Forgets a document that was never asked for. */
  readonly drop: (address: string) => void;
  /** Makes a session serve these pages and nothing else. Once per session. */
  readonly serve: (session: Session) => void;
}

export function createOneUsePages(): OneUsePages {
  const pages = new Map<string, string>();
  const take = (address: string): string | undefined => {
    const html = pages.get(address);
    pages.delete(address);
    return html;
  };
  return {
    put: (html) => {
      const address = PREFIX + randomBytes(16).toString('hex');
      pages.set(address, html);
      return address;
    },
    drop: (address) => void pages.delete(address),
    serve: (session) =>
      session.protocol.handle('app', (request) => {
        const html = request.method === 'GET' ? take(request.url) : undefined;
        const headers = {
          'Content-Security-Policy': PRINT_POLICY,
          'Content-Type': 'text/html; charset=utf-8',
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cache-Control': 'no-store',
        };
        return new Response(html ?? null, { status: html === undefined ? 404 : 200, headers });
      }),
  };
}
