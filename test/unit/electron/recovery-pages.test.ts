import { describe, expect, it } from 'vitest';
import { RECOVERY_PREFIX, recoveryAsset, recoveryUrl } from '../../../electron/main/recovery/recovery-pages';
import { RECOVERY_KINDS, RECOVERY_TEXTS } from '../../../electron/main/recovery/recovery-texts';
import { CHANNEL_NAMES } from '../../../electron/shared/ipc-names';

describe('start-up screens', () => {
  it.each(RECOVERY_KINDS)('%s says what happened, what was kept and what to do', (kind) => {
    const html = recoveryAsset(new URL(recoveryUrl(kind)).pathname, 'C:\\Data <x>&"')?.text ?? '';
    const { title } = RECOVERY_TEXTS[kind];
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain('C:\\Data &#60;x&#62;&#38;&#34;');
    expect(html).toContain('__CSP_NONCE__');
    expect(html.replaceAll('__CSP_NONCE__', '')).not.toContain('__');
    // The policy allows neither inline scripts nor style attributes.
    expect(html).not.toMatch(/ style=| on\w+=|<script(?![^>]*src=)/);
    const channels = [...html.matchAll(/data-channel="([^"]+)"/g)].map((match) => match[1]);
    expect(channels).toHaveLength(4);
    expect(channels.every((name) => (CHANNEL_NAMES as readonly string[]).includes(name ?? ''))).toBe(true);
  });

  it('are the only pages there', () => {
    expect(recoveryAsset(`${RECOVERY_PREFIX}recovery-page.js`, '')?.mime).toBe('text/javascript');
    expect(recoveryAsset(`${RECOVERY_PREFIX}other.html`, '')).toBeNull();
  });
});
