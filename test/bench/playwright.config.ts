import { defineConfig } from '@playwright/test';

/** Measurements: one after another, nothing beside them. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench-e2e',
  workers: 1,
  retries: 0,
  timeout: 1_800_000,
  forbidOnly: true,
  reporter: [['list']],
});
