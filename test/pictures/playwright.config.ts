import { defineConfig } from '@playwright/test';

/** The pictures of README.md, taken by `node tools/make-pictures.mjs`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/pictures',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  forbidOnly: true,
  reporter: [['list']],
});
