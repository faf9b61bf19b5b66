import { defineConfig } from '@playwright/test';

/** The journeys drive the packaged app, one at a time and once: a test that needs a second try has failed. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
