import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
      { find: '@shared', replacement: resolve(here, 'electron/shared') },
      { find: '@', replacement: resolve(here, 'src') },
    ],
  },
  test: {
    include: ['test/{unit,db,integration,architecture,ui}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/helpers/setup.ts'],
    testTimeout: 20_000,
  },
});
