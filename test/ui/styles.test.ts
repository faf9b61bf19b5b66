// Rules every stylesheet of the design system keeps.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../src/', import.meta.url).pathname;
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
const ALL_SHEETS = FILES.filter((name) => name.endsWith('.css'));
const SHEETS = ALL_SHEETS.filter((name) => name.startsWith('ui/'));
const TOKENS = readFileSync(join(ROOT, 'ui/tokens.css'), 'utf8');
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
    if (name === 'ui/tokens.css') return;
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

  it.each(ALL_SHEETS)('takes its durations from the tokens: %s', (name) => {
    // What turns for as long as something takes has a duration of its own; the rule for less motion stops it as well.
    const turning = /^animation: \w+ (?:900|1400)ms [\w-]+ infinite/;
    const css = readFileSync(join(ROOT, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const moving = [...css.matchAll(/(?<=^\s*)(?:transition|animation)(?:-duration)?:[^;]+/gm)]
      .map(([rule]) => rule.replaceAll(/\s+/g, ' '))
      .filter((rule) => !turning.test(rule) && !rule.includes('!important'));
    for (const rule of moving) {
      const parts = rule.replace(/^[\w-]+: /, '').split(/,(?![^(]*\))/);
      expect(parts.filter((part) => !/var\(--(?:fast|slow)\)|^\s*none$/.test(part))).toEqual([]);
    }
    if (name !== 'ui/base.css') expect(css).not.toMatch(/^\s*scroll-behavior:|view-transition|animation-timeline/m);
  });

  it('is in no script: nothing scrolls smoothly, nothing is animated by hand', () => {
    const scripts = FILES.filter((name) => /\.tsx?$/.test(name));
    const moving = /behavior: *'smooth'|\.animate\(|startViewTransition/;
    expect(scripts.filter((name) => moving.test(readFileSync(join(ROOT, name), 'utf8')))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(400);
  });

  it('is off when the system asks for less', () => {
    const base = readFileSync(join(ROOT, 'ui/base.css'), 'utf8');
    expect(base).toContain('@media (prefers-reduced-motion: reduce)');
    expect(base).toMatch(/animation-duration: 0ms !important/);
    expect(base).toMatch(/transition-duration: 0ms !important/);
    expect(base).toMatch(/scroll-behavior: auto !important/);
  });
});
