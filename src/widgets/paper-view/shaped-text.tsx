/** Words with their shape: headings, paragraphs, lists, tables, made of React elements from text and offsets alone. */
import { memo } from 'react';
import { cx } from '@/ui/cx';
import type { PaperMarks } from './marks-context';
import type { SectionPieces } from './shaped-marks';
import {
  type Leaf,
  leavesOf,
  type MarkedLeaf,
  type ShapedGroup,
  type ShapedSection,
  type TableRow,
} from './shaped-sections';
import s from './shaped-text.module.css';
import { Piece } from './text-marks';

export interface ShapedSectionProps {
  readonly text: string;
  readonly section: ShapedSection;
  readonly pieces: SectionPieces;
  readonly marks: PaperMarks;
}

/** One section. Every letter of it is in the page, in order, blank space between the blocks too: places are counted. */
export const ShapedSectionView = memo(function ShapedSectionView(props: ShapedSectionProps) {
  const { text, section } = props;
  const { start, groups } = section;
  const first = groups[0] && firstLeaf(groups[0])?.start;
  return (
    <div className={cx(s['section'])} data-start={start}>
      {first !== undefined && first > start && <Gap text={text.slice(start, first)} />}
      {groups.map((group) => (
        <Group key={firstLeaf(group)?.start ?? 0} group={group} {...props} />
      ))}
    </div>
  );
});

function firstLeaf(group: ShapedGroup): Leaf | undefined {
  return leavesOf(group)[0];
}

interface GroupProps extends ShapedSectionProps {
  readonly group: ShapedGroup;
}

function Group({ group, ...props }: GroupProps) {
  if (group.kind === 'heading') return <ShapedHeading {...group} {...props} />;
  if (group.kind === 'paragraph') {
    return (
      <p className={cx(s['paragraph'])}>
        <Words leaf={group.leaf} {...props} />
      </p>
    );
  }
  if (group.kind === 'table') return <ShapedTable rows={group.rows} {...props} />;
  return (
    // The marks are the document's own; without the role a list without the browser's marks is none to some readers.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className={cx(s['list'])} role="list">
      {group.items.map(({ leaf, level, marker }) => (
        <li key={leaf.start} className={cx(s['item'])} style={{ '--depth': level - 1 }}>
          <Marker leaf={marker} {...props} />
          <Words leaf={leaf} {...props} />
        </li>
      ))}
    </ul>
  );
}

interface HeadingProps extends ShapedSectionProps, MarkedLeaf {
  readonly level: number;
}

/** The place has the one first heading; those of a paper begin at the second. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function ShapedHeading({ level, marker, leaf, ...props }: HeadingProps) {
  const depth = Math.min(HEADINGS.length, Math.max(1, level));
  const Tag = HEADINGS[depth - 1] ?? 'h6';
  return (
    <Tag className={cx(s['heading'], s[`level${depth}`])} data-at={(marker ?? leaf).start}>
      <Marker leaf={marker} {...props} />
      <Words leaf={leaf} {...props} />
    </Tag>
  );
}

function ShapedTable({ rows, ...props }: ShapedSectionProps & { readonly rows: readonly TableRow[] }) {
  return (
    // A wide table is scrolled by itself, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={cx(s['tableFrame'])} role="group" aria-label="Table" tabIndex={0}>
      <table className={cx(s['table'])}>
        <tbody>
          {rows.map(({ isHead, cells }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a stored shape never move
            <tr key={index}>
              {cells.map((leaf, column) => {
                const Cell = isHead ? 'th' : 'td';
                return (
                  // oxlint-disable-next-line react/no-array-index-key -- nor do its cells
                  <Cell key={column} {...(isHead && { scope: 'col' as const })}>
                    <Words leaf={leaf} {...props} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Marker({ leaf, ...props }: ShapedSectionProps & { readonly leaf: Leaf | null }) {
  return leaf === null ? null : (
    <span className={cx(s['marker'])}>
      <Words leaf={leaf} {...props} />
    </span>
  );
}

function Words({ leaf, text, pieces, marks }: ShapedSectionProps & { readonly leaf: Leaf }) {
  const { start, end, until } = leaf;
  const own = pieces?.get(leaf);
  return (
    <>
      {own ? own.map((piece) => <Piece key={piece.start} piece={piece} marks={marks} />) : text.slice(start, end)}
      {until > end && <Gap text={text.slice(end, until)} />}
    </>
  );
}

/** What stands between two blocks: in the text, and not to be seen. */
function Gap({ text }: { readonly text: string }) {
  return <span className={cx(s['gap'])}>{text}</span>;
}
