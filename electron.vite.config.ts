import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;
const alias = [
  { find: '@shared', replacement: resolve(here, 'electron/shared') },
  { find: '@', replacement: resolve(here, 'src') },
];

/** The legacy build of pdf.js runs on Chromium 130 as well as on the current one; both threads must use it. */
const legacyPdfjs = [
  { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
  { find: /^pdfjs-dist\/web\/pdf_viewer\.mjs$/, replacement: 'pdfjs-dist/legacy/web/pdf_viewer.mjs' },
  { find: /^pdfjs-dist\/build\//, replacement: 'pdfjs-dist/legacy/build/' },
];

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      rolldownOptions: { input: { index: resolve(here, 'electron/main/index.ts') } },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      // A sandboxed preload has to be one CommonJS file.
      rolldownOptions: {
        input: { index: resolve(here, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'src'),
    publicDir: resolve(here, 'resources/public'),
    resolve: { alias: [...legacyPdfjs, ...alias] },
    plugins: [react()],
    worker: { format: 'es' },
    // Pages come through app://main in development too, so Vite's client can't tell from its own address where to listen.
    server: {
      host: 'localhost',
      port: 5173,
      strictPort: true,
      hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 },
    },
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: 'chrome130',
      minify: true,
      rolldownOptions: {
        input: {
          index: resolve(here, 'src/index.html'),
          engine: resolve(here, 'src/engine.html'),
        },
      },
    },
  },
});
