// What a measurement leaves behind for `tools/bench.mjs`, which prints it and writes docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Comparison } from './statistics';

export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'tasks' | 's';
  /** Against the peer, or our own values alone. */
  readonly result: Comparison | { readonly values: readonly number[] };
  /** What has to hold, in words, and whether it does; null when nothing is promised yet. */
  readonly goal: { readonly words: string; readonly isMet: boolean } | null;
}

export interface BenchResult {
  readonly name: string;
  readonly title: string;
  /** The peer, and how both are measured; Markdown. */
  readonly how: string;
  readonly rows: readonly Row[];
}

export const RESULTS = resolve(import.meta.dirname, '../../test-results/bench');

export function report(result: BenchResult): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${result.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** How many pairs to measure; at least 15 for a result that is written down. */
export const PAIRS = Number(process.env['PANEL_SCRUTINY_BENCH_PAIRS'] ?? 15);
