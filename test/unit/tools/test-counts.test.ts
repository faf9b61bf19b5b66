import { describe, expect, it } from 'vitest';
import { countLine, countPlaywright, countVitest, sumCounts } from '../../../tools/lib/test-counts.mjs';

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  success: true,
  testResults: [],
};

describe('counting', () => {
  it('takes what Vitest reports', () => {
    expect(countVitest(vitest)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(countVitest({ ...vitest, numFailedTests: 2, success: false })).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { ...vitest, numFailedTests: 1, success: false, testResults: [broken, failing] };
    expect(countVitest(report).failed).toBe(2);
  });

  it('never takes an unsuccessful run for a good one', () => {
    expect(countVitest({ ...vitest, success: false }).failed).toBe(1);
  });

  it('counts flaky journeys and errors outside tests as failures', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 3, skipped: 2 });
  });

  it('ends in one plain line', () => {
    const sum = sumCounts([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 0 },
    ]);
    expect(countLine(sum)).toBe('3 passed, 1 failed');
    expect(countLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });
});
