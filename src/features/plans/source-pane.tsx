/** The plan's paper beside its tree, lit at the passage of what is selected. */
import { useState } from 'react';
import { hasPages, type Paper } from '../../domain/paper';
import type { SourcePassage } from '../../domain/plan';
import { EmptyState } from '../../ui/empty-state';
import { PaperView } from '../../widgets/paper-view/paper-view';

export interface SourcePaneProps {
  readonly paper: Paper | null;
  readonly passage: SourcePassage | null;
  /** Lights the passage anew whenever it changes. */
  readonly passageKey: string;
  readonly onSelection: (passage: SourcePassage | null) => void;
}

export function SourcePane({ paper, passage, passageKey, onSelection }: SourcePaneProps) {
  const [page, setPage] = useState(passage?.page ?? 1);
  if (paper === null) {
    return (
      <EmptyState icon="paper" title="The paper is missing">
        The file that this plan was read from is no longer in Papers.
      </EmptyState>
    );
  }
  return (
    <PaperView
      paper={paper}
      page={page}
      onPageChange={setPage}
      target={passage && { page: passage.page, quote: passage.quote, prefix: passage.before, suffix: passage.after }}
      targetKey={passageKey}
      meetingId={null}
      mode="source"
      label={`Source: ${paper.title}`}
      onSelection={(selection) =>
        onSelection(selection && { page: hasPages(paper) ? selection.page : null, quote: selection.quote.exact })
      }
    />
  );
}
