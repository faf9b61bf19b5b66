// app://main: the pages, their assets, recovery pages and files at the door, for every session alike.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { INTAKE_PREFIX } from '@shared/intake-model';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from '../csp';
import type { TokenStore } from '../intake/token-store';
import { RECOVERY_PREFIX, recoveryAsset } from '../recovery/recovery-pages';
import { intakeResponse } from './intake-response';
import { addressOf, type ServedFile } from './renderer-files';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';

export interface AppProtocolOptions {
  readonly files: ReadonlyMap<string, ServedFile>;
  readonly tokens: TokenStore;
  /** Vite's development server (`http://localhost:5173`), or null outside development. */
  readonly devServer: string | null;
  readonly dataFolder: string;
}

/** Before `ready`. Standard and secure give the origin its storage; the origin never changes. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

function safeHeaders(csp: string): Headers {
  return new Headers({
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  });
}

/** A page with a nonce of its own, in its header and wherever it has the placeholder. */
function documentResponse(html: string, isDev = false): Response {
  const nonce = randomBytes(16).toString('base64url');
  const headers = safeHeaders(contentSecurityPolicy({ nonce, isDev }));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const ready = isDev ? html.replaceAll('<script type="module">', `<script type="module" nonce="${nonce}">`) : html;
  return new Response(ready.replaceAll(NONCE_PLACEHOLDER, nonce), { headers });
}

async function serveFile(found: ServedFile): Promise<Response> {
  if (found.mime.startsWith('text/html')) return documentResponse(await readFile(found.file, 'utf8'));
  const headers = safeHeaders(contentSecurityPolicy());
  headers.set('Content-Type', found.mime);
  const bytes = await readFile(found.file);
  headers.set('Content-Length', String(bytes.byteLength));
  return new Response(new Uint8Array(bytes), { headers });
}

/** Development only: Vite's answer under our origin and our headers. */
async function serveFromVite(session: Session, devServer: string, requestUrl: string): Promise<Response> {
  const url = new URL(requestUrl);
  const answer = await session.fetch(`${devServer}${url.pathname}${url.search}`, {
    bypassCustomProtocolHandlers: true,
  });
  const mime = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  if (mime.startsWith('text/html')) return documentResponse(await answer.text(), true);
  const headers = safeHeaders(contentSecurityPolicy({ isDev: true }));
  headers.set('Content-Type', mime);
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
}

/** Serves app://main in one session. */
export function serveApp(session: Session, options: AppProtocolOptions): void {
  const { files, tokens, devServer, dataFolder } = options;
  session.protocol.handle('app', async (request) => {
    const plain = safeHeaders(contentSecurityPolicy());
    const address = addressOf(request.url);
    if (address === null) return new Response(null, { status: 400, headers: plain });
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: plain });
    if (address.startsWith(INTAKE_PREFIX)) return intakeResponse(address.slice(INTAKE_PREFIX.length), tokens, plain);
    if (address.startsWith(RECOVERY_PREFIX)) {
      const asset = recoveryAsset(address, dataFolder);
      if (asset?.mime === 'text/html') return documentResponse(asset.text);
      if (asset) plain.set('Content-Type', asset.mime);
      return new Response(asset?.text ?? null, { status: asset ? 200 : 404, headers: plain });
    }
    if (devServer !== null) return serveFromVite(session, devServer, request.url);
    const found = files.get(address);
    return found ? serveFile(found) : new Response(null, { status: 404, headers: plain });
  });
}
