import { changeList, placeInWords } from '@/domain/compare/change-list';
import {
  CHANGE_KIND_LABELS,
  CHANGE_KINDS,
  type ComparedEntry,
  type Comparison,
  isChange,
  type WordRun,
} from '@/domain/compare/comparison';

/** Equal words that are shown before and after a change, in characters. */
const AROUND = 60;

/** A comparison for people: each change with the words around it, [-removed-] and {+added+}. */
export function compareWords(comparison: Comparison): string {
  const changes = comparison.entries.filter(isChange);
  const lines = [`${comparison.beforeName} compared with ${comparison.afterName}`];
  if (comparison.coverage.kind === 'part') lines.push(comparison.coverage.note);
  for (const entry of changes) {
    const from = entry.movedFrom && entry.movedFrom.length > 0 ? ` (moved from ${entry.movedFrom.join(' > ')})` : '';
    lines.push('', `${CHANGE_KIND_LABELS[entry.kind]}: ${placeInWords(entry.element)}${pageOf(entry)}${from}`);
    lines.push(`  ${entry.runs.map((run, at) => runInWords(run, at, entry.runs.length)).join('')}`);
  }
  lines.push('', summary(comparison));
  return `${lines.join('\n')}\n`;
}

function pageOf({ beforePlace, afterPlace }: ComparedEntry): string {
  const place = afterPlace ?? beforePlace;
  return place?.page == null ? '' : `, page ${place.page}`;
}

function runInWords({ kind, before, after }: WordRun, at: number, count: number): string {
  if (kind === 'same') return shortened(after, at > 0, at < count - 1);
  const ends = /\s*$/.exec(after === '' ? before : after)?.[0] ?? '';
  const removed = before === '' ? '' : `[-${before.trim()}-]`;
  const added = after === '' ? '' : `{+${after.trim()}+}`;
  return `${removed}${added}${ends}`;
}

/** Long equal stretches without what is far from any change. */
function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const start = hasBefore ? AROUND : 0;
  const end = hasAfter ? AROUND : 0;
  if (text.length <= start + end + 10) return text;
  return `${text.slice(0, start)} … ${end === 0 ? '' : text.slice(-end)}`.replace(/^ /, '');
}

function summary(comparison: Comparison): string {
  const count = changeList(comparison).length;
  if (count === 0) return comparison.hasTypography ? 'No differences.' : 'No differences of wording.';
  const kinds = CHANGE_KINDS.filter((kind) => comparison.counts[kind] > 0);
  const each = kinds.map((kind) => `${comparison.counts[kind]} ${CHANGE_KIND_LABELS[kind].toLowerCase()}`);
  return `${count} ${count === 1 ? 'change' : 'changes'}: ${each.join(', ')}.`;
}
