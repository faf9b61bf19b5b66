/** What differs word by word: struck through and underlined, and said in words to those who hear it. */
import type { WordRun } from '../../domain/compare/comparison';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/visually-hidden';
import s from './word-differences.module.css';

export interface WordDifferencesProps {
  readonly runs: readonly WordRun[];
  /** One of the two texts, or both in one line. */
  readonly side: 'before' | 'after' | 'both';
}

export function WordDifferences({ runs, side }: WordDifferencesProps) {
  return runs.map((run, index) => (
    // Runs have no names of their own; they never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Run key={index} run={run} side={side} isApart={isApart(runs[index - 1], run)} />
  ));
}

interface RunProps extends Pick<WordDifferencesProps, 'side'> {
  readonly run: WordRun;
  /** The run before does not end in a space and this one is not to be read as one word with it. */
  readonly isApart: boolean;
}

function Run({ run, side, isApart: isSpaced }: RunProps) {
  if (run.kind === 'same') return side === 'before' ? run.before : run.after;
  const isQuiet = run.kind === 'typography';
  const hasBefore = side !== 'after' && run.before.trim() !== '';
  const hasAfter = side !== 'before' && run.after.trim() !== '';
  if (!hasBefore && !hasAfter) return side === 'before' ? run.before : run.after;
  return (
    <>
      {side === 'both' && isSpaced && ' '}
      {hasBefore && (
        <del className={cx(s['removed'], isQuiet && s['quiet'])}>
          <VisuallyHidden>taken out: </VisuallyHidden>
          {run.before.trimEnd()}
        </del>
      )}
      {(hasAfter ? hasBefore : /\s$/.test(run.before)) && ' '}
      {hasAfter && (
        <ins className={cx(s['added'], isQuiet && s['quiet'])}>
          <VisuallyHidden>put in: </VisuallyHidden>
          {run.after.trimEnd()}
        </ins>
      )}
      {hasAfter && /\s$/.test(run.after) && ' '}
    </>
  );
}

function isApart(last: WordRun | undefined, run: WordRun): boolean {
  return last !== undefined && last.after !== '' && !/\s$/.test(last.after) && !/^\s/.test(run.before);
}
