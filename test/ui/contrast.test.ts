// Contrast of every pair of tokens used together, computed from tokens.css for both themes (WCAG 2.2, 1.4.3 and 1.4.11).

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const CSS = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const THEMES: readonly Theme[] = ['light', 'dark'];
const HUES = [1, 2, 3, 4, 5, 6, 7, 8];
const MEANINGS = ['evidence', 'question', 'doubt', 'promise'];
const STATES = ['danger', 'warning', 'success', 'info', 'exempt'];
const GROUNDS = ['canvas', 'surface', 'raised', 'sunken', 'hover'];

/** Words on their ground: at least 4.5 to 1. */
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) =>
    ['text', 'text-muted', 'text-faint', 'accent-text'].map((words) => [words, ground] as const),
  ),
  ...GROUNDS.flatMap((ground) =>
    ['danger-fg', 'warning-fg', 'success-fg', 'info-fg'].map((words) => [words, ground] as const),
  ),
  ...['text', 'text-muted'].flatMap((words) =>
    ['pressed', 'selection', 'selection-quiet'].map((ground) => [words, ground] as const),
  ),
  ['on-selection', 'selection'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger-solid'],
  ['on-inverse', 'inverse'],
  ...STATES.map((state) => [`${state}-fg`, `${state}-bg`] as const),
  ...HUES.map((hue) => [`priority-${hue}-fg`, `priority-${hue}-bg`] as const),
  ...HUES.map((hue) => ['on-priority-solid', `priority-${hue}-solid`] as const),
  ...MEANINGS.map((meaning) => ['on-paper', `highlight-${meaning}`] as const),
];

/** Edges of controls, bars, marks and the focus ring: at least 3 to 1. */
const EDGE_PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => ['border-strong', 'focus-ring', 'accent'].map((edge) => [edge, ground] as const)),
  ['focus-ring', 'selection'],
  ['border-strong', 'surface'],
  ...['surface', 'raised', 'canvas'].flatMap((ground) => STATES.map((state) => [`${state}-edge`, ground] as const)),
  ...STATES.map((state) => [`${state}-edge`, `${state}-bg`] as const),
  ...['surface', 'raised', 'canvas'].flatMap((ground) => HUES.map((hue) => [`priority-${hue}-solid`, ground] as const)),
  ...MEANINGS.map((meaning) => [`highlight-${meaning}-edge`, 'paper'] as const),
  ...MEANINGS.map((meaning) => [`highlight-${meaning}-edge`, `highlight-${meaning}`] as const),
];

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(TEXT_PAIRS)('%s can be read on %s', (words, ground) => {
    expect(contrast(token(words, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)('%s can be seen on %s', (edge, ground) => {
    expect(contrast(token(edge, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it('gives every priority a hue of its own', () => {
    expect(new Set(HUES.map((hue) => token(`priority-${hue}-solid`, theme))).size).toBe(HUES.length);
  });
});

describe('the sum itself', () => {
  it('knows black on white and equal greys', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#777777')).toBe(1);
    // The well-known border case: #767676 on white just passes.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});

function token(name: string, theme: Theme): string {
  const value = new RegExp(`^  --${name}: (.+);$`, 'm').exec(CSS)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  const pair = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value);
  const colour = pair ? pair[theme === 'light' ? 1 : 2] : value;
  if (!/^#[\da-f]{6}$/.test(colour ?? '')) throw new Error(`--${name} is no plain colour: ${value}`);
  return colour!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
