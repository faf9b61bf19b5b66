/** The start of the reader's bar: the panel's switch and what is being read. */
import type { Paper } from '@/domain/paper';
import { cx } from '@/ui/cx';
import { IconButton } from '@/ui/icon-button';
import s from './reader.module.css';

export interface ReaderTitleProps {
  readonly paper: Paper;
  readonly isPanelShown: boolean;
  readonly onTogglePanel: () => void;
}

export function ReaderTitle({ paper, isPanelShown, onTogglePanel }: ReaderTitleProps) {
  return (
    <span className={cx(s['titleGroup'])}>
      <IconButton
        label="Outline and pages"
        icon="panel-left"
        size="sm"
        shortcut="Mod+Shift+I"
        isSelected={isPanelShown}
        onPress={onTogglePanel}
      />
      <h1 className={cx(s['title'])} title={paper.title}>
        {paper.title}
      </h1>
    </span>
  );
}
