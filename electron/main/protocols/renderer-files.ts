// The list of everything that app://main serves, made once at start: a request can only name what is on it.
import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.pdf': 'application/pdf',
};

export interface ServedFile {
  readonly file: string;
  readonly mime: string;
}

/**
 * Address path (`/assets/index.js`) to file; empty when there is no such folder. Follows no links out of the folder,
 * since links are not listed.
 */
export function listRendererFiles(root: string): ReadonlyMap<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      if (!entry.isFile()) continue;
      const address = `/${relative(root, file).split(sep).join('/')}`;
      files.set(address, { file, mime: MIME_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream' });
    }
  };
  if (existsSync(root)) walk(root);
  return files;
}

/**
 * The list's key for a request, or null for an address that no page of ours would ask for: a foreign host, an
 * undecodable path, one with backslashes, colons, NUL, or steps up.
 */
export function addressOf(requestUrl: string): string | null {
  let path: string;
  try {
    const url = new URL(requestUrl);
    if (url.protocol !== 'app:' || url.host !== 'main') return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(path) || path.split('/').includes('..')) return null;
  return path === '' || path === '/' ? '/index.html' : path;
}
