/** All pages as small pictures: the one being read is marked, and so are the marks on each. */
import { useMemo } from 'react';
import { ANNOTATION_COLOUR_LABELS, type Annotation } from '@/domain/annotation';
import type { FileRecord, PageSize, Paper, PaperLayout } from '@/domain/paper';
import { useAnnotations } from '@/hooks/use-paper-file';
import { cx } from '@/ui/cx';
import { countOf } from '@/ui/format/plural';
import { List } from '@/ui/list';
import { annotationsByPage } from '@/widgets/paper-view/marks-context';
import { type PageContext, pageLabel, shortPageLabel } from '@/widgets/paper-view/page-number';
import { useOpenDocument } from '@/widgets/paper-view/use-open-document';
import { Thumbnail } from './thumbnail';
import s from './thumbnails.module.css';

export interface ThumbnailsPanelProps {
  readonly paper: Paper;
  readonly file: FileRecord;
  readonly layout: PaperLayout;
  readonly context: PageContext;
  /** 1-based page being read. */
  readonly page: number;
  readonly onGo: (page: number) => void;
}

/** Of the longer side of a page, in CSS pixels. */
const LONGEST = 124;
/** Only so many marks of a page are shown as strokes. */
const MOST_STROKES = 8;

interface PageRow {
  readonly id: string;
  readonly page: number;
  readonly size: PageSize;
}

const NONE: readonly Annotation[] = [];

export function ThumbnailsPanel({ paper, file, layout, context, page, onGo }: ThumbnailsPanelProps) {
  const { pdf } = useOpenDocument(file, paper.title);
  const annotations = useAnnotations(paper.id);
  const marks = useMemo(() => annotationsByPage(annotations ?? NONE), [annotations]);
  const rows = useMemo(
    () => layout.pages.map((size, index): PageRow => ({ id: String(index + 1), page: index + 1, size })),
    [layout.pages],
  );
  const name = (row: PageRow) => {
    const count = marks.get(row.page)?.length ?? 0;
    return count === 0 ? pageLabel(row.page, context) : `${pageLabel(row.page, context)}, ${countOf(count, 'mark')}`;
  };
  return (
    <List
      label="Pages"
      rows={rows}
      rowHeight={9}
      hasTypeAhead={false}
      getText={name}
      selected={new Set([String(page)])}
      reveal={String(page)}
      // Arrows move along the pages without going there; Enter, Space or a click goes.
      onOpen={(id) => onGo(Number(id))}
      onPeek={(id) => onGo(Number(id))}
      render={(row) => (
        // The row is what has focus and keys; this only takes the click.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span className={cx(s['row'], row.page === page && s['isCurrent'])} onClick={() => onGo(row.page)}>
          <Thumbnail pdf={pdf} page={row.page} {...sizeOf(row.size)} />
          <span className={cx(s['words'])}>
            <span className={cx(s['number'])}>{shortPageLabel(row.page, context)}</span>
            {row.page === page && <span className={cx(s['here'])}>You are here</span>}
            <Strokes marks={marks.get(row.page) ?? NONE} />
          </span>
        </span>
      )}
    />
  );
}

function sizeOf({ width, height }: PageSize): { readonly width: number; readonly height: number } {
  const scale = LONGEST / Math.max(1, width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function Strokes({ marks }: { readonly marks: readonly Annotation[] }) {
  if (marks.length === 0) return null;
  const meanings = [...new Set(marks.map(({ colour }) => ANNOTATION_COLOUR_LABELS[colour]))].join(', ');
  return (
    <span className={cx(s['strokes'])} title={`${countOf(marks.length, 'mark')}: ${meanings}`}>
      {marks.slice(0, MOST_STROKES).map((mark) => (
        <i key={mark.id} className={cx(s[mark.colour])} />
      ))}
      <span>{marks.length}</span>
    </span>
  );
}
