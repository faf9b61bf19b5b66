import { describe, expect, it } from 'vitest';
import { createTokenStore } from '../../../electron/main/intake/token-store';

const FILE = { path: '/papers/plan.pdf', name: 'plan.pdf', size: 7 };
const HOUR_MS = 60 * 60_000;

describe('tokens for files at the door', () => {
  it('are taken once', () => {
    const tokens = createTokenStore(() => 0);
    const token = tokens.register(FILE);
    expect([tokens.take(token), tokens.take(token)]).toEqual([FILE, null]);
  });

  it('are 128 random bits each', () => {
    const tokens = createTokenStore(() => 0);
    const made = Array.from({ length: 50 }, () => tokens.register(FILE));
    expect(made.every((token) => /^[0-9a-f]{32}$/.test(token))).toBe(true);
    expect(new Set(made).size).toBe(50);
  });

  it('expire after an hour', () => {
    let now = 0;
    const tokens = createTokenStore(() => now);
    const [early, late] = [tokens.register(FILE), tokens.register(FILE)];
    now = HOUR_MS - 1;
    expect(tokens.take(early)).toEqual(FILE);
    now = HOUR_MS;
    expect(tokens.take(late)).toBeNull();
  });

  it('are unknown to a guess', () => {
    expect(createTokenStore(() => 0).take('0'.repeat(32))).toBeNull();
  });
});
