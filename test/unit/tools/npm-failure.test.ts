import { describe, expect, it } from 'vitest';
import { npmFailure, npmPatience } from '../../../tools/lib/npm-failure.mjs';

describe('a failure of npm', () => {
  it.each([
    ['EAI_AGAIN', 'was not reached'],
    ['ENOTFOUND', 'was not reached'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['E403', 'refused'],
    ['EUSAGE', 'does not agree'],
    ['ENOSPC', 'no room'],
  ])('%s is one sentence', (code, words) => {
    const printed = `npm error code ${code}\nnpm error and much\nnpm error that is no help\n`;
    const said = npmFailure('It could not be done', printed);
    expect(said).toContain(words);
    expect(said).toMatch(/^It could not be done: .*\.$/);
    expect(said).not.toContain('\n');
  });

  it("is told in npm's words when its code says nothing", () => {
    expect(npmFailure('No', 'npm error code ELIFECYCLE\nnpm error x\n')).toBe(
      'No; npm says:\nnpm error code ELIFECYCLE\nnpm error x',
    );
  });

  it('is told when npm printed nothing, as one that was ended', () => {
    expect(npmFailure('No', '\n')).toBe('No; npm was ended or gave no reason.');
  });
});

describe("npm's patience", () => {
  it('is what the user set, else ours', () => {
    const env = npmPatience({ npm_config_fetch_retries: '9' });
    expect(env['npm_config_fetch_retries']).toBe('9');
    expect(env['npm_config_fetch_retry_mintimeout']).toBe('1000');
  });
});
