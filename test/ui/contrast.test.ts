// Contrast of every pair of tokens used together, computed from tokens.css for every theme: WCAG 2.2, 1.4.3 and 1.4.11,
// and 1.4.6 in high contrast.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

const CSS = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
/** What high contrast puts in place of the colours that everything else has. */
const HIGH = /^:root\[data-contrast="more"\] \{$([\s\S]*?)^\}$/m.exec(CSS)?.[1] ?? '';
const THEMES: readonly Theme[] = ['light', 'dark', 'contrast-light', 'contrast-dark'];
/** The least that words, and that edges, may have. */
const LEAST = {
  light: { words: 4.5, edges: 3 },
  dark: { words: 4.5, edges: 3 },
  'contrast-light': { words: 7, edges: 4.5 },
  'contrast-dark': { words: 7, edges: 4.5 },
} as const satisfies Record<Theme, unknown>;
const HUES = [1, 2, 3, 4, 5, 6, 7, 8];
const MEANINGS = ['evidence', 'question', 'doubt', 'promise'];
const STATES = ['danger', 'warning', 'success', 'info', 'exempt'];
const GROUNDS = ['canvas', 'surface', 'raised', 'sunken', 'hover'];

/** Words on their ground. */
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

/** Edges of controls, bars, marks and the focus ring. */
const EDGE_PAIRS: readonly (readonly [string, string])[] = [
  ...GROUNDS.flatMap((ground) => ['border-strong', 'focus-ring', 'accent'].map((edge) => [edge, ground] as const)),
  ['focus-ring', 'selection'],
  ['paper-ring', 'paper'],
  ['border-strong', 'surface'],
  ...['surface', 'raised', 'canvas'].flatMap((ground) => STATES.map((state) => [`${state}-edge`, ground] as const)),
  ...STATES.map((state) => [`${state}-edge`, `${state}-bg`] as const),
  ...['surface', 'raised', 'canvas'].flatMap((ground) => HUES.map((hue) => [`priority-${hue}-solid`, ground] as const)),
  ...MEANINGS.map((meaning) => [`highlight-${meaning}-edge`, 'paper'] as const),
  ...MEANINGS.map((meaning) => [`highlight-${meaning}-edge`, `highlight-${meaning}`] as const),
];

describe.each(THEMES)('in the %s theme', (theme) => {
  it.each(TEXT_PAIRS)('%s can be read on %s', (words, ground) => {
    expect(contrast(token(words, theme), token(ground, theme))).toBeGreaterThanOrEqual(LEAST[theme].words);
  });

  it.each(EDGE_PAIRS)('%s can be seen on %s', (edge, ground) => {
    expect(contrast(token(edge, theme), token(ground, theme))).toBeGreaterThanOrEqual(LEAST[theme].edges);
  });

  it('gives every priority a hue of its own', () => {
    expect(new Set(HUES.map((hue) => token(`priority-${hue}-solid`, theme))).size).toBe(HUES.length);
  });
});

describe('high contrast', () => {
  const valueOf = (name: string): string | undefined => new RegExp(`^  --${name}: (.+);$`, 'm').exec(HIGH)?.[1];
  const NAMES = [...HIGH.matchAll(/^  --([\w-]+):/gm)].map((match) => match[1]!);

  it('has lines between things that can be seen as well', () => {
    for (const theme of ['contrast-light', 'contrast-dark'] as const) {
      for (const ground of ['canvas', 'surface', 'raised']) {
        expect(contrast(token('border', theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('shows by an edge what is otherwise told by a tint', () => {
    for (const name of ['tint-edge', 'chosen-edge']) expect(valueOf(name)).toBe('var(--border-strong)');
  });

  it('has a ring of 3 px, lines under links that are whole, and tells apart what can’t be pressed', () => {
    expect([valueOf('ring'), valueOf('link-line'), valueOf('disabled-line')]).toEqual(['3px', '100%', 'dashed']);
    for (const theme of ['contrast-light', 'contrast-dark'] as const) {
      expect(contrast(token('text-disabled', theme), token('surface', theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('text-disabled', theme), token('text', theme))).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves no colour of a state or a priority as it was', () => {
    const all = [...CSS.replace(HIGH, '').matchAll(/^  --([\w-]+): light-dark\(#[\da-f]{6}, #[\da-f]{6}\);$/gm)];
    expect(all.map((match) => match[1]).filter((name) => !NAMES.includes(name!))).toEqual([]);
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
  const line = new RegExp(`^  --${name}: (.+);$`, 'm');
  const own = theme.startsWith('contrast') ? line.exec(HIGH)?.[1] : undefined;
  const value = own ?? line.exec(CSS)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  const pair = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value);
  const colour = pair ? pair[theme.endsWith('light') ? 1 : 2] : value;
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
