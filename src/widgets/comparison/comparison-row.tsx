/** One row of a comparison: a paragraph of each text, or both in one. */
import { memo } from 'react';
import type { ChangeKind, ComparedEntry } from '../../domain/compare/comparison';
import type { ComparedRow } from '../../domain/compare/rows';
import { isShownChange } from '../../domain/compare/shown-changes';
import { StateChip } from '../../ui/chip';
import { cx } from '../../ui/cx';
import { LinkButton } from '../../ui/link-button';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { WordDifferences } from '../word-differences/word-differences';
import s from './comparison.module.css';
import { movedWords } from './comparison-words';

export type TextSide = 'before' | 'after';

export interface ComparisonRowProps {
  readonly row: ComparedRow;
  readonly isInline: boolean;
  readonly hidden: ReadonlySet<ChangeKind>;
  /** Id of the passage one is at, when it is in this row: others are not drawn anew. */
  readonly at: string | null;
  readonly onOpen: (entry: ComparedEntry, side: TextSide) => void;
}

const SIDE_NAMES = { before: 'earlier', after: 'later' } as const;

/** Cells of a row; what is around them says where they stand. */
export const ComparisonRow = memo(function ComparisonRow(props: ComparisonRowProps) {
  if (props.isInline) {
    return (
      <div role="cell" className={s['cell']}>
        <Links {...props} sides={['before', 'after']} />
        <Passages {...props} side="both" />
      </div>
    );
  }
  return (['before', 'after'] as const).map((side) => (
    <div key={side} role="cell" className={s['cell']}>
      <Links {...props} sides={[side]} />
      <Passages {...props} side={side} />
    </div>
  ));
});

interface LinksProps extends ComparisonRowProps {
  readonly sides: readonly TextSide[];
}

/** The way to where the row stands in its text. */
function Links({ row, sides, isInline, hidden, onOpen }: LinksProps) {
  const isChanged = row.entries.some((entry) => isShownChange(entry, hidden));
  const links = sides.flatMap((side) => {
    const entry = row.entries.find((one) => placeOf(one, side) !== null);
    const place = entry && placeOf(entry, side);
    // Without a page to name, a link at every line of a long text would say nothing.
    if (!entry || !place || (place.page === null && !isChanged)) return [];
    const page = place.page === null ? '' : `p. ${place.page}`;
    const name = side === 'before' ? 'Earlier' : 'Later';
    const words = isInline ? `${name} ${page}`.trim() : page === '' ? 'Source' : page;
    return (
      <LinkButton
        key={side}
        aria-label={`${words}: open the ${SIDE_NAMES[side]} text here`}
        onPress={() => onOpen(entry, side)}
      >
        {words}
      </LinkButton>
    );
  });
  return <span className={s['links']}>{links}</span>;
}

function placeOf(entry: ComparedEntry, side: TextSide) {
  return side === 'before' ? entry.beforePlace : entry.afterPlace;
}

interface PassagesProps extends ComparisonRowProps {
  readonly side: TextSide | 'both';
}

function Passages({ row, side, hidden, at }: PassagesProps) {
  const entries = row.entries.filter((entry) => textOf(entry, side, hidden) !== null);
  if (entries.length === 0) {
    return (
      <p className={s['none']}>
        <span aria-hidden>–</span>
        <VisuallyHidden>Nothing here in the {SIDE_NAMES[side === 'after' ? 'after' : 'before']} text</VisuallyHidden>
      </p>
    );
  }
  return (
    <p className={cx(s['words'], isHeading(entries) && s['heading'])} dir="auto">
      {entries.map((entry) => (
        <Passage key={entry.id} {...{ entry, side, hidden }} isHere={entry.id === at} />
      ))}
    </p>
  );
}

function isHeading(entries: readonly ComparedEntry[]): boolean {
  return entries.every(({ element }) => element.type === 'heading' || element.type === 'priority');
}

interface PassageProps {
  readonly entry: ComparedEntry;
  readonly side: TextSide | 'both';
  readonly hidden: ReadonlySet<ChangeKind>;
  readonly isHere: boolean;
}

function Passage({ entry, side, hidden, isHere }: PassageProps) {
  const isShown = isShownChange(entry, hidden);
  if (!isShown) return <span className={s['passage']}>{textOf(entry, side, hidden)} </span>;
  const moved = side === 'before' ? null : movedWords(entry);
  return (
    <span
      className={cx(s['passage'], s['changed'], entry.kind === 'moved' && s['moved'])}
      data-change={entry.id}
      data-here={isHere || undefined}
    >
      {moved !== null && (
        <>
          <StateChip icon="arrow-up">{moved}</StateChip>{' '}
        </>
      )}
      <WordDifferences runs={entry.runs} side={side} />{' '}
    </span>
  );
}

/** What a side has of a passage; null when nothing. In one line a removal that is hidden is not there at all. */
function textOf(entry: ComparedEntry, side: TextSide | 'both', hidden: ReadonlySet<ChangeKind>): string | null {
  if (side === 'before') return entry.before;
  if (side === 'after') return entry.after;
  return entry.after ?? (isShownChange(entry, hidden) ? entry.before : null);
}
