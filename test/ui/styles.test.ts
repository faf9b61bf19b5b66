// Rules every stylesheet of the design system keeps.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../src/ui/', import.meta.url).pathname;
const SHEETS = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
const TOKENS = readFileSync(join(ROOT, 'tokens.css'), 'utf8');
/** Set on an element by script, or by React Aria on what it opens. */
const SET_BY_SCRIPT = /^--(min-rows|max-rows|chip-(bg|fg|solid)|columns|table-min|level|trigger-width)$/;

describe.each(SHEETS)('%s', (name) => {
  const css = readFileSync(join(ROOT, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

  it('uses only tokens that exist', () => {
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]!);
    const unknown = used.filter((token) => !TOKENS.includes(`  ${token}:`) && !SET_BY_SCRIPT.test(token));
    expect(unknown).toEqual([]);
  });

  it('names sides by the direction of writing', () => {
    const physical =
      /^\s*(?:margin|padding|border|inset)?-?(?:left|right)(?:-[\w-]+)?:|^\s*(?:min-|max-)?(?:width|height):/gm;
    expect(css.match(physical) ?? []).toEqual([]);
  });

  it('sets text in rem, so that it grows', () => {
    expect(css.match(/font(?:-size)?:[^;]*\dpx/g) ?? []).toEqual([]);
  });

  it('takes its colours from the tokens', () => {
    if (name === 'tokens.css') return;
    const own = css.match(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/gi) ?? [];
    expect(own).toEqual([]);
  });
});

describe('motion', () => {
  it('stays under 150 ms for everything that answers a person', () => {
    const durations = [...TOKENS.matchAll(/--(?:fast|slow): (\d+)ms/g)].map((match) => Number(match[1]));
    expect(durations.length).toBe(2);
    expect(Math.max(...durations)).toBeLessThan(150);
  });

  it('is off when the system asks for less', () => {
    const base = readFileSync(join(ROOT, 'base.css'), 'utf8');
    expect(base).toContain('@media (prefers-reduced-motion: reduce)');
    expect(base).toMatch(/animation-duration: 0ms !important/);
    expect(base).toMatch(/transition-duration: 0ms !important/);
  });
});
