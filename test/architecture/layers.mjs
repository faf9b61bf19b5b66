// Which layer of the source tree may import which. The lint plugin beside this file enforces the table, and
// docs/architecture.md shows it. A layer is the folder's name under src/, or electron/<name>.

/** @type {Readonly<Record<string, { layers: readonly string[]; packages: readonly string[] | 'any' }>>} */
export const LAYERS = {
  domain: { layers: [], packages: ['zod', 'fractional-indexing', 'diff'] },
  reading: {
    layers: ['domain'],
    packages: ['zod', 'mammoth', 'parse5', '@zip.js/zip.js', 'papaparse', 'read-excel-file'],
  },
  pdf: { layers: ['domain', 'reading'], packages: ['pdfjs-dist', 'approx-string-match'] },
  db: { layers: ['domain'], packages: ['dexie', 'zod'] },
  backup: { layers: ['domain', 'db'], packages: ['@zip.js/zip.js', 'dexie', 'zod', 'hash-wasm'] },
  services: { layers: ['domain', 'reading', 'pdf', 'db'], packages: ['zod', 'fractional-indexing', 'hash-wasm'] },
  output: { layers: ['domain'], packages: ['docx', 'write-excel-file', 'zod'] },
  commands: { layers: ['domain', 'services', 'state', 'db/change-set'], packages: [] },
  state: { layers: ['domain'], packages: ['zustand', 'zod'] },
  hooks: {
    layers: ['domain', 'services', 'db', 'state', 'commands', 'output'],
    packages: ['react', 'dexie', 'zustand'],
  },
  ui: {
    layers: [],
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react', '@tanstack/react-virtual'],
  },
  example: { layers: ['domain', 'db', 'services'], packages: ['zod'] },
  widgets: { layers: ['domain', 'pdf', 'ui', 'hooks', 'state', 'commands', 'services'], packages: 'any' },
  features: {
    layers: ['domain', 'reading', 'pdf', 'ui', 'widgets', 'hooks', 'state', 'commands', 'services', 'output'],
    packages: 'any',
  },
  workers: {
    layers: ['domain', 'reading', 'pdf', 'services', 'backup', 'platform/rpc', 'output'],
    packages: ['pdfjs-dist', 'zod', 'hash-wasm'],
  },
  platform: {
    layers: ['domain', 'services', 'workers', 'electron/shared', 'pdf', 'reading', 'db', 'backup', 'output'],
    packages: ['zod', 'pdfjs-dist', 'hash-wasm'],
  },
  engine: { layers: ['domain', 'db', 'services', 'backup', 'platform', 'electron/shared'], packages: ['dexie', 'zod'] },
  cli: { layers: ['domain', 'reading', 'pdf', 'backup'], packages: 'any' },
  app: { layers: ['*'], packages: 'any' },
  'electron/shared': { layers: [], packages: ['zod'] },
  'electron/preload': { layers: ['electron/shared'], packages: ['electron', 'zod'] },
  'electron/main': { layers: ['electron/shared'], packages: 'any' },
};

/** The layer that owns a file, or null outside the source tree. `path` is relative to the root, with `/`. */
export function layerOf(path) {
  const electron = /^electron\/([a-z-]+)\//.exec(path);
  if (electron) return `electron/${electron[1]}`;
  const source = /^src\/([a-z-]+)\//.exec(path);
  if (source) return source[1];
  return /^src\/[^/]+$/.test(path) ? 'app' : null;
}
